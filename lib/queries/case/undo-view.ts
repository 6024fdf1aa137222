import { scopeOf, type CaseRecord } from '@/lib/data/mappers/case'
import { mayAct } from '@/lib/domain/access/policy'
import {
  decideUndoAcceptance,
  decideUndoAssignment,
  undoableUntil,
  type BuiltOnAcceptance,
  type UndoMove,
} from '@/lib/domain/case/decide-undo'
import { MOVES } from '@/lib/domain/case/moves'
import { clockTime } from '@/lib/labels/zh-CN/clock-time'
import type { ReadContext } from '../define-query'

/** What this person can take back on a case now, and how long still. */
export type UndoView = {
  readonly move: UndoMove
  /** Who did what is taken back, at what o'clock, and to whom the case went. */
  readonly by: string
  readonly at: string
  readonly mediator: string | null
  readonly secondsRemaining: number
}

const DECIDERS = {
  undo_accept: decideUndoAcceptance,
  undo_assign: decideUndoAssignment,
} as const satisfies Record<UndoMove, unknown>

/**
 * What can be undone now, decided as the act itself decides: permission, then law. null: nothing.
 */
export function presentUndo(
  record: CaseRecord,
  built: BuiltOnAcceptance,
  { actor, now }: Pick<ReadContext, 'actor' | 'now'>,
): UndoView | null {
  const moves = Object.keys(DECIDERS) as UndoMove[]
  const move = moves.find(
    (each) =>
      mayAct(actor, MOVES[each].act, scopeOf(record)) !== null &&
      DECIDERS[each]({ ...record, ...built }, { now }).ok,
  )
  if (!move) return null
  return {
    move,
    by: record.lastActBy,
    at: clockTime(record.lastActAt),
    mediator: record.mediatorName,
    secondsRemaining: Math.floor((undoableUntil(record).getTime() - now.getTime()) / 1000),
  }
}
