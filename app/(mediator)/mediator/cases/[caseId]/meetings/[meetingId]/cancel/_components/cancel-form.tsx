'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { ReplyPicker } from '@/components/forms/reply-picker'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Textarea } from '@/components/ui/textarea'
import { CANCEL_MEETING } from '@/lib/labels/zh-CN/mediator-acts/meeting'
import type { MeetingFormView, PlannedView } from '@/lib/queries/mediator/get-meeting-form'
import { Effects } from '../../../../_components/effects'
import { cancelMeetingAction } from '../actions'

/** 取消调解会: which one, what follows, and why. */
export function CancelForm({
  caseId,
  planned,
  replies,
  replyValues,
}: {
  caseId: string
  planned: PlannedView
  replies: readonly string[]
} & Pick<MeetingFormView, 'replyValues'>) {
  return (
    <ActionForm action={cancelMeetingAction} draft={{ key: `cancel-meeting:${planned.id}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="meetingId" value={planned.id} />
      <p className="font-medium">
        {planned.title} <span className="whitespace-nowrap">{`${planned.on} ${planned.time}`}</span>
      </p>
      <Effects title={CANCEL_MEETING.effectsTitle} sentences={CANCEL_MEETING.effects} />
      <FormField name="reason" label={CANCEL_MEETING.reason} required>
        <Textarea maxCharacters={1000} rows={4} />
      </FormField>
      <ReplyPicker name="reason" replies={replies} valuesOf={() => replyValues} />
      <ActionBar>
        <SubmitButton size="lg" variant="danger">
          {CANCEL_MEETING.submit}
        </SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
