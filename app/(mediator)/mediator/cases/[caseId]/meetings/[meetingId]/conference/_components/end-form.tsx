'use client'

import { ActionForm } from '@/components/forms/action-form'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { END_REASONS } from '@/lib/domain/conference/conference'
import { CONFERENCE, endReason } from '@/lib/labels/zh-CN/conference'
import { endConferenceAction } from '../actions'

/** 结束会议, for everyone and for good, with why. */
export function EndForm({ fields }: { fields: Readonly<Record<'caseId' | 'meetingId', string>> }) {
  return (
    <ActionForm action={endConferenceAction} aria-label={CONFERENCE.end}>
      <input type="hidden" name="caseId" value={fields.caseId} />
      <input type="hidden" name="meetingId" value={fields.meetingId} />
      <p className="text-ink-2">{CONFERENCE.endHelp}</p>
      <RadioField
        name="reason"
        label={CONFERENCE.endWhy}
        choices={choicesOf(END_REASONS, endReason)}
      />
      <SubmitButton variant="danger" size="lg" className="min-h-12 w-full">
        {CONFERENCE.end}
      </SubmitButton>
    </ActionForm>
  )
}
