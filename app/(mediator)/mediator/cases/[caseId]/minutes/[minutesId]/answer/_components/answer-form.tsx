'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Textarea } from '@/components/ui/textarea'
import { ANSWER_WAYS, MINUTES_ANSWERS } from '@/lib/domain/minutes/decide-answer'
import { WRITE_MINUTES } from '@/lib/labels/zh-CN/mediator-acts/minutes'
import { answerWay, minutesAnswer } from '@/lib/labels/zh-CN/minutes'
import { answerMinutesAction } from '../../../actions'

export interface AnswerFormProps {
  caseId: string
  minutesId: string
  attendees: readonly { readonly id: string; readonly name: string }[]
  /** The person from whose button the form was opened. */
  personId: string | undefined
  heldOn: string
  today: string
}

/** 登记核对: one person present confirms the minutes or objects. Nothing is chosen beforehand. */
export function AnswerForm(props: AnswerFormProps) {
  const { caseId, minutesId, attendees, personId, heldOn, today } = props
  return (
    <ActionForm action={answerMinutesAction} draft={{ key: `answer:${minutesId}:${personId}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="minutesId" value={minutesId} />
      <RadioField
        name="personId"
        label={WRITE_MINUTES.person}
        choices={attendees.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={personId}
        layout="line"
      />
      <RadioField
        name="answer"
        label={WRITE_MINUTES.result}
        choices={choicesOf(MINUTES_ANSWERS, minutesAnswer)}
        layout="line"
      />
      <RadioField
        name="how"
        label={WRITE_MINUTES.how}
        choices={choicesOf(ANSWER_WAYS, answerWay)}
        layout="line"
      />
      <FormField name="on" label={WRITE_MINUTES.on} required>
        <PhoneDayInput defaultValue={today} min={heldOn} max={today} />
      </FormField>
      <FormField name="note" label={WRITE_MINUTES.note} help={WRITE_MINUTES.noteHelp} optional>
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
      <ActionBar>
        <SubmitButton size="lg">{WRITE_MINUTES.register}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
