'use client'

import { useState } from 'react'
import { FormField } from '@/components/forms/form-field'
import { Icon } from '@/components/ui/icon'
import { Input } from '@/components/ui/input'
import { CONTACT } from '@/lib/labels/zh-CN/mediator-acts/contact'
import type { ContactFormView } from '@/lib/queries/mediator/get-contact-form'

/**
 * The day and hour agreed on for talking again, by the phone's own picker. A moment after the
 * mediation period is possible, and pointed out.
 */
export function CallbackField({
  now,
  due,
}: Pick<ContactFormView, 'due'> & { now: ContactFormView['happenedAt'] }) {
  const [day, setDay] = useState('')
  return (
    <>
      <FormField
        name="callbackAt"
        label={CONTACT.callback}
        help={CONTACT.callbackHelp(due && due.words)}
        required
      >
        <Input
          type="datetime-local"
          min={now}
          onChange={(event) => setDay(event.target.value.slice(0, 10))}
        />
      </FormField>
      <p role="status" className="text-sm text-warn">
        {due && day > due.on ? (
          <span className="mt-1 flex items-start gap-1">
            <Icon name="triangle-exclamation-point" className="mt-[0.2em] size-[1.1em] shrink-0" />
            {CONTACT.callbackAfterDue(due.words)}
          </span>
        ) : null}
      </p>
    </>
  )
}
