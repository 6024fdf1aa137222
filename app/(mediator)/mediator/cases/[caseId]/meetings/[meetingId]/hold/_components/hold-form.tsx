'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Input } from '@/components/ui/input'
import { ATTENDANCES } from '@/lib/domain/meeting/meeting'
import { attendance } from '@/lib/labels/zh-CN/meeting'
import { HOLD_MEETING } from '@/lib/labels/zh-CN/mediator-acts/meeting'
import type { MeetingFormView, PlannedView } from '@/lib/queries/mediator/get-meeting-form'
import { holdMeetingAction } from '../actions'
import { OpeningIdentity } from './opening-identity'
import { arrivedName, attendanceName, noteName } from './read-attendances'

/**
 * 登记召开情况: from when to when, and for each party and agent whether they came, and how they were
 * identified.
 */
export function HoldForm({
  caseId,
  planned,
  people,
  choices,
  attended,
  now,
}: {
  caseId: string
  planned: PlannedView
} & Pick<MeetingFormView, 'people' | 'choices' | 'attended' | 'now'>) {
  const byNow = (moment: string) => (moment < now ? moment : now)
  // A conference of less than a minute ends with it, which may not be over yet.
  const last = attended && attended.to > now ? attended.to : now
  return (
    <ActionForm action={holdMeetingAction} draft={{ key: `hold-meeting:${planned.id}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="meetingId" value={planned.id} />
      <p className="font-medium">{planned.title}</p>
      {attended ? <p className="text-sm text-ink-2">{attended.words}</p> : null}
      <FormField name="heldFrom" label={HOLD_MEETING.from} required>
        <Input
          type="datetime-local"
          defaultValue={attended?.from ?? byNow(planned.from)}
          max={now}
        />
      </FormField>
      <FormField name="heldTo" label={HOLD_MEETING.to} required>
        <Input type="datetime-local" defaultValue={attended?.to ?? byNow(planned.to)} max={last} />
      </FormField>
      <p className="text-sm text-ink-2">{HOLD_MEETING.identityLaw}</p>
      <div className="flex flex-col divide-y divide-line-2">
        {people.map(({ id, name, identity }) => (
          <div key={id} className="group/person py-2">
            <RadioField
              name={attendanceName(id)}
              label={HOLD_MEETING.attendanceOf(name)}
              choices={choicesOf(ATTENDANCES, attendance)}
              chosen={attended?.people[id]?.attendance ?? null}
              layout="line"
            />
            {/* By its style alone, so that it appears without script too. */}
            <div className="hidden group-has-[[value=late]:checked]/person:block group-has-[[value=present]:checked]/person:block">
              <OpeningIdentity personId={id} name={name} identity={identity} choices={choices} />
            </div>
            <div className="hidden group-has-[[value=late]:checked]/person:block">
              <FormField name={arrivedName(id)} label={HOLD_MEETING.arrived} required>
                <Input type="time" defaultValue={attended?.people[id]?.arrived} />
              </FormField>
            </div>
            <div className="hidden pt-2 group-has-[[value=absent]:checked]/person:block group-has-[[value=late]:checked]/person:block">
              <FormField name={noteName(id)} label={HOLD_MEETING.note} optional>
                <Input maxLength={200} />
              </FormField>
            </div>
          </div>
        ))}
      </div>
      <ActionBar>
        <SubmitButton size="lg">{HOLD_MEETING.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
