// Whether a case may make a move: the table of moves.ts applied to its facts.
import { refuse, allow, type Decided } from '../refusal'
import { CASE_MOVES, MOVES, type CaseMove } from './moves'
import type { CaseStatus } from './status'

/** What every rule needs to know of a case. A refusal reports who did the last act, and when. */
export type CaseFacts = {
  readonly status: CaseStatus
  readonly lastAct: string
  readonly lastActBy: string
  readonly lastActAt: Date
}

function isFrom(move: CaseMove, status: CaseStatus): boolean {
  return (MOVES[move].from as readonly CaseStatus[]).includes(status)
}

/**
 * Does the table allow this move from the case's status?
 * @returns the status the case will have, or STATUS_DOES_NOT_ALLOW with who did what and when.
 */
export function decideMove(
  move: CaseMove,
  facts: CaseFacts,
  isConfirmationWaived = false,
): Decided<CaseStatus> {
  if (!isFrom(move, facts.status)) {
    return refuse('STATUS_DOES_NOT_ALLOW', {
      move,
      status: facts.status,
      lastAct: facts.lastAct,
      by: facts.lastActBy,
      at: facts.lastActAt.toISOString(),
    })
  }
  const rule = MOVES[move]
  if (rule.to === 'same') return allow(facts.status)
  return allow(isConfirmationWaived && 'waived' in rule ? rule.waived : rule.to)
}

/** The moves that the table allows from a status. */
export function movesFrom(status: CaseStatus): readonly CaseMove[] {
  return CASE_MOVES.filter((move) => isFrom(move, status))
}
