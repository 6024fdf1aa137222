import {
  composeConfirmationPaper,
  PAPER_MOVES,
  type PaperMove,
} from '@/lib/documents/templates/confirmation-papers'
import type { DocumentContent } from '@/lib/documents/content'
import type { Confirmation, KeptMove } from '@/lib/domain/confirmation/confirmation'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { JointClauseView } from '@/lib/labels/zh-CN/supplementary-clauses'

export type PaperCase = {
  readonly court: string
  readonly institution: string | null
  readonly caseNo: string
  readonly cause: string
  /** The clauses of the agreement read with its supplements, as of a moment. */
  readonly clausesAt: (at: Date) => readonly JointClauseView[]
}
/** A paper with the moment of its decision, at which it is set each time. */
export type ConfirmationPaper = { readonly content: DocumentContent; readonly at: Date }

/** Is there a paper of this move? */
export function hasPaper(move: KeptMove): move is PaperMove {
  return PAPER_MOVES.some((each) => each === move)
}

/** The paper of one decision; null: there is none. */
export function presentPaper(
  confirmation: Confirmation,
  no: number,
  { court, institution, caseNo, cause, clausesAt }: PaperCase,
): ConfirmationPaper | null {
  const decision = confirmation.decisions.find((each) => each.no === no)
  const { submittedAt, number, admittedOn, effectiveOn, answers } = confirmation
  if (!decision || !hasPaper(decision.move) || submittedAt === null) return null
  const content = composeConfirmationPaper({
    court,
    institution: institution ?? '',
    caseNo,
    cause,
    clauses: clausesAt(decision.at),
    number,
    admittedOn,
    effectiveOn,
    parties: answers.map(({ party }) => party),
    submittedOn: toLocalDate(submittedAt),
    decision: { ...decision, move: decision.move },
  })
  return { content, at: decision.at }
}
