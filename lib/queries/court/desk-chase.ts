import type { CaseListRow } from '@/lib/data/mappers/case-list'
import { scopeOf } from '@/lib/data/mappers/case'
import type { DeskKey } from '@/lib/data/stores/case/desk-store'
import { mayAct } from '@/lib/domain/access/policy'
import { findRunningPause } from '@/lib/domain/case/lapse'
import { isAtCourt, isSettled } from '@/lib/domain/case/status'
import { isInstitutionsTurn } from '@/lib/domain/chase/after-closing'
import { stateOfChase, type Chase } from '@/lib/domain/chase/chase'
import type { DeskNode } from '@/lib/domain/desk/court-desk'
import { chaseState } from '@/lib/labels/zh-CN/chase'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { ReadContext } from '../define-query'

/** The last open 催办 of a case, as a cell of the desk. */
export type DeskChase = {
  /** 11月24日 已读未答复 */
  readonly words: string
  readonly isEscalated: boolean
}

/** Points after the closing at which the institution acts, and not the court. */
const OWED: readonly DeskNode[] = ['transfer', 'record', 'archive', 'performance']

/**
 * Does anything run for the institution at this point? A record that was handed in waits for the
 * clerk.
 */
function isOwed({ node, stage }: Pick<DeskKey, 'node' | 'stage'>): boolean {
  return (
    node !== null &&
    OWED.includes(node) &&
    (stage === null || node !== 'record' || isInstitutionsTurn(stage))
  )
}

/**
 * What the desk shows of the 催办 of a case. `chases`: the open ones, the latest first. Which period
 * is called for is decided on the form.
 */
export function presentDeskChase(
  row: CaseListRow,
  point: Pick<DeskKey, 'node' | 'stage'>,
  chases: readonly Chase[],
  { actor, today }: Pick<ReadContext, 'actor' | 'today'>,
): {
  readonly chased: DeskChase | null
  readonly mayChase: boolean
  readonly toChase: string
} {
  const isClosed = isSettled(row.status)
  // After the closing several things are owed at once: that of the row is the one that counts.
  const [last] = isClosed ? chases.filter(({ node }) => node === point.node) : chases
  const state = last && stateOfChase(last)
  const runs = isClosed
    ? isOwed(point)
    : !isAtCourt(row.status) && findRunningPause(row, today) === null
  return {
    chased:
      last && state
        ? {
            words: `${dayInWords(toLocalDate(last.at), today)} ${chaseState[state]}`,
            isEscalated: state === 'escalated',
          }
        : null,
    toChase: isClosed && isOwed(point) ? `${row.id}:${point.node}` : row.id,
    mayChase:
      runs &&
      mayAct(actor, 'case:chase', scopeOf(row)) !== null &&
      (last === undefined || last.escalated !== null),
  }
}
