'use client'

import { useId, useState } from 'react'
import { useFieldError } from '@/components/forms/form-state'
import { Radio } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { CALL } from '@/lib/labels/zh-CN/mediator-acts/call'

/**
 * The usual reasons as they are recorded; any other is written out. Of the two only one carries the
 * field's name.
 */
export function CallReasons() {
  const id = useId()
  const [isOther, setOther] = useState(false)
  const error = useFieldError('reason')
  return (
    <>
      {CALL.reasons.map((reason, index) => (
        <Radio
          key={reason}
          value={reason}
          label={reason}
          defaultChecked={index === 0}
          onChange={() => setOther(false)}
        />
      ))}
      <Radio
        value=""
        label={CALL.other}
        onChange={() => setOther(true)}
        className="[@media(scripting:none)]:hidden"
      />
      {isOther ? (
        <div className="flex flex-col gap-1">
          <label htmlFor={id} className="text-sm text-ink-3">
            {CALL.otherLabel}
          </label>
          <Textarea
            id={id}
            name="reason"
            rows={2}
            maxCharacters={1000}
            aria-invalid={error ? true : undefined}
          />
        </div>
      ) : null}
    </>
  )
}
