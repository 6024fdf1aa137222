'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { RECORDED_WAYS, SIGNING_ANSWERS } from '@/lib/domain/agreement/signing'
import { signingAnswer, signingWay } from '@/lib/labels/zh-CN/agreement'
import { REVIEW_AGREEMENT } from '@/lib/labels/zh-CN/mediator-acts/agreement-review'
import type { SignerChoice } from '@/lib/queries/mediator/get-agreement-form'
import { signAgreementAction } from '../actions'

export interface SignFormProps {
  caseId: string
  signers: readonly SignerChoice[]
  /** The day on which the agreement was finished. */
  earliest: string
  today: string
}

/** 登记签署 of one party: who, whether, how and on which day. Nothing is chosen beforehand. */
export function SignForm({ caseId, signers, earliest, today }: SignFormProps) {
  return (
    <ActionForm
      action={signAgreementAction}
      draft={{ key: `sign:${caseId}` }}
      aria-label={REVIEW_AGREEMENT.sign}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <h2 className="text-base">{REVIEW_AGREEMENT.sign}</h2>
      <p className="text-ink-2">{REVIEW_AGREEMENT.signLaw}</p>
      <FormField name="signerId" label={REVIEW_AGREEMENT.signer} group required>
        <div className="flex flex-col gap-2">
          {signers.map(({ id, name, agentOf, isGeneral }) => (
            <RadioCard key={id} value={id} title={name}>
              {agentOf ? REVIEW_AGREEMENT.agentOf(agentOf, isGeneral) : null}
            </RadioCard>
          ))}
        </div>
      </FormField>
      <RadioField
        name="answer"
        label={REVIEW_AGREEMENT.answer}
        choices={choicesOf(SIGNING_ANSWERS, signingAnswer)}
        layout="line"
      />
      <RadioField
        name="how"
        label={REVIEW_AGREEMENT.how}
        choices={choicesOf(RECORDED_WAYS, signingWay)}
        layout="line"
      />
      <FormField name="on" label={REVIEW_AGREEMENT.on} required>
        <PhoneDayInput defaultValue={today} min={earliest} max={today} />
      </FormField>
      <FormField name="note" label={REVIEW_AGREEMENT.note} help={REVIEW_AGREEMENT.noteHelp}>
        <Textarea maxCharacters={1000} rows={2} />
      </FormField>
      <SubmitButton size="lg">{REVIEW_AGREEMENT.signSubmit}</SubmitButton>
    </ActionForm>
  )
}
