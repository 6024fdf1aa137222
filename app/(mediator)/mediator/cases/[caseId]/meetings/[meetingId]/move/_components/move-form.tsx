'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { ReplyPicker } from '@/components/forms/reply-picker'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { Textarea } from '@/components/ui/textarea'
import { MOVE_MEETING, PLAN } from '@/lib/labels/zh-CN/mediator-acts/meeting-plan'
import type {
  MeetingFormView,
  PlanFormView,
  PlannedView,
} from '@/lib/queries/mediator/get-meeting-form'
import { moveMeetingAction } from '../actions'
import { PlanFields } from '../../../_components/plan-fields'

/** 调解会改期: the plan as it is, to be changed, and why. */
export function MoveForm({
  caseId,
  plan,
  planned,
  replies,
  replyValues,
}: {
  caseId: string
  plan: PlanFormView
  planned: PlannedView
  replies: readonly string[]
} & Pick<MeetingFormView, 'replyValues'>) {
  return (
    <ActionForm action={moveMeetingAction} draft={{ key: `move-meeting:${planned.id}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="meetingId" value={planned.id} />
      <p className="text-ink-2">{PLAN.law}</p>
      {plan.proposals.length > 0 ? (
        <section className="flex flex-col gap-1" aria-labelledby="proposed">
          <h2 id="proposed" className="text-lg">
            {PLAN.proposed}
          </h2>
          <p className="text-ink-2">{PLAN.proposedMove}</p>
          {plan.proposals.map(({ on, time, words }) => (
            <SoftLink
              key={words}
              href={`/mediator/cases/${caseId}/meetings/${planned.id}/move?at=${on}T${time}`}
              className={`${buttonClasses('default', 'lg')} min-h-12`}
            >
              {words}
            </SoftLink>
          ))}
        </section>
      ) : null}
      <PlanFields caseId={caseId} plan={plan} planned={planned} />
      <FormField name="reason" label={MOVE_MEETING.reason} help={MOVE_MEETING.reasonHelp} required>
        <Textarea maxCharacters={1000} rows={3} defaultValue={planned.reason} />
      </FormField>
      <ReplyPicker name="reason" replies={replies} valuesOf={() => replyValues} />
      <ActionBar>
        <SubmitButton size="lg">{MOVE_MEETING.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
