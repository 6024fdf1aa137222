import 'server-only'
import { factsOfConfirmation } from '@/lib/domain/confirmation/confirmation'
import { storeItems } from '@/lib/domain/confirmation/correction-items'
import { decideConfirmationMove } from '@/lib/domain/confirmation/decide-confirmation-move'
import { allow } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { RequestCorrectionInput } from './confirmation-acts.input'
import { courtActorOf, loadForCourt, scopeOfCourt, subjectOfCourt } from './load-for-court'
import { writeMove } from './write-move'

/** 一次性补正 (民诉解释 第354条; 在线诉讼规则 第9条): everything that is missing in one notice, once, with a day. */
export const requestConfirmationCorrection = defineUseCase({
  act: 'confirmation:request-correction',
  input: RequestCorrectionInput,
  load: loadForCourt,
  scope: scopeOfCourt,
  target: () => null,
  subject: subjectOfCourt,
  decide: ({ confirmation }, { items, dueOn }, { actor, today }) =>
    decideConfirmationMove(
      'order_correction',
      factsOfConfirmation(confirmation),
      { by: courtActorOf(actor), reason: storeItems(items).words, dueOn },
      today,
    ),
  write: async (db, grant, transition, loaded, { items, dueOn }, { now }) => {
    const { confirmation, record } = loaded
    const { words, codes } = storeItems(items)
    const moved = await writeMove(
      db,
      grant,
      confirmation,
      record,
      {
        transition: { ...transition, move: 'order_correction' },
        changes: { correctionDueOn: dueOn },
        kept: { words, codes, dueOn },
        event: {
          kind: 'confirmation.correction-requested',
          data: {
            confirmationId: confirmation.id,
            points: items.length,
            codes: [...codes],
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
