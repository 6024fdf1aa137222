'use client'

import { useState } from 'react'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { Icon } from '@/components/ui/icon'
import { Input } from '@/components/ui/input'
import { RadioCard } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { hoursOn, isWithin } from '@/lib/domain/meeting/working-hours'
import { MEETING_FORMS } from '@/lib/domain/meeting/meeting'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import { meetingCaution, meetingForm } from '@/lib/labels/zh-CN/meeting'
import { outsideHours } from '@/lib/labels/zh-CN/hour-spans'
import { PLAN } from '@/lib/labels/zh-CN/mediator-acts/meeting-plan'
import type { PlanFormView, PlannedView } from '@/lib/queries/mediator/get-meeting-form'
import { MissingConsents } from './missing-consents'

/** Sittings, and the spans of a meeting at separate times. */
const LENGTHS = [30, 60, 90, 120, 180, 240, 1440, 2880, 4320, 10_080]

/**
 * Form, day, hour, length and place of a meeting. What forbids a form is shown by its style alone,
 * so that it appears without script too; what only deserves attention appears as the day is chosen.
 */
export function PlanFields({
  caseId,
  plan,
  planned,
}: {
  caseId: string
  plan: PlanFormView
  planned: PlannedView | null
}) {
  const [day, setDay] = useState<string>(planned?.on ?? plan.suggestedOn)
  const [time, setTime] = useState(planned?.time ?? '')
  const [roomId, setRoomId] = useState(planned?.roomId ?? '')
  const lengths = planned && !LENGTHS.includes(planned.minutes) ? [planned.minutes] : []
  return (
    <>
      <FormField name="form" label={PLAN.form} group required>
        <div className="flex flex-col gap-2">
          {MEETING_FORMS.map((form) => (
            <RadioCard
              key={form}
              value={form}
              title={meetingForm[form]}
              defaultChecked={form === planned?.form}
              className="group/form items-start gap-3 px-3.5 py-2.5"
            >
              {PLAN.help[form]}
              <span className="hidden text-warn group-has-checked/form:block">
                <MissingConsents caseId={caseId} missing={plan.missing[form]} />
              </span>
            </RadioCard>
          ))}
        </div>
      </FormField>
      <FormField name="on" label={PLAN.on} help={PLAN.onHelp(plan.due?.words ?? null)} required>
        <PhoneDayInput
          defaultValue={day}
          min={plan.today}
          max={plan.due?.on}
          onChange={(event) => setDay(event.target.value)}
        />
      </FormField>
      {plan.unavailable.length > 0 ? (
        <ul className="text-sm text-ink-2">
          {plan.unavailable.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,8.5rem),1fr))] gap-4">
        <FormField name="time" label={PLAN.time} required>
          <Input
            type="time"
            defaultValue={time}
            onChange={(event) => setTime(event.target.value)}
          />
        </FormField>
        <FormField name="minutes" label={PLAN.minutes} required>
          <Select
            placeholder={null}
            defaultValue={String(planned?.minutes ?? 60)}
            options={[...lengths, ...LENGTHS].map((minutes) => ({
              value: String(minutes),
              label: PLAN.length(minutes),
            }))}
          />
        </FormField>
      </div>
      {plan.rooms.length > 0 ? (
        <FormField name="roomId" label={PLAN.room}>
          <Select
            placeholder={PLAN.noRoom}
            defaultValue={roomId}
            options={plan.rooms.map(({ id, label }) => ({ value: id, label }))}
            onChange={(event) => setRoomId(event.target.value)}
          />
        </FormField>
      ) : null}
      <FormField
        name="place"
        label={PLAN.place(plan.rooms.length > 0)}
        help={PLAN.placeHelp}
        optional
      >
        <Input defaultValue={planned?.place ?? ''} maxLength={100} />
      </FormField>
      <p role="status" className="flex flex-col gap-1 text-sm text-warn">
        {cautionsOf(plan, day, time, roomId).map((caution) => (
          <span key={caution} className="flex items-start gap-1">
            <Icon name="triangle-exclamation-point" className="mt-[0.2em] size-[1.1em] shrink-0" />
            {caution}
          </span>
        ))}
      </p>
    </>
  )
}

function cautionsOf(
  plan: PlanFormView,
  day: string,
  time: string,
  roomId: string,
): readonly string[] {
  const [hours, minutes] = time.split(':').map(Number)
  const minute = (hours ?? 0) * 60 + (minutes ?? 0)
  const on = parseLocalDate(day)
  const room = plan.rooms.find(({ id }) => id === roomId)
  return [
    ...((plan.daysOff as readonly string[]).includes(day) ? [meetingCaution.day_off] : []),
    ...(time && on && !isWithin(hoursOn(plan.hours, on), minute, minute + 1)
      ? [outsideHours(hoursOn(plan.hours, on))]
      : []),
    ...(room && room.capacity < plan.people ? [PLAN.small(room.capacity, plan.people)] : []),
  ]
}
