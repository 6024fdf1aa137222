import 'server-only'
import { factsOfConfirmation } from '@/lib/domain/confirmation/confirmation'
import { decideConfirmationMove } from '@/lib/domain/confirmation/decide-confirmation-move'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { scopeOfOwn, subjectOfOwn } from '../participation/load-own-case'
import { WithdrawInput } from './confirmation-acts.input'
import { loadOwnConfirmation, refuseOthers } from './load-own-confirmation'
import { writeMove } from './write-move'

/** 撤回申请 (民诉解释 第357条): before the ruling; once it is admitted the court rules on it. */
export const withdrawConfirmation = defineUseCase({
  act: 'confirmation:withdraw',
  input: WithdrawInput,
  load: loadOwnConfirmation,
  scope: scopeOfOwn,
  target: ({ caseId }) => caseId,
  subject: (facts) => subjectOfOwn(facts),
  decide: (facts, _input, { actor, today }) => {
    const { confirmation } = facts
    const move = confirmation.status === 'admitted' ? 'request_withdrawal' : 'withdraw'
    return (
      refuseOthers(facts, actor.id) ??
      decideConfirmationMove(move, factsOfConfirmation(confirmation), { by: 'party' }, today)
    )
  },
  write: async (db, grant, transition, facts, _input, { now }) => {
    const { confirmation } = facts
    const isRequest = transition.move === 'request_withdrawal'
    const moved = await writeMove(
      db,
      grant,
      confirmation,
      facts,
      {
        transition: { ...transition, move: isRequest ? 'request_withdrawal' : 'withdraw' },
        changes: isRequest ? { withdrawalRequestedAt: now } : {},
        event: {
          kind: 'confirmation.withdrawn',
          data: { confirmationId: confirmation.id, isRequest },
        },
        subject: subjectOfOwn(facts),
      },
      now,
    )
    return moved.ok ? allow({ caseId: facts.id, isRequest }) : moved
  },
})
