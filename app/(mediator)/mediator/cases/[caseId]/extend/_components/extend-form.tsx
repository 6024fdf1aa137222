'use client'

import { ConsentFields } from '@/components/case/consent-fields'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Textarea } from '@/components/ui/textarea'
import { EXTEND } from '@/lib/labels/zh-CN/mediator-acts/clock'
import type { ClockFormView } from '@/lib/queries/mediator/get-clock-form'
import { extendPeriodAction } from '../actions'
import { AllAgree } from './all-agree'
import { DaysField } from './days-field'

export type ExtendFormProps = Pick<ClockFormView, 'parties' | 'extension' | 'today'> & {
  caseId: string
}

/** 延长调解期限: how many days, and every party's consent with how and when. */
export function ExtendForm({ caseId, parties, extension, today }: ExtendFormProps) {
  return (
    <ActionForm action={extendPeriodAction} draft={{ key: `extend:${caseId}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <p className="text-ink-2">
        {EXTEND.law}
        {EXTEND.limit(extension.most, extension.used)}
      </p>
      <DaysField extension={extension} />
      <section aria-labelledby="extend-consents">
        <h2 id="extend-consents" className="mb-2 text-base font-semibold">
          {EXTEND.consents}
        </h2>
        {parties.length > 1 ? <AllAgree /> : null}
        <div className="flex flex-col divide-y divide-line-2">
          {parties.map((party) => (
            <ConsentFields key={party.id} party={party}>
              <PhoneDayInput defaultValue={today} max={today} />
            </ConsentFields>
          ))}
        </div>
      </section>
      <FormField name="note" label={EXTEND.note} optional>
        <Textarea maxCharacters={1000} rows={2} />
      </FormField>
      <ActionBar>
        <SubmitButton size="lg">{EXTEND.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
