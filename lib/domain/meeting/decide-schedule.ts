// 安排调解会, 改期. Sources: 特邀规定 第14条, 在线调解规则 第16条, 在线诉讼规则 第20条; docs/decisions/0056-meetings.md.
import { decideMove } from '../case/lifecycle'
import type { Transition } from '../case/transition'
import { allow, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import { decidePlanned } from './find-planned'
import { FORM_BASES, type Meeting } from './meeting'
import { decidePlan, type MeetingPlan, type PlanFacts } from './plan'

type Context = { readonly now: Date; readonly today: LocalDate }
type Planned = { readonly no: number; readonly place: string | null }

/**
 * A meeting is planned. The identity of the parties and the notice of their rights may still be
 * missing: they are demanded when it is held.
 * @returns the move with number and place of the meeting, or what `decidePlan` refuses,
 * STATUS_DOES_NOT_ALLOW
 */
export function decideSchedule(
  facts: PlanFacts,
  plan: MeetingPlan,
  context: Context,
): Decided<Transition<'schedule_meeting'> & Planned> {
  const moved = decideMove('schedule_meeting', facts)
  if (!moved.ok) return moved
  const where = decidePlan(facts, plan, context)
  if (!where.ok) return where
  const no = Math.max(0, ...facts.meetings.map((meeting) => meeting.no)) + 1
  const { form, startsAt, endsAt } = plan
  return allow({
    move: 'schedule_meeting',
    from: facts.status,
    to: moved.value,
    changes: {},
    no,
    place: where.value,
    event: {
      kind: 'meeting.scheduled',
      data: {
        no,
        form,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        place: where.value,
      },
    },
    basis: FORM_BASES[form],
  })
}

/**
 * A planned meeting gets another time, form or place, by the same rule. Its number stays; the event
 * keeps how it was planned before.
 * @returns the move, or MEETING_NOT_PLANNED, what `decidePlan` refuses, STATUS_DOES_NOT_ALLOW
 */
export function decideMoveMeeting(
  facts: PlanFacts,
  {
    meetingId,
    reason,
    ...plan
  }: MeetingPlan & { readonly meetingId: string; readonly reason: string },
  context: Context,
): Decided<
  Transition<'move_meeting'> & { readonly meeting: Meeting; readonly place: string | null }
> {
  const moved = decideMove('move_meeting', facts)
  if (!moved.ok) return moved
  const planned = decidePlanned(facts.meetings, meetingId)
  if (!planned.ok) return planned
  const where = decidePlan(facts, plan, context)
  if (!where.ok) return where
  const meeting = planned.value
  return allow({
    move: 'move_meeting',
    from: facts.status,
    to: moved.value,
    changes: {},
    meeting,
    place: where.value,
    event: {
      kind: 'meeting.moved',
      data: {
        no: meeting.no,
        form: plan.form,
        startsAt: plan.startsAt.toISOString(),
        endsAt: plan.endsAt.toISOString(),
        place: where.value,
        before: {
          form: meeting.form,
          startsAt: meeting.startsAt.toISOString(),
          endsAt: meeting.endsAt.toISOString(),
          place: meeting.place,
        },
        reason,
      },
    },
    basis: FORM_BASES[plan.form],
  })
}
