'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Radio } from '@/components/ui/radio-group'
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
      <FormField name="answer" label={OWN_MINUTES.question} group required>
        <div className="flex flex-col">
          {MINUTES_ANSWERS.map((answer) => (
            <Radio key={answer} value={answer} label={ownMinutesAnswer[answer]} />
          ))}
        </div>
      </FormField>
      <FormField name="note" label={OWN_MINUTES.note} help={OWN_MINUTES.noteHelp} optional>
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
      <SubmitButton size="lg" className="min-h-12 w-full">
        {OWN_MINUTES.submit}
      </SubmitButton>
    </ActionForm>
  )
}
