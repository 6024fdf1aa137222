import { scopeOf, type CaseRecord } from '@/lib/data/mappers/case'
import { mayAct } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { UNDONE_EVENTS, type OnwardMove } from '@/lib/domain/case/decide-undo'
import { decideMove } from '@/lib/domain/case/lifecycle'
import { ACT_MOVES, MOVES } from '@/lib/domain/case/moves'

/** What may be done with a case now. */
export type CaseAbilities = { readonly allowed: readonly OnwardMove[] }

const ONWARD_MOVES = ACT_MOVES.filter((move): move is OnwardMove => !(move in UNDONE_EVENTS))

type Facts = CaseRecord & { readonly hadMediator: boolean }

/**
 * A first assignment and a reassignment start from the same status; a former mediator tells them
 * apart.
 */
function fitsHistory(move: OnwardMove, { hadMediator }: Facts): boolean {
  return move === 'assign' ? !hadMediator : move === 'reassign' ? hadMediator : true
}

/** Decides each onward move as the act itself does: permission, then law. */
export function presentAbilities(actor: Actor, facts: Facts): CaseAbilities {
  return {
    allowed: ONWARD_MOVES.filter(
      (move) =>
        mayAct(actor, MOVES[move].act, scopeOf(facts)) !== null &&
        decideMove(move, facts).ok &&
        fitsHistory(move, facts),
    ),
  }
}
