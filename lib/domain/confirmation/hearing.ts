// 通知双方当事人共同到场. Source: 民诉解释 第356条 (应当通知双方当事人共同到场对案件进行核实).
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate } from '../time/local-date'
import type { ConfirmationStatus } from './confirmation-status'

/** `video`: in a conference in which the judge presides. */
export const HEARING_WAYS = ['on_site', 'telephone', 'video'] as const
export type HearingWay = (typeof HEARING_WAYS)[number]

export const HEARING_STATES = ['appointed', 'held', 'cancelled'] as const
export type HearingState = (typeof HEARING_STATES)[number]

/** `by_agent`: the party's agent or representative came. */
export const HEARING_ATTENDANCES = ['present', 'by_agent', 'absent'] as const
export type HearingAttendance = (typeof HEARING_ATTENDANCES)[number]

/** What a party stated, as the court verifies it. */
export const HEARING_STATEMENTS = [
  'voluntary', // 自愿达成
  'understood', // 清楚内容和后果
  'no_collusion', // 没有恶意串通
  'truthful', // 材料和陈述属实
  'objects', // 对协议内容有异议
] as const
export type HearingStatement = (typeof HEARING_STATEMENTS)[number]

export type AttendedParty = {
  readonly partyId: string
  readonly party: string
  readonly attendance: HearingAttendance
  readonly statements: readonly HearingStatement[]
  readonly words: string | null
}

export type Hearing = {
  readonly id: string
  readonly no: number
  readonly way: HearingWay
  readonly startsAt: Date
  readonly place: string | null
  readonly state: HearingState
  readonly appointedBy: string
  readonly appointedAt: Date
  readonly endedBy: string | null
  readonly endedAt: Date | null
  readonly words: string | null
  /** Its conference is open or paused. */
  readonly isLive?: boolean
  /** Empty until it was held. */
  readonly parties: readonly AttendedParty[]
}

/** The hearing that is appointed; null: there is none. */
export const findAppointed = (hearings: readonly Hearing[]): Hearing | null =>
  hearings.find(({ state }) => state === 'appointed') ?? null

/** From half an hour before until the end of its day, as `heyi_is_conference_time` in SQL. */
export const isHearingTime = ({ startsAt }: Pick<Hearing, 'startsAt'>, now: Date): boolean =>
  now.getTime() >= startsAt.getTime() - 30 * 60_000 && toLocalDate(now) <= toLocalDate(startsAt)

type OfReview = { readonly status: ConfirmationStatus; readonly hearings: readonly Hearing[] }

/** A court calls both sides while it reviews, to one hearing at a time that is still to come. */
export function decideAppointHearing(
  { status, hearings }: OfReview,
  plan: { readonly way: HearingWay; readonly startsAt: Date; readonly place: string | null },
  now: Date,
): Decided<null> {
  if (status !== 'admitted') return refuse('CONFIRMATION_NOT_IN_REVIEW', { status })
  const open = findAppointed(hearings)
  if (open)
    return refuse('CONFIRMATION_HEARING_OPEN', {
      no: open.no,
      by: open.appointedBy,
      at: open.startsAt.toISOString(),
    })
  if (plan.startsAt <= now) return refuse('INPUT_INVALID', {}, { startsAt: 'HEARING_NOT_AHEAD' })
  if (plan.way === 'on_site' && !plan.place)
    return refuse('INPUT_INVALID', {}, { place: 'REQUIRED' })
  return allow(null)
}

/** The appointed hearing with this id; or who ended it and when, or that it goes on. */
function findOpen({ status, hearings }: OfReview, hearingId: string): Decided<Hearing> {
  if (status !== 'admitted') return refuse('CONFIRMATION_NOT_IN_REVIEW', { status })
  const hearing = hearings.find(({ id }) => id === hearingId)
  if (!hearing) return refuse('NOT_FOUND')
  if (hearing.isLive) return refuse('CONFERENCE_RUNS')
  if (hearing.state === 'appointed') return allow(hearing)
  return refuse('CONFIRMATION_HEARING_ENDED', {
    state: hearing.state,
    by: hearing.endedBy,
    at: hearing.endedAt?.toISOString(),
  })
}

export const decideCancelHearing = findOpen

/**
 * Its result: of every applicant whether it came, and of those who came what they stated.
 * @param partyIds the parties that applied
 */
export function decideRecordHearing(
  of: OfReview & { readonly partyIds: readonly string[] },
  { hearingId, parties }: { readonly hearingId: string; readonly parties: readonly Recorded[] },
  now: Date,
): Decided<Hearing> {
  const found = findOpen(of, hearingId)
  if (!found.ok) return found
  if (found.value.startsAt > now)
    return refuse('CONFIRMATION_HEARING_AHEAD', { at: found.value.startsAt.toISOString() })
  for (const id of of.partyIds)
    if (!parties.some(({ partyId }) => partyId === id))
      return refuse('INPUT_INVALID', {}, { [`attendance.${id}`]: 'CHOOSE_ONE' })
  for (const { partyId, attendance, statements } of parties) {
    if (!of.partyIds.includes(partyId)) return refuse('NOT_FOUND')
    if (attendance === 'absent' && statements.length > 0)
      return refuse('INPUT_INVALID', {}, { [`statements.${partyId}`]: 'HEARING_ABSENT_STATES' })
    if (attendance !== 'absent' && statements.length === 0)
      return refuse('INPUT_INVALID', {}, { [`statements.${partyId}`]: 'CHOOSE_ONE' })
  }
  return found
}
type Recorded = Omit<AttendedParty, 'party'>
