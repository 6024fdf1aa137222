import type {
  ConfirmationChoice,
  ConfirmationFacts,
  CourtOrder,
} from '@/lib/domain/confirmation/confirmation-facts'
import {
  CONFIRMATION_MOVES,
  type ConfirmationActor,
  type ConfirmationMove,
} from '@/lib/domain/confirmation/confirmation-moves'
import type { ConfirmationStatus } from '@/lib/domain/confirmation/confirmation-status'
import { decideConfirmationMove } from '@/lib/domain/confirmation/decide-confirmation-move'
import { day } from '../time/day'

export const TODAY = day('2026-12-01')
export const order = (dueOn: string, change: Partial<CourtOrder> = {}): CourtOrder => ({
  dueOn: day(dueOn),
  isProvisional: false,
  answeredOn: null,
  ...change,
})
export const facts = (
  status: ConfirmationStatus,
  change: Partial<ConfirmationFacts> = {},
): ConfirmationFacts => ({
  status,
  lastAct: 'submit',
  lastActBy: '罗欣',
  lastActAt: new Date('2026-11-23T06:02:00Z'),
  parties: [
    { id: 'p1', name: '罗欣', hasConfirmed: true },
    { id: 'p2', name: '安泰置业有限公司', hasConfirmed: true },
  ],
  applicationDueOn: day('2026-12-10'),
  isApplicationDueProvisional: false,
  isBlocked: false,
  correction: null,
  supplement: null,
  isPostponementRequested: false,
  isWithdrawalRequested: false,
  isReviewExtended: false,
  extensionRequest: null,
  reviewDueOn: day('2026-12-20'),
  isReviewDueProvisional: false,
  mostExtraDays: 10,
  ...change,
})

const CHOICE: Omit<ConfirmationChoice, 'by'> = {
  partyId: 'p1',
  refusalGround: 'title',
  dismissalGround: 'unclear',
  reason: '第二条没有金额',
  dueOn: day('2026-12-08'),
  extraDays: 10,
  accountId: 'president',
}
const actorOf = (move: ConfirmationMove): ConfirmationActor => CONFIRMATION_MOVES[move].by[0]
export const decide = (
  move: ConfirmationMove,
  of: ConfirmationFacts,
  change: Partial<ConfirmationChoice> = {},
) => decideConfirmationMove(move, of, { by: actorOf(move), ...CHOICE, ...change }, TODAY)
export const codeOf = (decided: ReturnType<typeof decide>) =>
  decided.ok ? decided.value.to : decided.refusal.code
