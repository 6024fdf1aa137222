// 异议: against a ruling that confirms. Source: 民诉解释 第372条 (当事人自收到裁定之日起十五日内; 利害关系人自知道或者应当知道之日起六个月内).
import {
  partyObjectionClock,
  thirdObjectionClock,
  type ClockAnswer,
} from '../confirmation/confirmation-clocks'
import type { WorkCalendar } from '../deadline/calendar'
import type { LocalDate } from '../time/local-date'

/** 当事人, 利害关系人. */
export const OBJECTOR_KINDS = ['party', 'third'] as const
export type ObjectorKind = (typeof OBJECTOR_KINDS)[number]

/** 驳回异议; 改变, 部分撤销, 撤销原裁定. */
export const OBJECTION_RESULTS = ['dismissed', 'changed', 'set_aside_part', 'set_aside'] as const
export type ObjectionResult = (typeof OBJECTION_RESULTS)[number]

export type Objection = {
  readonly id: string
  readonly kind: ObjectorKind
  /** null: an interested person. */
  readonly partyId: string | null
  readonly objector: string
  /** The right of an interested person that the ruling infringes, in words. */
  readonly interest: string | null
  readonly words: string
  readonly lodgedOn: LocalDate
  readonly lodgedBy: string
  readonly lodgedAt: Date
  /** null: the party had not been served, and no period runs. */
  readonly dueOn: LocalDate | null
  readonly isDueProvisional: boolean
  readonly decision: {
    readonly result: ObjectionResult
    readonly words: string
    readonly on: LocalDate
    readonly by: string
    readonly at: Date
  } | null
}

/** The period of an objection, from the day of the service or of the knowledge. */
export function objectionClock(
  kind: ObjectorKind,
  startsOn: LocalDate,
  calendar: WorkCalendar,
): ClockAnswer {
  return kind === 'party'
    ? partyObjectionClock(startsOn, calendar)
    : thirdObjectionClock(startsOn, calendar)
}

/**
 * Whether it came after its last day; a provisional last day can still become later and makes
 * nothing late.
 */
export function isLate({
  lodgedOn,
  dueOn,
  isDueProvisional,
}: Pick<Objection, 'lodgedOn' | 'dueOn' | 'isDueProvisional'>): boolean {
  return dueOn !== null && lodgedOn > dueOn && !isDueProvisional
}

/** 有效, 已变更, 部分撤销, 已撤销: what holds of a ruling that confirmed. */
export const STANDINGS = ['in_force', 'changed', 'set_aside_part', 'set_aside'] as const
export type Standing = (typeof STANDINGS)[number]

/** What the objections left of the ruling: by the latest of them that changed something. */
export function standingOf(objections: readonly Pick<Objection, 'decision'>[]): Standing {
  const changes = objections.flatMap(({ decision }) =>
    decision && decision.result !== 'dismissed' ? [{ ...decision, result: decision.result }] : [],
  )
  // Nothing is left to be changed of what was set aside.
  if (changes.some(({ result }) => result === 'set_aside')) return 'set_aside'
  return changes.toSorted((a, b) => a.at.getTime() - b.at.getTime()).at(-1)?.result ?? 'in_force'
}
