import 'server-only'
import { factsOfConfirmation } from '@/lib/domain/confirmation/confirmation'
import { decideConfirmationMove } from '@/lib/domain/confirmation/decide-confirmation-move'
import { allow } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { RequestCorrectionInput } from './confirmation-acts.input'
import { courtActorOf, loadForCourt, scopeOfCourt, subjectOfCourt } from './load-for-court'
import { writeMove } from './write-move'

const pointsIn = (text: string) => text.split('\n').filter((line) => line.trim() !== '')

/** 一次性补正 (民诉解释 第354条; 在线诉讼规则 第9条): everything that is missing in one notice, once, with a day. */
export const requestConfirmationCorrection = defineUseCase({
  act: 'confirmation:request-correction',
  input: RequestCorrectionInput,
  load: loadForCourt,
  scope: scopeOfCourt,
  target: () => null,
  subject: subjectOfCourt,
  decide: ({ confirmation }, { points, dueOn }, { actor, today }) =>
    decideConfirmationMove(
      'order_correction',
      factsOfConfirmation(confirmation),
      { by: courtActorOf(actor), reason: points, dueOn },
      today,
    ),
  write: async (db, grant, transition, loaded, { points, dueOn }, { now }) => {
    const { confirmation, record } = loaded
    const lines = pointsIn(points)
    const words = lines.join('\n')
    const moved = await writeMove(
      db,
      grant,
      confirmation,
      record,
      {
        transition: { ...transition, move: 'order_correction' },
        changes: { correctionDueOn: dueOn },
        kept: { words, dueOn },
        event: {
          kind: 'confirmation.correction-requested',
          data: {
            confirmationId: confirmation.id,
            points: lines.length,
            dueOn,
            digest: digestWords(confirmation.id, words),
          },
        },
        subject: subjectOfCourt(loaded),
      },
      now,
    )
    return moved.ok ? allow({ confirmationId: confirmation.id }) : moved
  },
})
