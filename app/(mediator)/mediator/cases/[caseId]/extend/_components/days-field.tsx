'use client'

import { useState } from 'react'
import { FormField } from '@/components/forms/form-field'
import { Input } from '@/components/ui/input'
import { WholeDays } from '@/components/ui/whole-days'
import { EXTEND } from '@/lib/labels/zh-CN/mediator-acts/clock'
import type { ClockFormView } from '@/lib/queries/mediator/get-clock-form'

const USUAL_DAYS = 15

/** The days to add, and where the period would then end. */
export function DaysField({ extension }: Pick<ClockFormView, 'extension'>) {
  const first = String(Math.min(USUAL_DAYS, extension.left))
  const [days, setDays] = useState(first)
  const end = extension.ends[Number(days) - 1]
  return (
    <div>
      <FormField name="days" label={EXTEND.days} required>
        <Input
          type="text"
          inputMode="numeric"
          defaultValue={first}
          className="w-24"
          onChange={(event) => setDays(event.target.value)}
        />
      </FormField>
      <p role="status" className="mt-1 text-sm text-ink-2">
        {end && extension.dueOn ? <WholeDays>{EXTEND.end(extension.dueOn, end)}</WholeDays> : null}
      </p>
    </div>
  )
}
