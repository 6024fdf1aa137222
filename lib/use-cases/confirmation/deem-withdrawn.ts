import 'server-only'
import { factsOfConfirmation } from '@/lib/domain/confirmation/confirmation'
import { decideConfirmationMove } from '@/lib/domain/confirmation/decide-confirmation-move'
import { allow } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { DeemWithdrawnInput } from './confirmation-acts.input'
import { courtActorOf, loadForCourt, scopeOfCourt, subjectOfCourt } from './load-for-court'
import { writeMove } from './write-move'

/**
 * 按撤回申请处理 (民诉解释 第357条第二款): nothing was corrected in time, and there is no just cause, which a judge
 * finds.
 */
export const deemWithdrawn = defineUseCase({
  act: 'confirmation:deem-withdrawn',
  input: DeemWithdrawnInput,
  load: loadForCourt,
  scope: scopeOfCourt,
  target: () => null,
  subject: subjectOfCourt,
  decide: ({ confirmation }, { reason }, { actor, today }) =>
    decideConfirmationMove(
      'deem_withdrawn',
      factsOfConfirmation(confirmation),
      { by: courtActorOf(actor), reason, hasJustCause: false },
      today,
    ),
  write: async (db, grant, transition, loaded, { reason }, { now, today }) => {
    const { confirmation, record } = loaded
    const moved = await writeMove(
      db,
      grant,
      confirmation,
      record,
      {
        transition: { ...transition, move: 'deem_withdrawn' },
        changes: { decidedOn: today },
        kept: { words: reason },
        event: {
          kind: 'confirmation.deemed-withdrawn',
          data: { confirmationId: confirmation.id, digest: digestWords(confirmation.id, reason) },
        },
        subject: subjectOfCourt(loaded),
      },
      now,
    )
    return moved.ok ? allow({ confirmationId: confirmation.id }) : moved
  },
})
