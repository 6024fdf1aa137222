'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Field } from '@/components/ui/field'
import { Radio, RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { WholeDays } from '@/components/ui/whole-days'
import { CONSENT_REPLIES, CONSENT_SCOPES } from '@/lib/domain/case/consent-entries'
import { CONSENT_WAYS } from '@/lib/domain/case/consents'
import { CONSENT, consentReply, consentScope, consentWay } from '@/lib/labels/zh-CN/consent'
import { RECORD_CONSENT } from '@/lib/labels/zh-CN/mediator-acts/consent'
import type { ConsentFormView } from '@/lib/queries/mediator/get-consent-form'
import { recordConsentAction } from '../actions'
import { answerName } from './read-answers'

/**
 * 登记调解意愿: of one party, what it answered to each scope, how and on which day. No answer is chosen
 * beforehand: consent is never presumed.
 */
export function ConsentForm({
  caseId,
  form,
}: {
  caseId: string
  form: Omit<ConsentFormView, 'head' | 'ability'>
}) {
  return (
    <ActionForm
      action={recordConsentAction}
      draft={{ key: `consent:${caseId}:${form.suggestedId ?? ''}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <p className="text-ink-2">{RECORD_CONSENT.law}</p>
      <FormField name="partyId" label={RECORD_CONSENT.party} group required>
        <div className="flex flex-col gap-2">
          {form.parties.map(({ partyId, name, side, answers }) => (
            <RadioCard
              key={partyId}
              value={partyId}
              title={name}
              aside={<span className="text-sm text-ink-3">{side}</span>}
              defaultChecked={partyId === form.suggestedId}
            >
              <WholeDays>{CONSENT.answers(answers)}</WholeDays>
            </RadioCard>
          ))}
        </div>
      </FormField>
      <Field label={RECORD_CONSENT.answers} help={RECORD_CONSENT.answersHelp} group required>
        <div className="flex flex-col divide-y divide-line-2">
          {CONSENT_SCOPES.map((scope) => (
            <FormField
              key={scope}
              name={answerName(scope)}
              label={consentScope[scope]}
              group
              className="py-2"
            >
              <div className="flex flex-wrap gap-x-5">
                {CONSENT_REPLIES.map((reply) => (
                  <Radio key={reply} value={reply} label={consentReply[reply]} />
                ))}
                <Radio value="" label={RECORD_CONSENT.silent} defaultChecked />
              </div>
            </FormField>
          ))}
        </div>
      </Field>
      <RadioField
        name="how"
        label={RECORD_CONSENT.how}
        choices={choicesOf(CONSENT_WAYS, consentWay)}
        layout="line"
      />
      <FormField name="on" label={RECORD_CONSENT.on} required>
        <PhoneDayInput defaultValue={form.today} min={form.earliest} max={form.today} />
      </FormField>
      <FormField name="note" label={RECORD_CONSENT.note} optional>
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
      <ActionBar>
        <SubmitButton size="lg">{RECORD_CONSENT.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
