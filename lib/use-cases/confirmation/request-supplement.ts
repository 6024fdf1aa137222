import 'server-only'
import { notify, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import { factsOfConfirmation } from '@/lib/domain/confirmation/confirmation'
import { storeItems } from '@/lib/domain/confirmation/correction-items'
import { decideConfirmationMove } from '@/lib/domain/confirmation/decide-confirmation-move'
import { allow } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { RequestSupplementInput } from './confirmation-acts.input'
import { courtActorOf, loadForCourt, scopeOfCourt, subjectOfCourt } from './load-for-court'
import { writeMove } from './write-move'

/** 要求补充陈述或者证明材料 (民诉解释 第356条): in the review, with a day; it may be repeated once the last one was answered. */
export const requestSupplement = defineUseCase({
  act: 'confirmation:request-supplement',
  input: RequestSupplementInput,
  load: loadForCourt,
  scope: scopeOfCourt,
  target: () => null,
  subject: subjectOfCourt,
  decide: ({ confirmation }, { items, dueOn }, { actor, today }) =>
    decideConfirmationMove(
      'request_supplement',
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
        transition: { ...transition, move: 'request_supplement' },
        changes: { supplementDueOn: dueOn },
        kept: { words, codes, dueOn },
        event: {
          kind: 'confirmation.supplement-requested',
          data: {
            confirmationId: confirmation.id,
            points: items.length,
            codes: [...codes],
            dueOn,
            digest: digestWords(confirmation.id, words),
          },
        },
        subject: subjectOfCourt(loaded),
        reports: 'parties',
      },
      now,
    )
    if (!moved.ok) return moved
    // The mediator puts the papers of the parties into the dossier.
    await notify(db, {
      kind: 'confirmation.supplement-requested',
      facts: { dueOn },
      about: record,
      to: toOrNone(record.mediatorId, toMediator),
      by: grant.actor,
      at: now,
    })
    return allow({ confirmationId: confirmation.id })
  },
})
