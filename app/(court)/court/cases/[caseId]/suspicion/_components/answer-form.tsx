'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import type { SuspicionAnswer } from '@/lib/domain/case/suspicion'
import { ANSWER_SUSPICION, SUSPICION } from '@/lib/labels/zh-CN/suspicion'
import { answerSuspicionAction } from '../actions'

/** 答复虚假调解报告: how the mediation goes on, and why. */
export function AnswerForm({
  caseId,
  reportId,
  answers,
}: {
  caseId: string
  reportId: string
  answers: readonly SuspicionAnswer[]
}) {
  return (
    <ActionForm
      action={answerSuspicionAction}
      aria-label={ANSWER_SUSPICION.title}
      draft={{ key: `answer-suspicion:${reportId}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="reportId" value={reportId} />
      <p className="text-ink-2">{ANSWER_SUSPICION.law}</p>
      <FormField name="answer" label={ANSWER_SUSPICION.answer} group required>
        <div className="grid gap-2 sm:grid-cols-2">
          {answers.map((answer) => (
            <RadioCard key={answer} value={answer} title={SUSPICION.answers[answer]}>
              {ANSWER_SUSPICION.help[answer]}
            </RadioCard>
          ))}
        </div>
      </FormField>
      <FormField
        name="text"
        label={ANSWER_SUSPICION.text}
        help={ANSWER_SUSPICION.textHelp}
        required
      >
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
      <SubmitButton className="self-start phone:w-full">{ANSWER_SUSPICION.submit}</SubmitButton>
    </ActionForm>
  )
}
