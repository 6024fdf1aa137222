import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { findCourtStage, findCourtSteps } from '@/lib/data/stores/court-stage/court-stage-store'
import { findPacks } from '@/lib/data/stores/dossier/pack-store'
import { mayAct } from '@/lib/domain/access/policy'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { MOVES } from '@/lib/domain/case/moves'
import { COURT_MOVES } from '@/lib/domain/court-stage/court-step'
import { isStageMoveFrom } from '@/lib/domain/court-stage/stage-moves'
import { presentStage, type StageLine } from '../court-stage/stage-view'
import { defineSqlQuery } from '../define-query'
import { presentPacks, type PackView } from './packs-view'

export type PacksView = {
  readonly packs: readonly PackView[]
  readonly isClosed: boolean
  readonly mayDownload: boolean
  readonly mayHandOver: boolean
  /** A step of the court waits that the actor can take. */
  readonly mayTakeStep: boolean
  /** What the court does with it; null: nothing waits there. */
  readonly stage: StageLine | null
}

/**
 * What was handed to the court, on the case pages of institution, mediator and court; the page
 * records the access.
 */
export const getPacks = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }) => {
    const [state, packs, stage, steps] = await Promise.all([
      findCaseState(db, caseId),
      findPacks(db, caseId),
      findCourtStage(db, caseId),
      findCourtSteps(db, caseId),
    ])
    return state && { state, packs, stage, steps }
  },
  scope: ({ state }) => scopeOf(state),
  present: ({ state, packs, stage, steps }, context): PacksView => {
    const { actor } = context
    const isClosed = state.status === 'closed' || state.status === 'archived'
    return {
      packs: presentPacks(packs),
      isClosed,
      mayDownload: mayAct(actor, 'pack:read', scopeOf(state)) !== null,
      mayHandOver: isClosed && mayAct(actor, 'dossier:hand-over', scopeOf(state)) !== null,
      mayTakeStep: COURT_MOVES.some(
        (move) =>
          stage !== null &&
          isStageMoveFrom(move, stage.stage) &&
          mayAct(actor, MOVES[move].act, scopeOf(state)) !== null,
      ),
      stage: stage && presentStage(stage, steps, context),
    }
  },
})
