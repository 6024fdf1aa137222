import 'server-only'
import { factsOfConfirmation } from '@/lib/domain/confirmation/confirmation'
import { decideConfirmationMove } from '@/lib/domain/confirmation/decide-confirmation-move'
import { allow } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { RefuseInput } from './confirmation-acts.input'
import { courtActorOf, loadForCourt, scopeOfCourt, subjectOfCourt } from './load-for-court'
import { notifyApplicants } from './notify-applicants'
import { writeMove } from './write-move'

/** 不予受理 (民诉解释 第355条第一款): on one of five grounds, with the reason. */
export const refuseConfirmation = defineUseCase({
  act: 'confirmation:refuse',
  input: RefuseInput,
  load: loadForCourt,
  scope: scopeOfCourt,
  target: () => null,
  subject: subjectOfCourt,
  decide: ({ confirmation }, { refusalGround, reason }, { actor, today }) =>
    decideConfirmationMove(
      'refuse_admission',
      factsOfConfirmation(confirmation),
      { by: courtActorOf(actor), refusalGround, reason },
      today,
    ),
  write: async (db, grant, transition, loaded, { refusalGround, reason }, { now, today }) => {
    const { confirmation, record } = loaded
    const moved = await writeMove(
      db,
      grant,
      confirmation,
      record,
      {
        transition: { ...transition, move: 'refuse_admission' },
        changes: { decidedOn: today },
        kept: { refusalGround, words: reason },
        event: {
          kind: 'confirmation.refused',
          data: {
            confirmationId: confirmation.id,
            ground: refusalGround,
            digest: digestWords(confirmation.id, reason),
          },
        },
        subject: subjectOfCourt(loaded),
        hasNotice: true,
      },
      now,
    )
    if (!moved.ok) return moved
    // Its paper is on each party's phone.
    await notifyApplicants(db, grant, record, { document: 'court_refusal', facts: {} }, now)
    return allow({ confirmationId: confirmation.id })
  },
})
