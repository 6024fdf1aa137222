'use client'

import type { ReactNode } from 'react'
import { FormField } from '@/components/forms/form-field'
import { Field } from '@/components/ui/field'
import { Radio } from '@/components/ui/radio-group'
import { CONSENT_WAYS } from '@/lib/domain/case/consents'
import { CONSENT, consentWay } from '@/lib/labels/zh-CN/consent'
import { dayName, wayName } from './read-consents'

/**
 * One party: whether and how they agreed, and when. Nothing is chosen beforehand: consent is never
 * presumed.
 */
export function ConsentFields({
  party,
  how = null,
  children,
}: {
  /** `role`: 申请人. */
  party: { readonly id: string; readonly name: string; readonly role: string }
  /** How they agreed, where that is recorded already. */
  how?: string | null
  /** The control of the day: our own picker on desks, the phone's on the mediator's pages. */
  children: ReactNode
}) {
  return (
    <div className="group/consent grid items-start gap-x-6 gap-y-2 py-3 first:pt-0 sm:grid-cols-[minmax(0,24rem)_10.5rem]">
      <FormField
        name={wayName(party.id)}
        group
        label={
          <>
            {party.name} <span className="font-normal text-ink-3">{party.role}</span>
          </>
        }
      >
        <div className="flex flex-wrap gap-x-5" aria-label={CONSENT.how}>
          {CONSENT_WAYS.map((way) => (
            <Radio key={way} value={way} label={consentWay[way]} defaultChecked={way === how} />
          ))}
          <Radio value="" label={CONSENT.none} defaultChecked={how === null} />
        </div>
      </FormField>
      {/* Of who has not agreed there is no day to ask for. */}
      <Field
        name={dayName(party.id)}
        className="group-has-[[value='']:checked]/consent:hidden"
        label={<span className="text-sm text-ink-2">{CONSENT.on}</span>}
      >
        {children}
      </Field>
    </div>
  )
}
