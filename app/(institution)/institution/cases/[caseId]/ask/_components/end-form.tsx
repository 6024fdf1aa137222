'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { CLOSING_TEXT_MOST } from '@/lib/domain/case/closing-texts'
import { ASKING_DESK as WORDS } from '@/lib/labels/zh-CN/asking'
import type { AskingPageView } from '@/lib/queries/institution/get-asking'
import { endDeclinedAction } from '../actions'

/** 终结: the four texts of 第21条, begun from what is recorded. */
export function EndForm({
  caseId,
  closing,
}: {
  caseId: string
  closing: NonNullable<AskingPageView['closing']>
}) {
  const field = (name: string, label: string, value: string) => (
    <FormField name={name} label={label} required>
      <Textarea rows={2} maxCharacters={CLOSING_TEXT_MOST} defaultValue={value} />
    </FormField>
  )
  return (
    <ActionForm
      action={endDeclinedAction}
      aria-label={WORDS.end}
      draft={{ key: `end-declined:${caseId}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <p className="text-ink-2">{WORDS.endHelp}</p>
      {field('account', WORDS.account, closing.account)}
      {field('failureReason', WORDS.failureReason, closing.failureReason)}
      {field('costRaising', WORDS.costRaising, WORDS.nothing)}
      {field('courtNotes', WORDS.courtNotes, WORDS.nothing)}
      <SubmitButton variant="danger" className="self-start phone:w-full">
        {WORDS.endSubmit}
      </SubmitButton>
    </ActionForm>
  )
}
