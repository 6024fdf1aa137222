// 开始笔录, 补充笔录. Sources: 在线调解规则 第17条 (调解开始前核实身份、告知), 第22条; 特邀规定 第14条 (调解开始前告知);
// domain.md, Decisions 11; docs/decisions/0062-minutes.md.
import { findLapse, findRunningPause, type LapseFacts } from '../case/lapse'
import { decideMove, type CaseFacts } from '../case/lifecycle'
import type { MissingPreparation } from '../case/preparation'
import { refusePreparations } from '../case/refuse-preparations'
import type { Transition } from '../case/transition'
import type { Meeting } from '../meeting/meeting'
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate } from '../time/local-date'
import type { MinutesState } from './minutes'

/** The minutes of a meeting can be opened a while before it begins. */
const OPENS_BEFORE_MINUTES = 60

export type MeetingFacts = Pick<Meeting, 'id' | 'no' | 'state' | 'startsAt'>

export type OpenMinutesFacts = CaseFacts &
  LapseFacts & {
    readonly meeting: MeetingFacts
    /** What the law wants before the first meeting and is not recorded yet. */
    readonly missing: readonly MissingPreparation[]
    /** The minutes that the meeting has already; null where it has none. */
    readonly existing: { readonly minutesNo: number } | null
    /** How many minutes the case has. */
    readonly minutesCount: number
  }

const MS_PER_MINUTE = 60_000

/**
 * The minutes of a meeting that takes place or took place. They open once identity, rights and
 * consequences, and the address for service are recorded, and once for a meeting. After the period
 * has run out a meeting that was held in time still gets its minutes; the event names the last day.
 * A meeting that is planned for a day after the period or within a pause gets none: it cannot take
 * place (特邀规定 第18条, 在线调解规则 第25条第六项).
 * @returns the move, or MEETING_CANCELLED, MEETING_NOT_BEGUN, MEETING_PERIOD_OVER,
 * MEETING_WHILE_PAUSED, PREPARATIONS_MISSING, MINUTES_ALREADY_OPEN, STATUS_DOES_NOT_ALLOW
 */
export function decideOpenMinutes(
  facts: OpenMinutesFacts,
  { minutesId }: { readonly minutesId: string },
  context: { readonly now: Date },
): Decided<Transition<'open_minutes'>> {
  const moved = decideMove('open_minutes', facts)
  if (!moved.ok) return moved
  const { meeting, existing, missing } = facts
  if (existing) return refuse('MINUTES_ALREADY_OPEN', { minutesNo: existing.minutesNo })
  if (meeting.state === 'cancelled') return refuse('MEETING_CANCELLED', { meetingNo: meeting.no })
  const opensAt = new Date(meeting.startsAt.getTime() - OPENS_BEFORE_MINUTES * MS_PER_MINUTE)
  if (meeting.state === 'planned' && context.now < opensAt)
    return refuse('MEETING_NOT_BEGUN', {
      meetingNo: meeting.no,
      startsAt: meeting.startsAt.toISOString(),
    })
  const stopped = meeting.state === 'planned' ? findStopped(facts, meeting) : null
  if (stopped) return stopped
  if (missing.length > 0) return refusePreparations(missing)
  const lapsedOn = findLapse(facts, toLocalDate(context.now))
  return allow({
    move: 'open_minutes',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: {
      kind: 'minutes.opened',
      data: {
        minutesId,
        minutesNo: facts.minutesCount + 1,
        meetingId: meeting.id,
        meetingNo: meeting.no,
        ...(lapsedOn && { lapsedOn }),
      },
    },
    basis: 'online_mediation_22',
  })
}

/**
 * Why a planned meeting cannot take place on its day: it is after the period, or the clock is
 * paused.
 */
function findStopped(facts: LapseFacts, { startsAt }: MeetingFacts): Decided<never> | null {
  const on = toLocalDate(startsAt)
  const lapsedOn = findLapse(facts, on)
  if (lapsedOn) return refuse('MEETING_PERIOD_OVER', { lapsedOn })
  const pause = findRunningPause(facts, on)
  return pause && refuse('MEETING_WHILE_PAUSED', { from: pause.from, reason: pause.reason })
}

/**
 * Confirmed minutes are never changed: what is to be added becomes minutes of their own that name
 * them and are confirmed in the same way.
 * @returns the move, or MINUTES_NOT_CONFIRMED, MINUTES_ALREADY_OPEN, STATUS_DOES_NOT_ALLOW
 */
export function decideSupplementMinutes(
  facts: CaseFacts &
    LapseFacts & {
      readonly supplemented: {
        readonly id: string
        readonly minutesNo: number
        readonly state: MinutesState
      }
      /** A supplement of the same minutes that is not confirmed yet. */
      readonly openSupplement: { readonly minutesNo: number } | null
      readonly meeting: Pick<MeetingFacts, 'id' | 'no'>
      readonly minutesCount: number
    },
  { minutesId }: { readonly minutesId: string },
  context: { readonly now: Date },
): Decided<Transition<'supplement_minutes'>> {
  const moved = decideMove('supplement_minutes', facts)
  if (!moved.ok) return moved
  const { supplemented, openSupplement, meeting } = facts
  if (supplemented.state !== 'confirmed')
    return refuse('MINUTES_NOT_CONFIRMED', { minutesNo: supplemented.minutesNo })
  if (openSupplement) return refuse('MINUTES_ALREADY_OPEN', { minutesNo: openSupplement.minutesNo })
  const lapsedOn = findLapse(facts, toLocalDate(context.now))
  return allow({
    move: 'supplement_minutes',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: {
      kind: 'minutes.supplemented',
      data: {
        minutesId,
        minutesNo: facts.minutesCount + 1,
        meetingId: meeting.id,
        meetingNo: meeting.no,
        supplementedId: supplemented.id,
        supplementedNo: supplemented.minutesNo,
        ...(lapsedOn && { lapsedOn }),
      },
    },
    basis: 'online_mediation_22',
  })
}
