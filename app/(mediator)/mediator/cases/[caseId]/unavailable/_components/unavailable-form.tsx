'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { UNAVAILABLE_ANSWERS } from '@/lib/domain/meeting/unavailable'
import { MEETING, unavailableAnswer } from '@/lib/labels/zh-CN/meeting'
import { UNAVAILABLE } from '@/lib/labels/zh-CN/mediator-acts/meeting'
import type { UnavailableFormView } from '@/lib/queries/mediator/get-unavailable-form'
import { markUnavailableAction } from '../actions'

/** 登记不能到会的日期: of one party, from which day to which. */
export function UnavailableForm({
  caseId,
  parties,
  today,
}: { caseId: string } & Pick<UnavailableFormView, 'parties' | 'today'>) {
  return (
    <ActionForm action={markUnavailableAction} draft={{ key: `unavailable:${caseId}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <p className="text-ink-2">{UNAVAILABLE.help}</p>
      <FormField name="partyId" label={UNAVAILABLE.party} group required>
        <div className="flex flex-col gap-2">
          {parties.map(({ partyId, name, days }) => (
            <RadioCard key={partyId} value={partyId} title={name}>
              {days ? MEETING.cannot(days) : null}
            </RadioCard>
          ))}
        </div>
      </FormField>
      <RadioField
        name="answer"
        label={UNAVAILABLE.answer}
        choices={choicesOf(UNAVAILABLE_ANSWERS, unavailableAnswer)}
        chosen="unavailable"
        layout="line"
      />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,8.5rem),1fr))] gap-4">
        <FormField name="from" label={UNAVAILABLE.from} required>
          <PhoneDayInput min={today} />
        </FormField>
        <FormField name="to" label={UNAVAILABLE.to} required>
          <PhoneDayInput min={today} />
        </FormField>
      </div>
      <FormField name="note" label={UNAVAILABLE.note} optional>
        <Textarea maxCharacters={1000} rows={2} />
      </FormField>
      <ActionBar>
        <SubmitButton size="lg">{UNAVAILABLE.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
