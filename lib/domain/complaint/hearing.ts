// 陈述申辩 of the one complained about, and what the court orders. Sources: 特邀规定 第28条第2款 (经审查属实的,
// 警告、通报、除名); 在线调解规则 第29条第2款 (核查属实的, 视情形处理); docs/decisions/0133-roster.md.
import { allow, refuse, type Decided } from '../refusal'
import type { RemovalGround, RosterMove } from '../roster/roster-moves'
import type { LocalDate } from '../time/local-date'
import type { ComplaintGround, ComplaintResult } from './complaint'
import type { COMPLAINT_MEASURES } from './complaint-limits'

export type ComplaintMeasure = (typeof COMPLAINT_MEASURES)[number]

/**
 * What the rules know of a hearing: until when the one complained about can state, and whether it
 * has.
 */
export type HearingMark = {
  readonly dueOn: LocalDate
  readonly openedBy: string
  readonly openedAt: Date
  readonly statedAt: Date | null
}

/** Days that a hearing lasts at least and at most. */
export const HEARING_DAYS = { least: 3, most: 30 } as const

type Waiting = {
  readonly isWaiting: boolean
  readonly isCourts: boolean
  readonly hearing: HearingMark | null
}

/**
 * The court hears the one complained about, once, before it answers.
 * @returns or COMPLAINT_ELSEWHERE, HEARING_THERE, INPUT_INVALID
 */
export function decideOpenHearing(
  { isWaiting, isCourts, hearing }: Waiting,
  { days }: { readonly days: number },
): Decided<'open'> {
  if (!isCourts || !isWaiting) return refuse('COMPLAINT_ELSEWHERE')
  if (hearing)
    return refuse('HEARING_THERE', { by: hearing.openedBy, at: hearing.openedAt.toISOString() })
  if (days < HEARING_DAYS.least || days > HEARING_DAYS.most)
    return refuse('INPUT_INVALID', {}, { days: 'HEARING_DAYS' })
  return allow('open')
}

/**
 * The one complained about states once, until the end of the last day.
 * @returns or HEARING_STATED, HEARING_OVER
 */
export function decideState(hearing: HearingMark, today: LocalDate): Decided<'state'> {
  if (hearing.statedAt) return refuse('HEARING_STATED', { at: hearing.statedAt.toISOString() })
  return hearing.dueOn < today ? refuse('HEARING_OVER', { dueOn: hearing.dueOn }) : allow('state')
}

/**
 * What the court's answer needs beside its words: where it finds the complaint founded, the one
 * complained about was heard or let the term pass, and a measure is ordered; where not, there is
 * none.
 * @returns or COMPLAINT_NOT_HEARD, INPUT_INVALID
 */
export function decideMeasure(
  result: ComplaintResult,
  measure: ComplaintMeasure | null,
  hearing: HearingMark | null,
  today: LocalDate,
): Decided<ComplaintMeasure | null> {
  if (result === 'unfounded')
    return measure === null
      ? allow(null)
      : refuse('INPUT_INVALID', {}, { measure: 'MEASURE_FOUNDED' })
  if (hearing === null || (hearing.statedAt === null && hearing.dueOn >= today))
    return refuse('COMPLAINT_NOT_HEARD', { dueOn: hearing?.dueOn ?? null })
  return measure === null ? refuse('INPUT_INVALID', {}, { measure: 'CHOOSE_ONE' }) : allow(measure)
}

/** What a measure is in the roster. */
export const MOVE_OF_MEASURE = {
  warning: 'warn',
  circular: 'circulate',
  removal: 'remove',
} as const satisfies Record<ComplaintMeasure, RosterMove>

/**
 * The ground of a measure that follows from that of the complaint: the same words in both articles.
 */
export const GROUND_OF_COMPLAINT = {
  forced: 'forced',
  refused_repeatedly: 'refused_repeatedly',
  took_favours: 'took_favours',
  leaked: 'leaked',
  other_misconduct: 'misconduct',
} as const satisfies Record<ComplaintGround, RemovalGround>
