import { scopeOf, type CaseRecord } from '@/lib/data/mappers/case'
import { mayAct } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { UNDONE_EVENTS, type OnwardMove } from '@/lib/domain/case/decide-undo'
import { findOpenPause } from '@/lib/domain/case/decide-pause'
import { decideMove } from '@/lib/domain/case/lifecycle'
import { ACT_MOVES, MOVES } from '@/lib/domain/case/moves'
import type { Pause } from '@/lib/domain/deadline/pauses'

/** What may be done with a case now. */
export type CaseAbilities = { readonly allowed: readonly OnwardMove[] }

const ONWARD_MOVES = ACT_MOVES.filter((move): move is OnwardMove => !(move in UNDONE_EVENTS))

type Facts = CaseRecord & { readonly hadMediator: boolean; readonly pauses: readonly Pause[] }

/**
 * What the status does not tell apart: a first assignment and a reassignment, a clock that runs and
 * one that is paused.
 */
const FITS_HISTORY: Partial<Record<OnwardMove, (facts: Facts) => boolean>> = {
  assign: ({ hadMediator }) => !hadMediator,
  reassign: ({ hadMediator }) => hadMediator,
  pause: ({ pauses }) => findOpenPause(pauses) === null,
  resume: ({ pauses }) => findOpenPause(pauses) !== null,
}

/** Decides each onward move as the act itself does: permission, then law. */
export function presentAbilities(actor: Actor, facts: Facts): CaseAbilities {
  return {
    allowed: ONWARD_MOVES.filter(
      (move) =>
        mayAct(actor, MOVES[move].act, scopeOf(facts)) !== null &&
        decideMove(move, facts).ok &&
        (FITS_HISTORY[move]?.(facts) ?? true),
    ),
  }
}
