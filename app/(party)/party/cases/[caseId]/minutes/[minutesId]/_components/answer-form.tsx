'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { MINUTES_ANSWERS } from '@/lib/domain/minutes/decide-answer'
import { OWN_MINUTES, ownMinutesAnswer } from '@/lib/labels/zh-CN/own-minutes'
import type { OwnAttendeeView, OwnMinutesView } from '@/lib/queries/party/get-own-minutes'
import { answerOwnMinutesAction } from '../../actions'

/** Right or not right, which look the same; none is chosen beforehand. */
export function AnswerForm({
  view: { caseId, minutesId },
  person: { personId },
}: {
  view: OwnMinutesView
  person: OwnAttendeeView
}) {
  return (
    <ActionForm action={answerOwnMinutesAction} aria-label={OWN_MINUTES.title}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="minutesId" value={minutesId} />
      <input type="hidden" name="personId" value={personId} />
      <RadioField
        name="answer"
        label={OWN_MINUTES.question}
        choices={choicesOf(MINUTES_ANSWERS, ownMinutesAnswer)}
      />
      <FormField name="note" label={OWN_MINUTES.note} help={OWN_MINUTES.noteHelp} optional>
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
      <SubmitButton size="lg" className="min-h-12 w-full">
        {OWN_MINUTES.submit}
      </SubmitButton>
    </ActionForm>
  )
}
