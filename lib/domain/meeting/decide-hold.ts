// 登记调解会召开情况. Sources: 特邀规定 第14、18条, 在线调解规则 第4、16、25、26条, 在线诉讼规则 第7、20条;
// docs/decisions/0056-meetings.md, 0119-identity-renewed.md.
import type { CasePersonName } from '../case/decide-contact'
import { findLapse, findRunningPause } from '../case/lapse'
import { decideMove } from '../case/lifecycle'
import {
  findMissingPreparations,
  type MissingPreparation,
  type PreparationFacts,
} from '../case/preparation'
import { refusePreparations } from '../case/refuse-preparations'
import type { Transition } from '../case/transition'
import { allow, refuse, type Decided } from '../refusal'
import type { Pause } from '../deadline/pauses'
import { addDays, daysBetween, toLocalDate, type LocalDate } from '../time/local-date'
import { minuteEnd, wholeMinute } from '../time/whole-minute'
import { decidePlanned } from './find-planned'
import { findMissingConsents } from './form-consents'
import { decideRenewals, type OpeningStatement } from './renewal'
import type { TimedCheck } from '../signature/proofs'
import { FORM_BASES, type Attendance, type Meeting, type MeetingAttendance } from './meeting'
import { refuseConsents, type MeetingFacts } from './plan'

export type AttendanceEntry = {
  readonly personId: string
  readonly attendance: Attendance
  readonly arrivedAt: Date | null
  readonly note: string | null
} & Pick<OpeningStatement, 'verifiedBy' | 'document'>

export type HeldMeeting = {
  readonly meetingId: string
  readonly heldFrom: Date
  readonly heldTo: Date
  readonly attendances: readonly AttendanceEntry[]
}

/** The longest span in which a meeting at separate times took place. */
export const LONGEST_HELD_MS = 31 * 86_400_000

/**
 * A planned meeting took place: from when to when, and who came. It was held within the period, its
 * end too, and while the clock ran, with the consents its form needs given by then; it may be
 * registered later. Each who came was identified for it, or is by what the form states (在线诉讼规则
 * 第7条). A meeting to which no party or agent came did not take place: it is cancelled.
 * @returns the move with the attendances and the checks made at the opening, or
 * MEETING_NOT_PLANNED, NOT_FOUND, INPUT_INVALID, MEETING_PERIOD_OVER, MEETING_WHILE_PAUSED,
 * MEETING_CONSENTS_MISSING, PREPARATIONS_MISSING, STATUS_DOES_NOT_ALLOW
 */
export function decideHoldMeeting(
  facts: MeetingFacts & {
    readonly people: readonly CasePersonName[]
    readonly preparations: PreparationFacts
    readonly checks: readonly TimedCheck[]
  },
  entry: HeldMeeting,
  context: { readonly now: Date },
): Decided<
  Transition<'hold_meeting'> & {
    readonly meeting: Meeting
    readonly attendances: readonly MeetingAttendance[]
    readonly renewals: Renewals
  }
> {
  const moved = decideMove('hold_meeting', facts)
  if (!moved.ok) return moved
  const planned = decidePlanned(facts.meetings, entry.meetingId)
  if (!planned.ok) return planned
  const meeting = planned.value
  const { heldFrom, heldTo } = entry
  const timeMistake = findTimeMistake(facts, entry, context.now)
  const wrong = { ...timeMistake, ...findMistakes(facts, entry) }
  // Whether someone was identified for it depends on when it was.
  const { renewals, mistakes } =
    Object.keys(timeMistake).length > 0
      ? { renewals: [], mistakes: {} }
      : findRenewals(facts, entry, meeting, context.now)
  const all = { ...wrong, ...mistakes }
  if (Object.keys(all).length > 0) return refuse('INPUT_INVALID', {}, all)
  const on = toLocalDate(heldFrom)
  const until = toLocalDate(heldTo)
  const lapsedOn = findLapse(facts, until)
  if (lapsedOn) return refuse('MEETING_PERIOD_OVER', { lapsedOn })
  const pause = findPauseWithin(facts, on, until)
  if (pause) return refuse('MEETING_WHILE_PAUSED', { from: pause.from, reason: pause.reason })
  const missing = findMissingConsents(facts, meeting.form, on)
  if (missing.length > 0) return refuseConsents(meeting.form, missing)
  const unprepared = findUnprepared(withRenewals(facts.preparations, renewals), entry, on)
  if (unprepared.length > 0) return refusePreparations(unprepared)
  const attendances = facts.people.map(({ id, kind, name }): MeetingAttendance => {
    const given = entry.attendances.find(({ personId }) => personId === id)!
    const { attendance, note } = given
    const arrivedAt = attendance === 'late' ? given.arrivedAt : null
    return { personKind: kind, personId: id, personName: name, attendance, arrivedAt, note }
  })
  const namesOf = (wanted: Attendance) =>
    attendances.filter((each) => each.attendance === wanted).map(({ personName }) => personName)
  return allow({
    move: 'hold_meeting',
    from: facts.status,
    to: moved.value,
    changes: {},
    meeting,
    attendances,
    renewals,
    event: {
      kind: 'meeting.held',
      data: {
        no: meeting.no,
        form: meeting.form,
        heldFrom: heldFrom.toISOString(),
        heldTo: heldTo.toISOString(),
        place: meeting.place,
        present: namesOf('present'),
        late: namesOf('late'),
        absent: namesOf('absent'),
      },
    },
    basis: FORM_BASES[meeting.form],
  })
}

type Renewals = ReturnType<typeof decideRenewals>['renewals']

/** The checks of those who came, made when the meeting began. */
function findRenewals(
  { people, ...facts }: Parameters<typeof decideHoldMeeting>[0],
  { attendances, heldFrom, heldTo }: HeldMeeting,
  { no }: Meeting,
  now: Date,
) {
  const came = people.flatMap(({ kind, id }) => {
    const given = attendances.find(({ personId }) => personId === id)
    return given && given.attendance !== 'absent'
      ? [{ ...given, personKind: kind, personId: id }]
      : []
  })
  return decideRenewals(
    { ...facts, parties: facts.preparations.parties },
    came,
    { meetingNo: no, span: { from: heldFrom, to: heldTo } },
    { today: toLocalDate(now) },
  )
}

/** What was seen to before the meeting, and what was at its opening. */
function withRenewals(facts: PreparationFacts, renewals: Renewals): PreparationFacts {
  const made = renewals.map(({ entry }) => entry)
  return { ...facts, identityChecks: [...facts.identityChecks, ...made] }
}

/**
 * Identity of each agent who came and of one person of each party, rights and consequences, and
 * before filing the address for service: what was seen to by the day of the meeting (在线17:
 * 当事人和其他参与调解人员; 特邀14). The consents have a refusal of their own.
 */
function findUnprepared(
  { identityChecks, rightsNotices, addressAnswers, ...facts }: PreparationFacts,
  { attendances }: HeldMeeting,
  on: LocalDate,
): readonly MissingPreparation[] {
  const byThen = (each: { readonly on: LocalDate }) => each.on <= on
  const came = new Set(
    attendances.flatMap(({ personId, attendance }) => (attendance === 'absent' ? [] : [personId])),
  )
  const seenTo = {
    ...facts,
    parties: facts.parties.filter(
      ({ id, agents }) => came.has(id) || agents.some((agent) => came.has(agent.id)),
    ),
    identityChecks: identityChecks.filter(byThen),
    rightsNotices: rightsNotices.filter(byThen),
    addressAnswers: addressAnswers.filter(byThen),
  }
  const attendees = seenTo.parties.flatMap(({ agents }) =>
    agents.flatMap(({ id }) => (came.has(id) ? [{ kind: 'agent' as const, id }] : [])),
  )
  return findMissingPreparations(seenTo, { attendees }).filter(({ what }) => what !== 'consent')
}

/**
 * The pause that stopped the clock on a day of the meeting. A pause begins in the course of its
 * first day: what gives rise to it may have come out at a meeting of that day.
 */
function findPauseWithin(facts: MeetingFacts, on: LocalDate, until: LocalDate): Pause | null {
  const days = Array.from({ length: daysBetween(on, until) + 1 }, (_, after) => addDays(on, after))
  const stopped = days.map((day) => {
    const pause = findRunningPause(facts, day)
    return pause && pause.from < day ? pause : null
  })
  return stopped.find((pause) => pause !== null) ?? null
}

function findTimeMistake(
  { acceptedAt }: MeetingFacts,
  { heldFrom, heldTo }: HeldMeeting,
  now: Date,
): Readonly<Record<string, string>> {
  if (heldFrom > now) return { heldFrom: 'DATE_IN_FUTURE' }
  if (acceptedAt && heldFrom < wholeMinute(acceptedAt)) return { heldFrom: 'BEFORE_ACCEPTANCE' }
  // A meeting that lasted less than a minute ends with it, which may not be over yet.
  if (heldTo > minuteEnd(now)) return { heldTo: 'DATE_IN_FUTURE' }
  if (heldTo <= heldFrom) return { heldTo: 'MEETING_END_ORDER' }
  return heldTo.getTime() - heldFrom.getTime() > LONGEST_HELD_MS ? { heldTo: 'MEETING_LENGTH' } : {}
}

/** What is wrong with the attendance of each person; the field of one is `attendance.<id>`. */
function findMistakes(
  { people }: { readonly people: readonly CasePersonName[] },
  { attendances, heldFrom, heldTo }: HeldMeeting,
): Readonly<Record<string, string>> {
  const given = new Map(attendances.map((each) => [each.personId, each]))
  const mistakes = people.flatMap(({ id }): [string, string][] => {
    const each = given.get(id)
    if (!each) return [[`attendance.${id}`, 'CHOOSE_ONE']]
    if (each.attendance !== 'late') return []
    if (!each.arrivedAt) return [[`arrived.${id}`, 'REQUIRED']]
    const isWithin = each.arrivedAt > heldFrom && each.arrivedAt <= heldTo
    return isWithin ? [] : [[`arrived.${id}`, 'ARRIVAL_OUTSIDE']]
  })
  if (mistakes.length > 0) return Object.fromEntries(mistakes)
  const came = people.some(({ id }) => given.get(id)?.attendance !== 'absent')
  const [first] = people
  return came || !first ? {} : { [`attendance.${first.id}`]: 'MEETING_WITHOUT_PARTIES' }
}
