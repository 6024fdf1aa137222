'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Radio } from '@/components/ui/radio-group'
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
      <FormField name="personId" label={WRITE_MINUTES.person} group required>
        <div className="flex flex-wrap gap-x-5">
          {attendees.map(({ id, name }) => (
            <Radio key={id} value={id} label={name} defaultChecked={id === personId} />
          ))}
        </div>
      </FormField>
      <FormField name="answer" label={WRITE_MINUTES.result} group required>
        <div className="flex flex-wrap gap-x-5">
          {MINUTES_ANSWERS.map((answer) => (
            <Radio key={answer} value={answer} label={minutesAnswer[answer]} />
          ))}
        </div>
      </FormField>
      <FormField name="how" label={WRITE_MINUTES.how} group required>
        <div className="flex flex-wrap gap-x-5">
          {ANSWER_WAYS.map((way) => (
            <Radio key={way} value={way} label={answerWay[way]} />
          ))}
        </div>
      </FormField>
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
