'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { ReplyPicker } from '@/components/forms/reply-picker'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { WholeDays } from '@/components/ui/whole-days'
import { SERVICE_RESULTS, SERVICE_WAYS } from '@/lib/domain/delivery/services'
import type { PlaceholderValues } from '@/lib/domain/phrase/placeholders'
import { RECORD_SERVICE } from '@/lib/labels/zh-CN/mediator-acts/service'
import { serviceResult, serviceWay } from '@/lib/labels/zh-CN/service'
import type { ServiceFormView } from '@/lib/queries/mediator/get-service-form'
import { recordServiceAction } from '../actions'

/** 登记送达: to whom, what, in which way, with which result and on which day. */
export function ServiceForm({
  caseId,
  form,
  replies,
}: {
  caseId: string
  form: Omit<ServiceFormView, 'head' | 'ability'>
  replies: readonly string[]
}) {
  const { parties, subjects, suggested, replyValues, earliest, today } = form
  /** The party and the document are those chosen now. */
  const valuesOf = (chosen: FormData): PlaceholderValues => ({
    ...replyValues,
    party: parties.find(({ partyId }) => partyId === chosen.get('partyId'))?.name ?? null,
    ...subjects.find(({ value }) => value === chosen.get('subject'))?.meeting,
  })
  return (
    <ActionForm
      action={recordServiceAction}
      draft={{ key: `service:${caseId}:${suggested.partyId ?? ''}:${suggested.subject ?? ''}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <p className="text-ink-2">{RECORD_SERVICE.law}</p>
      <FormField name="partyId" label={RECORD_SERVICE.party} group required>
        <div className="flex flex-col gap-2">
          {parties.map(({ partyId, name, side }) => (
            <RadioCard
              key={partyId}
              value={partyId}
              title={name}
              aside={<span className="text-sm text-ink-3">{side}</span>}
              defaultChecked={partyId === suggested.partyId}
            />
          ))}
        </div>
      </FormField>
      <FormField name="subject" label={RECORD_SERVICE.subject} group required>
        <div className="flex flex-col gap-2">
          {subjects.map(({ value, title, help }) => (
            <RadioCard
              key={value}
              value={value}
              title={title}
              defaultChecked={value === suggested.subject}
            >
              {help ? <WholeDays>{help}</WholeDays> : null}
            </RadioCard>
          ))}
        </div>
      </FormField>
      <RadioField
        name="way"
        label={RECORD_SERVICE.way}
        help={RECORD_SERVICE.wayHelp}
        choices={choicesOf(SERVICE_WAYS, serviceWay)}
        layout="line"
      />
      <RadioField
        name="result"
        label={RECORD_SERVICE.result}
        choices={choicesOf(SERVICE_RESULTS, serviceResult)}
        layout="line"
      />
      <FormField name="on" label={RECORD_SERVICE.on} required>
        <PhoneDayInput defaultValue={today} min={earliest} max={today} />
      </FormField>
      <FormField name="note" label={RECORD_SERVICE.note} help={RECORD_SERVICE.noteHelp} optional>
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
      <ReplyPicker name="note" replies={replies} valuesOf={valuesOf} />
      <ActionBar>
        <SubmitButton size="lg">{RECORD_SERVICE.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
