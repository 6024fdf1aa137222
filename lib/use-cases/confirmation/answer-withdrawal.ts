import 'server-only'
import { factsOfConfirmation } from '@/lib/domain/confirmation/confirmation'
import { decideConfirmationMove } from '@/lib/domain/confirmation/decide-confirmation-move'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { AnswerWithdrawalInput } from './confirmation-acts.input'
import { courtActorOf, loadForCourt, scopeOfCourt, subjectOfCourt } from './load-for-court'
import { writeMove } from './write-move'

const MOVES = { permit: 'permit_withdrawal', refuse: 'refuse_withdrawal' } as const

/** 准许或者不准许撤回 (民诉解释 第357条): what a party requested after the application was admitted. */
export const answerWithdrawal = defineUseCase({
  act: 'confirmation:answer-withdrawal',
  input: AnswerWithdrawalInput,
  load: loadForCourt,
  scope: scopeOfCourt,
  target: () => null,
  subject: subjectOfCourt,
  decide: ({ confirmation }, { answer, reason }, { actor, today }) =>
    decideConfirmationMove(
      MOVES[answer],
      factsOfConfirmation(confirmation),
      { by: courtActorOf(actor), reason },
      today,
    ),
  write: async (db, grant, transition, loaded, { answer, reason = null }, { now, today }) => {
    const { confirmation, record } = loaded
    const isPermitted = answer === 'permit'
    const moved = await writeMove(
      db,
      grant,
      confirmation,
      record,
      {
        transition: { ...transition, move: MOVES[answer] },
        changes: isPermitted ? { decidedOn: today } : { withdrawalRequestedAt: null },
        kept: { words: reason },
        event: {
          kind: 'confirmation.withdrawal-answered',
          data: { confirmationId: confirmation.id, isPermitted },
        },
        subject: subjectOfCourt(loaded),
      },
      now,
    )
    return moved.ok ? allow({ confirmationId: confirmation.id }) : moved
  },
})
