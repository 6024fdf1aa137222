import 'server-only'
import { z } from 'zod'
import { findTimedChecks } from '@/lib/data/stores/case/identity-check-store'
import {
  findCourtStage,
  findOwnCourtSteps,
  findPaperMarks,
} from '@/lib/data/stores/court-stage/court-stage-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { stageOf } from '@/lib/domain/case/source'
import { findFee, type CourtStep, type PaperMark } from '@/lib/domain/court-stage/court-step'
import { decideRequestIdentity, isPaperRequestable } from '@/lib/domain/court-stage/decide-paper'
import type { CourtStage, PaperAnswer } from '@/lib/domain/court-stage/stage'
import { computeSinceDue, nodeOf } from '@/lib/domain/desk/court-desk'
import { personOfPart } from '@/lib/domain/participant/case-person'
import { findPartFor } from '@/lib/domain/participant/own-part'
import type { TimedCheck } from '@/lib/domain/signature/proofs'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { OWN_STAGE } from '@/lib/labels/zh-CN/court-stage'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import { defineSqlQuery, type ReadContext } from '../define-query'
import { effectiveOf, loadOwnDocuments } from './load-own-documents'
import { scopeOfTaking } from './scope-of-taking'

/** One thing to do with the 调解书 for one party. */
export type OwnPaperForm = {
  readonly partyId: string
  readonly name: string
  /** A request takes an identity that was checked within a day. */
  readonly needsIdentity: boolean
}

export type OwnStageView = {
  readonly caseId: string
  /** Where the case is at the court; null: nothing happens there. */
  readonly stage: {
    readonly sentence: string
    /** Who acts next, and by when. */
    readonly next: string | null
    readonly lines: readonly string[]
    readonly fee: readonly string[]
    readonly paper: {
      readonly isRequestable: boolean
      readonly isToReceive: boolean
      readonly hasPaper: boolean
      readonly forms: readonly OwnPaperForm[]
      readonly done: readonly string[]
      readonly others: string | null
      readonly isNotTheirs: boolean
    } | null
  } | null
}

/** Stages in which the institution is to act, and not the court. */
const WITH_INSTITUTION: readonly CourtStage[] = [
  'transfer_due',
  'transfer_returned',
  'record_due',
  'record_returned',
]

/**
 * Stages of a suit that turns to trial, or that is filed after the mediation failed: the fee is up.
 */
const FEE_STAGES: readonly CourtStage[] = ['transferred', 'trial_due', 'in_trial', 'filed']

function nextOf(
  stage: CourtStage,
  at: Date,
  { calendar }: Pick<ReadContext, 'calendar'>,
): string | null {
  // What the parties do has no last day.
  const node = stage === 'paper_issued' ? null : nodeOf({ status: 'closed', courtStage: stage })
  const due = node && computeSinceDue(node, toLocalDate(at), calendar)
  if (!due?.ok) return null
  const { institution, court } = OWN_STAGE.who
  return OWN_STAGE.by(WITH_INSTITUTION.includes(stage) ? institution : court, dayInFull(due.value))
}

function linesOf(stage: CourtStage, steps: readonly CourtStep[]): readonly string[] {
  const numberOf = (move: CourtStep['move']) =>
    steps.findLast((step) => step.move === move)?.number ?? null
  const [suit, record] = [numberOf('file_suit'), numberOf('record_agreement')]
  return [
    ...(suit ? [OWN_STAGE.facts.number(suit)] : []),
    ...(record ? [OWN_STAGE.facts.record(record)] : []),
    ...(stage === 'filing_due' ? [OWN_STAGE.facts.filing] : []),
    ...(['transferred', 'filing_due', 'filed', 'trial_due', 'in_trial'].includes(stage)
      ? [OWN_STAGE.facts.trial]
      : []),
  ]
}

/** The notice of the fee (2024 意见 第六条; 诉讼费用交纳办法 第15、22条), in plain words. */
function feeOf(
  stage: CourtStage,
  isFiled: boolean,
  steps: readonly CourtStep[],
): readonly string[] {
  if (!FEE_STAGES.includes(stage)) return []
  const fee = findFee(steps)
  const { due, late, paid, waived, half, help, before } = OWN_STAGE.fee
  if (!fee) return isFiled ? [before, late, help] : []
  if (fee.state === 'due' && fee.amount && fee.dueOn)
    return [due(fee.amount, dayInFull(fee.dueOn)), late, help, half]
  return [fee.state === 'paid' ? paid : waived, half]
}

/** What follows the mediation, as one who takes part reads it. */
export const getOwnStage = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    const papers = await loadOwnDocuments(db, caseId, actor)
    if (!papers) return null
    return {
      ...papers,
      now: await findCourtStage(db, caseId),
      steps: await findOwnCourtSteps(db, caseId),
      marks: await findPaperMarks(db, caseId),
      checks: await findTimedChecks(db, caseId),
    }
  },
  scope: scopeOfTaking,
  present: (loaded, context): OwnStageView => {
    const { found, now, steps } = loaded
    if (!now) return { caseId: found.id, stage: null }
    return {
      caseId: found.id,
      stage: {
        sentence: OWN_STAGE.now[now.stage],
        next: nextOf(now.stage, now.at, context),
        lines: linesOf(now.stage, steps),
        fee: feeOf(now.stage, stageOf(found.source) === 'filed', steps),
        paper: paperOf({ ...loaded, now }, context),
      },
    }
  },
})

type Loaded = Awaited<ReturnType<typeof loadOwnDocuments>> & object
type PaperLoaded = Loaded & {
  readonly now: { readonly stage: CourtStage }
  readonly steps: readonly CourtStep[]
  readonly marks: readonly PaperMark[]
  readonly checks: readonly TimedCheck[]
}

type PaperView = NonNullable<NonNullable<OwnStageView['stage']>['paper']>

/** The 调解书 of a suit: to request, to read, to receive. */
function paperOf(
  loaded: PaperLoaded,
  { actor: { id: accountId }, now: at }: Pick<ReadContext, 'actor' | 'now'>,
): PaperView | null {
  const { found, now, steps, marks, taking, agreement, checks } = loaded
  const effective = effectiveOf(loaded)
  if (!effective || stageOf(found.source) !== 'filed') return null
  const isRequestable = isPaperRequestable({
    isFiled: true,
    agreement: { no: agreement?.agreementNo ?? 0, on: effective.on, parties: effective.parties },
    courtStage: now.stage,
  })
  const hasPaper = steps.some(({ move }) => move === 'issue_paper')
  if (!isRequestable && !hasPaper) return null
  const answer: PaperAnswer = hasPaper ? 'receipt' : 'request'
  const partOf = (partyId: string) =>
    findPartFor(taking, { accountId, partyId, capacity: 'settle' })
  const own = effective.parties.filter(({ id }) => partOf(id))
  const needsIdentity = (partyId: string) => {
    const part = partOf(partyId)
    return !decideRequestIdentity(checks, part && personOfPart(part), at).ok
  }
  const markOf = (id: string) => marks.find((mark) => mark.partyId === id && mark.answer === answer)
  const missing = effective.parties.filter(({ id }) => !markOf(id) && !own.some((o) => o.id === id))
  const isToReceive = now.stage === 'paper_issued'
  const words = OWN_STAGE.paper
  const names = missing.map(({ name }) => name).join('、')
  return {
    isRequestable,
    isToReceive,
    hasPaper,
    forms:
      isRequestable || isToReceive
        ? own
            .filter(({ id }) => !markOf(id))
            .map(({ id, name }) => ({
              partyId: id,
              name,
              needsIdentity: isRequestable && needsIdentity(id),
            }))
        : [],
    done: own.flatMap(({ id }) => {
      const mark = markOf(id)
      if (!mark) return []
      const day = dayInFull(mark.on)
      return [answer === 'request' ? words.requested(day) : words.received(day)]
    }),
    others: names ? (answer === 'request' ? words.others(names) : words.unreceived(names)) : null,
    isNotTheirs: own.length === 0,
  }
}
