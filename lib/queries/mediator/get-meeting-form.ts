import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findTimedChecks } from '@/lib/data/stores/case/identity-check-store'
import { findConsents } from '@/lib/data/stores/case/consent-store'
import { findConferenceLog } from '@/lib/data/stores/conference/record-store'
import { findLeave } from '@/lib/data/stores/meeting/leave-store'
import { findWorkingHours } from '@/lib/data/stores/mediator/working-hours-store'
import { findMeetings } from '@/lib/data/stores/meeting/meeting-store'
import { findMyPlanned } from '@/lib/data/stores/meeting/schedule-store'
import { findRooms } from '@/lib/data/stores/meeting/room-store'
import { findUnavailable } from '@/lib/data/stores/meeting/unavailable-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import type { ActMove } from '@/lib/domain/case/moves'
import { findDaysOff } from '@/lib/domain/meeting/cautions'
import { decidePlanned } from '@/lib/domain/meeting/find-planned'
import { findMissingConsents } from '@/lib/domain/meeting/form-consents'
import { MEETING_FORMS, type Meeting, type MeetingForm } from '@/lib/domain/meeting/meeting'
import { findStopped } from '@/lib/domain/meeting/plan'
import type { WorkingHours } from '@/lib/domain/meeting/working-hours'
import type { PlaceholderValues } from '@/lib/domain/phrase/placeholders'
import { isInUse } from '@/lib/domain/meeting/room'
import { addDays, toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { consentScope } from '@/lib/labels/zh-CN/consent'
import { MEETING } from '@/lib/labels/zh-CN/meeting'
import { MOVE_MEETING, PLAN } from '@/lib/labels/zh-CN/mediator-acts/meeting-plan'
import { clockTime } from '@/lib/labels/zh-CN/clock-time'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { abilityOf, type Ability } from '../case/ability'
import { findMissing, presentMeetings } from '../case/meetings-view'
import { presentMeetingValues, presentReplyValues } from '../case/reply-values'
import { defineSqlQuery, type ReadContext } from '../define-query'
import { OPENING_CHOICES, presentExpected, type ExpectedPerson } from './opening-identity'
import { presentProposals, type ProposalView } from './proposals-view'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'
import { presentAttended, type AttendedView } from './attended-view'
import type { CaseCardFacts } from './case-card'

/** Without a last day of the period: for how many days a form knows which are days off. */
const DAYS_AHEAD = 60

export type MissingConsentView = {
  readonly partyId: string
  readonly name: string
  /** 许静（调解、在线调解） */
  readonly words: string
}

export type PlanFormView = {
  readonly today: LocalDate
  /** The day offered first: a working day on which everyone can come, where there is one. */
  readonly suggestedOn: LocalDate
  /** The last day of the period. */
  readonly due: { readonly on: LocalDate; readonly words: string } | null
  readonly daysOff: readonly LocalDate[]
  /** The mediator's own, in the order in which they were recorded. */
  readonly hours: readonly WorkingHours[]
  readonly rooms: readonly {
    readonly id: string
    readonly label: string
    readonly capacity: number
  }[]
  /** Parties, agents and the mediator. */
  readonly people: number
  readonly missing: Readonly<Record<MeetingForm, readonly MissingConsentView[]>>
  /** 许静：11月25日不能到会 */
  readonly unavailable: readonly string[]
  /** Free times; a meeting by video is planned at one of them by one press. */
  readonly proposals: readonly ProposalView[]
}

export type PlannedView = {
  readonly id: string
  readonly title: string
  readonly form: MeetingForm
  readonly on: LocalDate
  readonly time: string
  readonly minutes: number
  readonly roomId: string | null
  /** In words; null where it is a room's. */
  readonly place: string | null
  /** Why it is moved, where a party cannot come on its day; empty else. */
  readonly reason: string
  /** Planned start and end, as a datetime-local input takes them. */
  readonly from: string
  readonly to: string
}

export type MeetingFormView = {
  readonly head: ActHeadView
  readonly ability: Ability
  readonly plan: PlanFormView
  /** The planned meeting the form is about; null on the form for another one. */
  readonly planned: PlannedView | null
  readonly people: readonly ExpectedPerson[]
  /** What the conference of the meeting shows of it; null: it had none. */
  readonly attended: AttendedView | null
  readonly choices: typeof OPENING_CHOICES
  /** What a reply to the parties takes from the case and the planned meeting. */
  readonly replyValues: PlaceholderValues
  /** Now, as a datetime-local input takes it. */
  readonly now: string
}

/** 安排、改期、取消、登记召开: whether it is open now, and what its form needs. */
export const getMeetingForm = defineSqlQuery({
  act: 'mediation:read',
  input: z.strictObject({
    caseId: CaseId,
    move: z.enum(['schedule_meeting', 'move_meeting', 'cancel_meeting', 'hold_meeting']),
    meetingId: z.uuid().optional(),
  }),
  load: async (db, { caseId, meetingId }, context) => {
    const [card, parties, checks, consents, unavailable, meetings, rooms, leave, hours, mine] =
      await Promise.all([
        findMyCase(db, caseId, context),
        findPreparedParties(db, caseId),
        findTimedChecks(db, caseId),
        findConsents(db, caseId),
        findUnavailable(db, caseId),
        findMeetings(db, caseId),
        findRooms(db),
        findLeave(db, context.actor.id),
        findWorkingHours(db, context.actor.id),
        findMyPlanned(db, context.actor.id),
      ])
    const meeting = meetings.find(({ id }) => id === meetingId) ?? null
    if (!card || (meetingId && !meeting)) return null
    const log = meeting && (await findConferenceLog(db, meeting.id))
    const planning = { consents, unavailable, meetings, rooms, leave, hours, mine }
    return { card, parties, checks, ...planning, meeting, log }
  },
  scope: ({ card }) => scopeOf(card),
  present: (facts, context, { move }): MeetingFormView => {
    const { card, parties, meeting } = facts
    return {
      head: presentActHead(card, context),
      ability: presentAbility(card, move, meeting, context),
      plan: presentPlan(facts, context),
      planned: meeting && presentPlanned(meeting, findMissing(parties, facts.unavailable, meeting)),
      people: presentExpected(parties, facts.checks, meeting, context.now),
      attended:
        meeting &&
        presentAttended(facts.log, {
          meeting,
          personIds: parties.flatMap(({ id, agents }) => [id, ...agents.map((agent) => agent.id)]),
          now: context.now,
        }),
      choices: OPENING_CHOICES,
      replyValues: {
        ...presentReplyValues({ caseNo: card.caseNo, mediator: card.mediatorName }, parties),
        ...(meeting && presentMeetingValues(meeting)),
      },
      now: localMinute(context.now),
    }
  },
})

type Facts = {
  readonly card: CaseCardFacts
  readonly parties: Awaited<ReturnType<typeof findPreparedParties>>
  readonly consents: Awaited<ReturnType<typeof findConsents>>
  readonly unavailable: Awaited<ReturnType<typeof findUnavailable>>
  readonly meetings: readonly Meeting[]
  readonly rooms: Awaited<ReturnType<typeof findRooms>>
  readonly hours: readonly WorkingHours[]
  readonly leave: Awaited<ReturnType<typeof findLeave>>
  readonly mine: Awaited<ReturnType<typeof findMyPlanned>>
  readonly meeting: Meeting | null
}

/** Permission and status, then the clock for a plan, then the meeting itself. */
function presentAbility(
  card: CaseCardFacts,
  move: Extract<ActMove, `${string}_meeting`>,
  meeting: Meeting | null,
  { actor, now, today }: ReadContext,
): Ability {
  const ability = abilityOf(move, card, { actor, now })
  if (!ability.allowed) return ability
  const isPlanning = move === 'schedule_meeting' || move === 'move_meeting'
  const planned = meeting && decidePlanned([meeting], meeting.id)
  const refused = [planned, isPlanning ? findStopped(card, today) : null].find(
    (decided) => decided && !decided.ok,
  )
  return refused && !refused.ok
    ? { allowed: false, why: refusalSentence(refused.refusal, now) }
    : ability
}

function presentPlan(facts: Facts, context: ReadContext): PlanFormView {
  const { card, parties, rooms } = facts
  const { today, calendar } = context
  const dueOn = card.mediationDueOn
  const daysOff = findDaysOff(calendar, today, dueOn ?? addDays(today, DAYS_AHEAD))
  const agents = parties.flatMap((party) => party.agents)
  const missingOf = (form: MeetingForm): readonly MissingConsentView[] =>
    findMissingConsents(facts, form, today).map(({ partyId, name, scopes }) => ({
      partyId,
      name,
      words: MEETING.lacking(
        name,
        scopes.map((scope) => consentScope[scope]),
      ),
    }))
  return {
    today,
    suggestedOn: suggestDay(daysOff, facts, today),
    due: dueOn && { on: dueOn, words: dayInWords(dueOn, today) },
    daysOff,
    hours: facts.hours,
    rooms: rooms
      .filter((room) => isInUse(room, today))
      .map(({ id, name, place, capacity }) => ({
        id,
        label: PLAN.roomOption(name, place, capacity),
        capacity,
      })),
    people: parties.length + agents.length + 1,
    missing: Object.fromEntries(
      MEETING_FORMS.map((form) => [form, missingOf(form)]),
    ) as PlanFormView['missing'],
    unavailable: presentMeetings(
      { ...facts, deliveries: [], status: card.status, mediatorName: card.mediatorName },
      { ...context, hours: facts.hours },
    ).unavailable,
    proposals: presentProposals({ ...facts, ...card }, facts.meeting, context),
  }
}

/**
 * The first day after today that is worked and not one of the mediator's leave, within the period.
 */
function suggestDay(
  daysOff: readonly LocalDate[],
  { card, leave }: Pick<Facts, 'card' | 'leave'>,
  today: LocalDate,
): LocalDate {
  const last = card.mediationDueOn ?? addDays(today, DAYS_AHEAD)
  for (let day = addDays(today, 1); day <= last; day = addDays(day, 1)) {
    const isAway = leave !== null && leave.from <= day && day <= leave.to
    if (!isAway && !daysOff.includes(day)) return day
  }
  return today
}

function presentPlanned(meeting: Meeting, missing: readonly string[]): PlannedView {
  const { startsAt, endsAt } = meeting
  return {
    id: meeting.id,
    title: MEETING.no(meeting.no),
    form: meeting.form,
    on: toLocalDate(startsAt),
    time: clockTime(startsAt),
    minutes: (endsAt.getTime() - startsAt.getTime()) / 60_000,
    roomId: meeting.roomId,
    place: meeting.roomId === null ? meeting.place : null,
    reason: missing.length > 0 ? MOVE_MEETING.cannotCome(missing.join('、')) : '',
    from: localMinute(startsAt),
    to: localMinute(endsAt),
  }
}

function localMinute(instant: Date): string {
  return `${toLocalDate(instant)}T${clockTime(instant)}`
}
