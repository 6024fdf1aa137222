'use client'

import { FormField } from '@/components/forms/form-field'
import { Checkbox } from '@/components/ui/checkbox'
import { INSTITUTIONS } from '@/lib/labels/zh-CN/set-up'
import type { Choice } from '@/lib/queries/system/get-institution-set-up'

/** 邀请法院: one box for each court that can be chosen. */
export function CourtBoxes({ courts, help }: { courts: readonly Choice[]; help: string }) {
  return (
    <FormField name="courts" label={INSTITUTIONS.fields.courts} help={help} group required>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {courts.map(({ code, name }) => (
          <Checkbox key={code} value={code} label={name} />
        ))}
      </div>
    </FormField>
  )
}
