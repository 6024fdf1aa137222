import { scopeOf, type CaseRecord } from '@/lib/data/mappers/case'
import { hasDeclined, type ConsultedParty } from '@/lib/domain/application/asking'
import { mayAct } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { isOpenRequest, type ChangeRequest } from '@/lib/domain/case/change-requests'
import { UNDONE_EVENTS, type OnwardMove } from '@/lib/domain/case/decide-undo'
import { findOpenPause } from '@/lib/domain/case/decide-pause'
import { decideMove } from '@/lib/domain/case/lifecycle'
import { ACT_MOVES, MOVES } from '@/lib/domain/case/moves'
import { awaitsAnswer, type SuspicionReport } from '@/lib/domain/case/suspicion'
import { STAGE_MOVES } from '@/lib/domain/court-stage/stage-moves'
import type { Pause } from '@/lib/domain/deadline/pauses'

/** What may be done with a case now. */
export type CaseAbilities = { readonly allowed: readonly OnwardMove[] }

const ONWARD_MOVES = ACT_MOVES.filter(
  (move): move is OnwardMove => !(move in UNDONE_EVENTS) && !(move in STAGE_MOVES),
)

type Facts = CaseRecord & {
  readonly hadMediator: boolean
  readonly pauses: readonly Pause[]
  readonly changes: readonly ChangeRequest[]
  readonly suspicions: readonly SuspicionReport[]
  readonly consulted: readonly ConsultedParty[] | null
}

const hasOpenRequest = (facts: Facts) =>
  facts.changes.some((request) => isOpenRequest(request, facts))

/**
 * What the status does not tell apart: a first assignment and a reassignment, a clock that runs and
 * one that is paused, a request for another mediator or a report that waits, a co-mediator to end
 * or to declare.
 */
const FITS_HISTORY: Partial<Record<OnwardMove, (facts: Facts, actor: Actor) => boolean>> = {
  assign: ({ hadMediator }) => !hadMediator,
  reassign: ({ hadMediator }) => hadMediator,
  end_declined: ({ consulted }) => consulted?.some(hasDeclined) ?? false,
  grant_change: hasOpenRequest,
  refuse_change: hasOpenRequest,
  declare_co_mediator: ({ coMediators = [] }, actor) =>
    coMediators.some(({ mediatorId, hasDeclared }) => mediatorId === actor.id && !hasDeclared),
  end_co_mediator: ({ coMediators = [] }) => coMediators.length > 0,
  answer_suspicion: ({ suspicions, status }) =>
    suspicions.some((report) => awaitsAnswer(report, status)),
  record_follow_up: ({ outcome }) => outcome === 'agreement',
  pause: ({ pauses, courtEndedOn }) => courtEndedOn === null && findOpenPause(pauses) === null,
  resume: ({ pauses, courtEndedOn }) => courtEndedOn === null && findOpenPause(pauses) !== null,
  extend: ({ courtEndedOn }) => courtEndedOn === null,
}

/** Decides each onward move as the act itself does: permission, then law. */
export function presentAbilities(actor: Actor, facts: Facts): CaseAbilities {
  return {
    allowed: ONWARD_MOVES.filter(
      (move) =>
        mayAct(actor, MOVES[move].act, scopeOf(facts)) !== null &&
        decideMove(move, facts).ok &&
        (FITS_HISTORY[move]?.(facts, actor) ?? true),
    ),
  }
}
