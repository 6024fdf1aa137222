import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { mayAct } from '@/lib/domain/access/policy'
import { findEffective } from '@/lib/domain/agreement/find-effective'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { MOVES } from '@/lib/domain/case/moves'
import { isInstitutionsTurn } from '@/lib/domain/chase/after-closing'
import { COURT_MOVES, type CourtMove } from '@/lib/domain/court-stage/court-step'
import type { CourtStage, PaperAnswer } from '@/lib/domain/court-stage/stage'
import { isStageMoveFrom } from '@/lib/domain/court-stage/stage-moves'
import { maskNumbersInView } from '@/lib/domain/identity/mask-view'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { STAGE } from '@/lib/labels/zh-CN/court-stage'
import { presentCaseFile } from '../case/present-case-file'
import type { CaseHeaderView } from '../case/case-header-view'
import { courtCaseSpec } from '../court/court-case-spec'
import { defineSqlQuery } from '../define-query'
import { loadCourtStage, type LoadedCourtStage } from './load-court-stage'
import {
  presentReceipts,
  presentStage,
  presentSteps,
  type StageLine,
  type StepLine,
} from './stage-view'

/** A form of the page: a step of the court, or the receipt of a 调解书. */
export type StageForm = CourtMove | 'serve_paper'

export type CourtStageView = {
  readonly header: CaseHeaderView
  readonly now: StageLine | null
  /** Why there is nothing to do here for this actor. */
  readonly help: string | null
  readonly forms: readonly StageForm[]
  /** The receipt turns a suit to trial: its fee is notified. */
  readonly isTrial: boolean
  /** Ends that fit the stage: with an agreement, or without one. */
  readonly isAgreed: boolean
  readonly steps: readonly StepLine[]
  /** The latest pack; null: none was handed over. */
  readonly packId: string | null
  readonly hasPaper: boolean
  readonly receipts: readonly string[]
  /** Those who have not received, and have or have not requested, a 调解书. */
  readonly unreceived: readonly { readonly id: string; readonly name: string }[]
  readonly requested: readonly string[]
  readonly unrequested: readonly string[]
  readonly handedOn: LocalDate | null
  readonly today: LocalDate
}

function formsOf({ now, steps }: LoadedCourtStage): readonly StageForm[] {
  if (!now) return []
  const wasSentBack = steps.some(({ move }) => move === 'send_transfer_back')
  const moves = COURT_MOVES.filter(
    (move) => isStageMoveFrom(move, now.stage) && !(move === 'send_transfer_back' && wasSentBack),
  )
  return now.stage === 'paper_issued' ? [...moves, 'serve_paper'] : moves
}

/** What follows the mediation of a case, for its court; each look is recorded. */
export const getCourtStage = defineSqlQuery(
  courtCaseSpec({
    act: 'case:read',
    input: z.strictObject({ caseId: CaseId }),
    load: loadCourtStage,
    caseOf: ({ file }) => file.state,
    event: () => ({ kind: 'case.viewed', data: { surface: 'detail' } }),
    present: (loaded, context): CourtStageView => {
      const { file, now, steps, marks, pack, packKind, agreement, parties } = loaded
      const { actor, today } = context
      const scope = scopeOf(file.state)
      const forms = formsOf(loaded).filter((form) =>
        mayAct(actor, form === 'serve_paper' ? 'paper:serve' : MOVES[form].act, scope),
      )
      const effective = findEffective(agreement, parties)
      const bound = effective?.parties ?? []
      const has = (id: string, answer: PaperAnswer) =>
        marks.some((mark) => mark.partyId === id && mark.answer === answer)
      const namesOf = (isIn: boolean) =>
        bound.filter(({ id }) => has(id, 'request') === isIn).map(({ name }) => name)
      return {
        header: maskNumbersInView(presentCaseFile(file, context).header),
        now: now && presentStage(now, steps, context),
        help: forms.length > 0 ? null : helpOf(now?.stage ?? null, formsOf(loaded)),
        forms,
        isTrial: packKind === 'trial',
        isAgreed: now?.stage === 'paper_due',
        steps: presentSteps(steps),
        packId: pack?.id ?? null,
        hasPaper: steps.some(({ move }) => move === 'issue_paper'),
        receipts: presentReceipts(marks),
        unreceived: bound
          .filter(({ id }) => !has(id, 'receipt'))
          .map(({ id, name }) => ({ id, name })),
        requested: namesOf(true),
        unrequested: namesOf(false),
        handedOn: pack?.on ?? null,
        today,
      }
    },
  }),
)

function helpOf(stage: CourtStage | null, forms: readonly StageForm[]): string {
  if (stage === null) return STAGE.nothing
  if (isInstitutionsTurn(stage)) return STAGE.waitsForInstitution
  return forms.length > 0 ? STAGE.notYours : STAGE.closedNow
}
