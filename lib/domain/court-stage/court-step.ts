// What was done after the mediation, each once and in its order.
import type { PackKind } from '../dossier/court-pack'
import type { LocalDate } from '../time/local-date'
import type {
  CourtStage,
  FeeState,
  MissingCode,
  PaperAnswer,
  ReceiptWay,
  SuitEnd,
  TrialReason,
} from './stage'
import type { StageMove } from './stage-moves'

/** The steps of the court; a hand-over is a pack of its own. */
export type CourtMove = Exclude<StageMove, 'hand_over'>
export const COURT_MOVES = [
  'receive_transfer',
  'send_transfer_back',
  'file_suit',
  'record_agreement',
  'issue_paper',
  'end_suit',
  'resume_trial',
] as const satisfies readonly CourtMove[]

/**
 * The notice of the court's fee: the amount in yuan with two decimals, and the last day, of a fee
 * that is due.
 */
export type FeeNotice = {
  readonly state: FeeState
  readonly amount: string | null
  readonly dueOn: LocalDate | null
}

/** What a step holds beside who made it: only what its move has. */
export type StepFacts = {
  readonly on: LocalDate
  /** 民初 number, number of the record, of the 调解书, or of the ruling. */
  readonly number?: string | null
  readonly missing?: readonly MissingCode[]
  readonly fee?: FeeNotice | null
  readonly trialReason?: TrialReason
  readonly suitEnd?: SuitEnd
  /** Whom a 调解书 binds. */
  readonly partyIds?: readonly string[]
  readonly agreementNo?: number
}

export type CourtStep = StepFacts & {
  readonly no: number
  readonly move: CourtMove
  readonly by: string
  readonly at: Date
}

/** What a party declared of the 调解书, or what was recorded of its receipt. */
export type PaperMark = {
  readonly partyId: string
  readonly party: string
  readonly answer: PaperAnswer
  readonly way: ReceiptWay
  readonly person: string
  readonly on: LocalDate
}

/** What every rule of the stages needs to know. */
export type StageFacts = {
  readonly courtStage?: CourtStage | null
  readonly steps: readonly CourtStep[]
  /** The latest pack that was handed over. */
  readonly pack: {
    readonly id: string
    readonly kind: PackKind
    readonly on: LocalDate
    readonly by: string
    readonly at: Date
  } | null
}

/** The fee that was notified last, if one was. */
export function findFee(steps: readonly CourtStep[]): FeeNotice | null {
  return steps.findLast(({ fee }) => fee)?.fee ?? null
}
