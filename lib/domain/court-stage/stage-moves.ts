// The acts after a closing that move a case at its court. Sources: as stage.ts.
import type { WriteAct } from '../access/acts'
import type { EventKind } from '../audit/events'
import type { CourtStage } from './stage'

/** After the mediation: it needs its end, and keeps the status. */
function after<const A extends WriteAct, const E extends EventKind>(act: A, event: E) {
  return { act, event, from: ['closed', 'archived'], to: 'same' } as const
}

/**
 * Part of the one table of moves (case/moves.ts): all keep the status and change the stage. What a
 * party requests or receives on its phone moves nothing by itself.
 */
export const STAGE_MOVES = {
  hand_over: after('dossier:hand-over', 'dossier.handed-over'),
  receive_transfer: after('transfer:receive', 'transfer.received'),
  send_transfer_back: after('transfer:send-back', 'transfer.sent-back'),
  file_suit: after('transfer:file', 'transfer.filed'),
  resume_trial: after('transfer:resume-trial', 'transfer.trial-resumed'),
  record_agreement: after('transfer:record-agreement', 'transfer.agreement-recorded'),
  issue_paper: after('paper:issue', 'paper.issued'),
  end_suit: after('suit:end', 'suit.ended'),
} as const

export type StageMove = keyof typeof STAGE_MOVES

/**
 * What a hand-over finds; null: a case that was closed before this was recorded, or that no court
 * waits for.
 */
type Before = CourtStage | null

/**
 * From which stage each move leads where. The database holds the same table
 * (prisma/functions/186-court-stages.sql).
 */
export const STAGE_STEPS: Readonly<
  Record<StageMove, readonly (readonly [from: Before, to: CourtStage])[]>
> = {
  hand_over: [
    [null, 'transferred'],
    ['transfer_due', 'transferred'],
    ['transfer_returned', 'transferred'],
    [null, 'record_submitted'],
    ['record_due', 'record_submitted'],
    ['record_returned', 'record_submitted'],
  ],
  receive_transfer: [
    ['transferred', 'filing_due'],
    ['transferred', 'trial_due'],
  ],
  send_transfer_back: [
    ['transferred', 'transfer_returned'],
    ['record_submitted', 'record_returned'],
  ],
  file_suit: [['filing_due', 'filed']],
  resume_trial: [
    ['trial_due', 'in_trial'],
    ['paper_due', 'in_trial'],
    ['paper_issued', 'in_trial'],
  ],
  record_agreement: [
    ['record_submitted', 'recorded'],
    ['record_submitted', 'paper_due'],
  ],
  issue_paper: [['paper_due', 'paper_issued']],
  end_suit: [
    ['trial_due', 'suit_ended'],
    ['paper_due', 'suit_ended'],
  ],
}

/** Does the table know this move from this stage? */
export function isStageMoveFrom(move: StageMove, stage: CourtStage | null): boolean {
  return STAGE_STEPS[move].some(([from]) => from === stage)
}
