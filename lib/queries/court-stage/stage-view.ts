import { computeSinceDue, isStageNode, nodeOf } from '@/lib/domain/desk/court-desk'
import type { CourtStep, PaperMark } from '@/lib/domain/court-stage/court-step'
import type { CourtStage } from '@/lib/domain/court-stage/stage'
import { toLocalDate } from '@/lib/domain/time/local-date'
import {
  courtMove,
  courtStage,
  missingPaper,
  receiptWay,
  STAGE,
  suitEnd,
  trialReason,
} from '@/lib/labels/zh-CN/court-stage'
import { dayInWords, stamp } from '@/lib/labels/zh-CN/moment'
import type { ReadContext } from '../define-query'

/** Where a case is at its court: in words, since when, and until when it is to be done. */
export type StageLine = {
  readonly name: string
  readonly since: string
  /** Null where nothing waits any more. */
  readonly due: string | null
  readonly isOverdue: boolean
  /** What was missing in the pack that was sent back. */
  readonly missing: string | null
}

export type StepLine = {
  readonly no: number
  readonly title: string
  readonly meta: string
  readonly lines: readonly string[]
}

/** The stage of a case as the court, its institution and its mediator read it. */
export function presentStage(
  { stage, at }: { readonly stage: CourtStage; readonly at: Date },
  steps: readonly CourtStep[],
  { today, calendar }: Pick<ReadContext, 'today' | 'calendar'>,
): StageLine {
  const node = nodeOf({ status: 'closed', courtStage: stage })
  // What follows a stage that is over, as archiving, has a period of its own.
  const due = node && isStageNode(node) ? computeSinceDue(node, toLocalDate(at), calendar) : null
  const isSentBack = stage === 'transfer_returned' || stage === 'record_returned'
  const missing = isSentBack ? (steps.at(-1)?.missing ?? []) : []
  return {
    name: courtStage[stage],
    since: STAGE.since(stamp(at)),
    due: due?.ok ? STAGE.due(dayInWords(due.value, today), due.value < today) : null,
    isOverdue: due?.ok === true && due.value < today,
    missing: missing.length > 0 ? STAGE.missing(missing.map((code) => missingPaper[code])) : null,
  }
}

/** What the court did, the latest first. */
export function presentSteps(steps: readonly CourtStep[]): readonly StepLine[] {
  return steps.toReversed().map((step) => ({
    no: step.no,
    title: courtMove[step.move],
    meta: `${stamp(step.at)}，${step.by}`,
    lines: [
      ...(step.number ? [STAGE.number(step.number)] : []),
      ...(step.missing && step.missing.length > 0
        ? [STAGE.missing(step.missing.map((code) => missingPaper[code]))]
        : []),
      ...(step.fee && step.move !== 'resume_trial'
        ? [STAGE.fee(step.fee.state, step.fee.amount, step.fee.dueOn)]
        : []),
      ...(step.trialReason ? [trialReason[step.trialReason]] : []),
      ...(step.suitEnd ? [suitEnd[step.suitEnd]] : []),
      ...(step.move === 'send_transfer_back' || step.move === 'receive_transfer'
        ? []
        : [STAGE.on(step.on)]),
    ],
  }))
}

/** Who received the 调解书. */
export function presentReceipts(marks: readonly PaperMark[]): readonly string[] {
  return marks
    .filter(({ answer }) => answer === 'receipt')
    .map(({ party, way, on }) => STAGE.receipt(party, receiptWay[way], on))
}
