'use client'

import { RadioCard } from '@/components/ui/radio-group'
import { HANDOVERS, type Handover } from '@/lib/domain/activation/activation-link'
import { HANDOVER } from '@/lib/labels/zh-CN/activation'

/** 交付方式 of everyone in one run. */
export function ChooseHandover({
  chosen,
  onChange,
}: {
  chosen: Handover
  onChange: (handover: Handover) => void
}) {
  return (
    <fieldset className="grid gap-3 sm:grid-cols-2 print:hidden">
      <legend className="mb-2 font-medium">{HANDOVER.label}</legend>
      {HANDOVERS.map((each) => (
        <RadioCard
          key={each}
          name="handover"
          value={each}
          title={HANDOVER.ways[each]}
          checked={each === chosen}
          onChange={() => onChange(each)}
        >
          {HANDOVER.help[each]}
        </RadioCard>
      ))}
    </fieldset>
  )
}
