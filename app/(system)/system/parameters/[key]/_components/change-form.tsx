'use client'

import { useState } from 'react'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import { PARAMETER, parameterValue, parameterWords } from '@/lib/labels/zh-CN/parameter'
import type { ParameterView } from '@/lib/queries/system/find-parameters'

/** A new value from a day on; what it changes is shown as soon as it is in bounds. */
export function ChangeForm({ view, action }: { view: ParameterView; action: FormAction }) {
  const { key, number, least, most } = view
  const [typed, setTyped] = useState('')
  const value = /^\d{1,2}$/.test(typed) ? Number(typed) : null
  const isInBounds = value !== null && value >= least && value <= most && value !== number
  return (
    <ActionForm action={action} aria-label={PARAMETER.changeTitle} keepOnDone>
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="seen" value={view.seen} />
      <FormField name="value" label={PARAMETER.value} help={view.bounds} required>
        <Input
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          className="max-w-[8em]"
          onChange={(event) => setTyped(event.currentTarget.value.trim())}
        />
      </FormField>
      <FormField name="from" label={PARAMETER.from} help={PARAMETER.fromHelp} required>
        <DayInput defaultValue={view.today} min={view.today} />
      </FormField>
      {isInBounds ? (
        <Notice title={PARAMETER.effectTitle}>
          <p>
            {`${PARAMETER.before} ${view.value}，${PARAMETER.after} ${parameterValue(key, value)}。`}
          </p>
          <p>{parameterWords[key].effect(value)}</p>
        </Notice>
      ) : null}
      <FormField name="reason" label={PARAMETER.reason} help={PARAMETER.reasonHelp} required>
        <Textarea rows={3} maxCharacters={1000} />
      </FormField>
      <div className="border-t border-line-2 pt-4">
        <SubmitButton>{PARAMETER.submit}</SubmitButton>
      </div>
    </ActionForm>
  )
}
