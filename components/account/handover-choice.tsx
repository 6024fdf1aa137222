'use client'

import { FormField } from '@/components/forms/form-field'
import { Radio } from '@/components/ui/radio-group'
import { HANDOVERS, type Handover } from '@/lib/domain/activation/activation-link'
import { HANDOVER } from '@/lib/labels/zh-CN/activation'

/** Whether an SMS can leave this installation, and what is chosen at first. */
export interface HandoverChoiceProps {
  canSend: boolean
  chosen?: Handover | undefined
}

/** 交付方式 of an account; without SMS there is one way and nothing to choose. */
export function HandoverChoice({ canSend, chosen = 'slip' }: HandoverChoiceProps) {
  if (!canSend) return null
  return (
    <FormField name="handover" label={HANDOVER.label} group required>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {HANDOVERS.map((each) => (
          <Radio
            key={each}
            value={each}
            label={HANDOVER.ways[each]}
            help={HANDOVER.help[each]}
            defaultChecked={each === chosen}
          />
        ))}
      </div>
    </FormField>
  )
}
