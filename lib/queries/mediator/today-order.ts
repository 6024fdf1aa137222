import { compareMoments } from '@/lib/domain/case/callback'
import type { CaseStatus } from '@/lib/domain/case/status'
import type { Risk } from '@/lib/domain/deadline/remaining'
import { daysBetween, type LocalDate } from '@/lib/domain/time/local-date'

/** Why a case is on today's list, most urgent first within its section. */
export const TODAY_REASONS = [
  'due',
  'take',
  'court_ended',
  'close',
  'notice',
  'due_soon',
  'callback',
  'call',
  'quiet',
  'urged',
] as const
export type TodayReason = (typeof TODAY_REASONS)[number]
export type TodaySection = 'first' | 'later'
export type TodayPlace = { readonly section: TodaySection; readonly reason: TodayReason }

export type TodayFacts = {
  readonly status: CaseStatus
  readonly risk: Risk
  readonly isPaused: boolean
  /** The court ended the mediation: the case waits for its closing. */
  readonly isEndedByCourt: boolean
  /** An agreement is in effect (在线调解规则 第19条): the closing is what is left. */
  readonly isAgreed: boolean
  readonly dueOn: LocalDate | null
  readonly lastContactOn: LocalDate | null
  /** A call back was agreed and no contact followed: `up` today, or on a `later` day. */
  readonly callback: 'up' | 'later' | null
  /** Someone who was invited did not come after two reminders: the mediator calls. */
  readonly mustCall: boolean
  /** A party was not contacted or tried yet; `noticeRisk` is that of the day set for it. */
  readonly lacksNotice: boolean
  readonly noticeRisk: Risk
  /** The institution urged the mediator, who has not acted since. */
  readonly isUrged: boolean
}

/**
 * Days without contact after which a case in mediation is listed (a rule of the product; the law
 * sets none).
 */
export const QUIET_DAYS = 7

const RISK_RANK: Record<Risk, number> = { red: 0, orange: 1, yellow: 2, none: 3 }

/**
 * Place of a case on today's list. A case that was urged belongs to those that come first, for the
 * reason it has by itself, if any.
 * @returns null where nothing is to be done today
 */
export function placeToday(facts: TodayFacts, today: LocalDate): TodayPlace | null {
  const place = placeUnurged(facts, today)
  return facts.isUrged ? { section: 'first', reason: place?.reason ?? 'urged' } : place
}

/**
 * Place of a case that no one urges: by legal risk, not by date. A clock at orange or worse comes
 * first, be it that of the mediation or of the notice (在线调解规则 第15条), as does a case waiting to be
 * taken, or to be closed because the court ended its mediation (特邀规定 第18条) or an agreement is in
 * effect (在线 调解规则 第25条第一项). What the law sets a day for precedes what was agreed on the phone. A
 * call back that was agreed for a later day is not listed before, and such a case is not quiet. A
 * case that waits for a decision on a disclosure needs nothing from the mediator.
 */
function placeUnurged(facts: TodayFacts, today: LocalDate): TodayPlace | null {
  if (facts.status === 'pending_mediator') return { section: 'first', reason: 'take' }
  if (facts.status !== 'in_mediation') return null
  if (facts.isEndedByCourt) return { section: 'first', reason: 'court_ended' }
  if (isUrgent(facts.risk)) return { section: 'first', reason: 'due' }
  const call = facts.mustCall ? ({ section: 'later', reason: 'call' } as const) : null
  if (facts.isPaused)
    return facts.callback === 'up' ? { section: 'later', reason: 'callback' } : call
  if (facts.isAgreed) return { section: 'first', reason: 'close' }
  if (facts.lacksNotice)
    return { section: isUrgent(facts.noticeRisk) ? 'first' : 'later', reason: 'notice' }
  if (facts.risk === 'yellow') return { section: 'later', reason: 'due_soon' }
  if (facts.callback === 'up') return { section: 'later', reason: 'callback' }
  if (call) return call
  if (facts.callback === 'later') return null
  return !facts.lastContactOn || daysBetween(facts.lastContactOn, today) >= QUIET_DAYS
    ? { section: 'later', reason: 'quiet' }
    : null
}

function isUrgent(risk: Risk): boolean {
  return risk === 'red' || risk === 'orange'
}

type PlacedCase = {
  readonly place: TodayPlace
  readonly isUrged: boolean
  readonly risk: Risk
  readonly dueOn: LocalDate | null
  /** The moment of a call back that is up today. */
  readonly callbackAt: Date | null
  readonly caseNo: string
}

/**
 * Order within a section: those that were urged, then risk, reason, the hour of a call back, due
 * day (none last), case number.
 */
export function compareToday(a: PlacedCase, b: PlacedCase): number {
  return (
    Number(b.isUrged) - Number(a.isUrged) ||
    RISK_RANK[a.risk] - RISK_RANK[b.risk] ||
    TODAY_REASONS.indexOf(a.place.reason) - TODAY_REASONS.indexOf(b.place.reason) ||
    (a.place.reason === 'callback' ? compareMoments(a.callbackAt, b.callbackAt) : 0) ||
    compareText(a.dueOn ?? '9999', b.dueOn ?? '9999') ||
    compareText(a.caseNo, b.caseNo)
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
