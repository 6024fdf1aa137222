import type { CaseListRow } from '@/lib/data/mappers/case-list'
import { scopeOf } from '@/lib/data/mappers/case'
import { mayAct } from '@/lib/domain/access/policy'
import { findRunningPause } from '@/lib/domain/case/lapse'
import { isAtCourt, isSettled } from '@/lib/domain/case/status'
import { stateOfChase, type Chase } from '@/lib/domain/chase/chase'
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

/**
 * What the desk shows of the 催办 of a case. `chases`: the open ones, the latest first. Which period
 * is called for is decided on the form.
 */
export function presentDeskChase(
  row: CaseListRow,
  chases: readonly Chase[],
  { actor, today }: Pick<ReadContext, 'actor' | 'today'>,
): { readonly chased: DeskChase | null; readonly mayChase: boolean } {
  const [last] = chases
  const state = last && stateOfChase(last)
  const runs =
    !isAtCourt(row.status) && !isSettled(row.status) && findRunningPause(row, today) === null
  return {
    chased:
      last && state
        ? {
            words: `${dayInWords(toLocalDate(last.at), today)} ${chaseState[state]}`,
            isEscalated: state === 'escalated',
          }
        : null,
    mayChase:
      runs &&
      mayAct(actor, 'case:chase', scopeOf(row)) !== null &&
      (last === undefined || last.escalated !== null),
  }
}
