// When and how a meeting may be planned. Sources: 在线调解规则 第4条 (同意), 第16条 (方式和时间), 第24、25条 (期限), 第26条
// (鉴定评估); 特邀规定 第14条 (时间、地点), 第18条 (中止); 在线诉讼规则 第20条 (非同步); docs/decisions/0056-meetings.md.
import type { ConsentEntry } from '../case/consent-entries'
import { refuseAfterCourtEnd } from '../case/court-end'
import { findOpenPause, type ClockFacts } from '../case/decide-pause'
import { findLapse, latestLastDay, type LapseFacts } from '../case/lapse'
import type { Leave } from '../mediator/decide-leave'
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate, type LocalDate } from '../time/local-date'
import { findMissingConsents } from './form-consents'
import { needsPlace, type Meeting, type MeetingForm } from './meeting'
import { isInUse, placeOfRoom, type Room } from './room'
import { isUnavailable, type UnavailableEntry } from './unavailable'

/** Another planned meeting at the same time; the case number only of the mediator's own cases. */
export type Clash = {
  readonly occupied: 'mediator' | 'room'
  readonly mediator: string
  readonly caseNo: string | null
  readonly startsAt: Date
  readonly endsAt: Date
}

export type MeetingFacts = ClockFacts & {
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  /** Of all parties, in the order in which they were recorded. */
  readonly consents: readonly ConsentEntry[]
  readonly unavailable: readonly UnavailableEntry[]
  readonly meetings: readonly Meeting[]
}

export type PlanFacts = MeetingFacts & {
  readonly leave: Leave | null
  /** The rooms of the institution. */
  readonly rooms: readonly Room[]
  /** Planned meetings that overlap this plan; none for one at separate times. */
  readonly clashes: readonly Clash[]
}

export type MeetingPlan = {
  readonly form: MeetingForm
  readonly on: LocalDate
  readonly startsAt: Date
  readonly endsAt: Date
  readonly roomId: string | null
  readonly place: string | null
}

type Context = { readonly now: Date; readonly today: LocalDate }

const HOUR_MS = 3_600_000
const SHORTEST_MS = HOUR_MS / 4
/** A meeting of one sitting, and a span within which the parties sign in at times of their own. */
const LONGEST_MS = 8 * HOUR_MS
/** The longest plan of a meeting at separate times. */
export const LONGEST_SPAN_MS = 7 * 24 * HOUR_MS
/** A day more than a year ahead is mistyped. */
const FARTHEST_MS = 366 * 24 * HOUR_MS

/**
 * Is the plan possible? @returns where it takes place, in words; or the refusal that comes first:
 * MEETING_PERIOD_OVER, MEETING_WHILE_PAUSED, INPUT_INVALID, MEETING_AFTER_PERIOD, MEETING_ON_LEAVE,
 * MEETING_CONSENTS_MISSING, MEETING_PARTY_UNAVAILABLE, MEETING_OVERLAPS
 */
export function decidePlan(
  facts: PlanFacts,
  plan: MeetingPlan,
  { now, today }: Context,
): Decided<string | null> {
  const stopped = findStopped(facts, today)
  if (stopped) return stopped
  const where = decidePlace(facts.rooms, plan)
  const mistakes = { ...findTimeMistake(plan, now), ...(!where.ok && where.refusal.fields) }
  if (Object.keys(mistakes).length > 0) return refuse('INPUT_INVALID', {}, mistakes)
  return findObstacle(facts, plan) ?? where
}

/**
 * Why nothing can be planned today: the court has ended the mediation, the period has run out, or
 * does not run; null where something can.
 */
export function findStopped(
  facts: Pick<MeetingFacts, keyof LapseFacts | 'courtEndedOn'>,
  today: LocalDate,
): Decided<never> | null {
  const ended = refuseAfterCourtEnd(facts)
  if (ended) return ended
  const lapsedOn = findLapse(facts, today)
  if (lapsedOn) return refuse('MEETING_PERIOD_OVER', { lapsedOn })
  const pause = findOpenPause(facts.pauses)
  return pause && refuse('MEETING_WHILE_PAUSED', { from: pause.from, reason: pause.reason })
}

type Mistakes = Readonly<Record<string, string>>

function findTimeMistake({ form, startsAt, endsAt }: MeetingPlan, now: Date): Mistakes {
  const ahead = startsAt.getTime() - now.getTime()
  if (ahead < 0) return { time: 'MEETING_IN_PAST' }
  if (ahead > FARTHEST_MS) return { on: 'MEETING_TOO_FAR' }
  const lasts = endsAt.getTime() - startsAt.getTime()
  const longest = form === 'asynchronous' ? LONGEST_SPAN_MS : LONGEST_MS
  return lasts < SHORTEST_MS || lasts > longest ? { minutes: 'MEETING_LENGTH' } : {}
}

/**
 * A room of the institution that is in use that day, or a place in words; none where no one
 * travels.
 */
function decidePlace(rooms: readonly Room[], { form, roomId, place, on }: MeetingPlan) {
  if (roomId !== null) {
    const room = rooms.find(({ id }) => id === roomId)
    if (!room) return refuse('INPUT_INVALID', {}, { roomId: 'NOT_AN_OPTION' })
    if (!isInUse(room, on)) return refuse('INPUT_INVALID', {}, { roomId: 'ROOM_NOT_IN_USE' })
    return allow(placeOfRoom(room))
  }
  if (place === null && needsPlace(form))
    return refuse('INPUT_INVALID', {}, { place: 'PLACE_REQUIRED' })
  return allow(place)
}

function findObstacle(facts: PlanFacts, plan: MeetingPlan): Decided<never> | null {
  const { mediationDueOn, isMediationDueProvisional, leave, parties } = facts
  const { on, form } = plan
  const lastDay = toLocalDate(plan.endsAt)
  if (mediationDueOn && lastDay > latestLastDay(mediationDueOn, isMediationDueProvisional))
    return refuse('MEETING_AFTER_PERIOD', { dueOn: mediationDueOn }, { on: 'MEETING_AFTER_PERIOD' })
  if (leave && leave.from <= on && on <= leave.to)
    return refuse('MEETING_ON_LEAVE', { ...leave }, { on: 'MEETING_ON_LEAVE' })
  const missing = findMissingConsents(facts, form, on)
  if (missing.length > 0) return refuseConsents(form, missing)
  const absent = parties.filter(({ id }) => isUnavailable(facts.unavailable, id, on))
  if (absent.length > 0)
    return refuse(
      'MEETING_PARTY_UNAVAILABLE',
      { on, parties: absent.map(({ name }) => name).join('、') },
      { on: 'MEETING_PARTY_UNAVAILABLE' },
    )
  const [clash] = facts.clashes
  return clash && form !== 'asynchronous' ? refuseClash(clash) : null
}

/** Which party has not agreed to which scope, in codes: a label makes words of them. */
export function refuseConsents(
  form: MeetingForm,
  missing: ReturnType<typeof findMissingConsents>,
): Decided<never> {
  return refuse(
    'MEETING_CONSENTS_MISSING',
    {
      form,
      missing: missing.map(({ name, scopes }) => `${name}:${scopes.join(',')}`).join(';'),
    },
    { form: 'MEETING_CONSENTS_MISSING' },
  )
}

function refuseClash({ occupied, mediator, caseNo, startsAt, endsAt }: Clash): Decided<never> {
  return refuse(
    'MEETING_OVERLAPS',
    { occupied, mediator, caseNo, from: startsAt.toISOString(), to: endsAt.toISOString() },
    { [occupied === 'room' ? 'roomId' : 'time']: 'MEETING_OVERLAPS' },
  )
}
