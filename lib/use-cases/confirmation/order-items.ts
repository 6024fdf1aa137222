import 'server-only'
import type { z } from 'zod'
import type { Grant } from '@/lib/domain/access/policy'
import { factsOfConfirmation } from '@/lib/domain/confirmation/confirmation'
import { storeItems } from '@/lib/domain/confirmation/correction-items'
import { decideConfirmationMove } from '@/lib/domain/confirmation/decide-confirmation-move'
import { allow } from '@/lib/domain/refusal'
import { planOrderReminderOf } from '@/lib/data/stores/confirmation/order-store'
import { digestWords } from '@/lib/platform/words-digest'
import type { Db } from '@/lib/data/door'
import { defineUseCase } from '../define-use-case'
import { OrderInput } from './confirmation-acts.input'
import {
  courtActorOf,
  loadForCourt,
  scopeOfCourt,
  subjectOfCourt,
  type LoadedForCourt,
} from './load-for-court'
import { writeMove, type Moving } from './write-move'

/** 补正 before the admission, 补充 in the review. */
type Order = {
  readonly act: 'confirmation:request-correction' | 'confirmation:request-supplement'
  readonly move: 'order_correction' | 'request_supplement'
  readonly event: 'confirmation.correction-requested' | 'confirmation.supplement-requested'
  readonly due: 'correctionDueOn' | 'supplementDueOn'
  readonly reports: NonNullable<Moving['reports']>
  /** What else is to be done once it is written. */
  readonly after?: (
    db: Db,
    grant: Grant<Order['act']>,
    loaded: LoadedForCourt,
    sent: z.output<typeof OrderInput>,
    now: Date,
  ) => Promise<void>
}

/** The act by which the court lists what its parties have to hand in, item by item, with a day. */
export function defineOrder({ act, move, event, due, reports, after }: Order) {
  return defineUseCase({
    act,
    input: OrderInput,
    load: loadForCourt,
    scope: scopeOfCourt,
    target: () => null,
    subject: subjectOfCourt,
    decide: ({ confirmation }, { items, dueOn }, { actor, today }) =>
      decideConfirmationMove(
        move,
        factsOfConfirmation(confirmation),
        { by: courtActorOf(actor), reason: storeItems(items).words, dueOn },
        today,
      ),
    write: async (db, grant, transition, loaded, sent, { now }) => {
      const { confirmation, record } = loaded
      const { dueOn } = sent
      const { words, codes } = storeItems(sent.items)
      const moved = await writeMove(
        db,
        grant,
        confirmation,
        record,
        {
          transition: { ...transition, move },
          changes: { [due]: dueOn },
          kept: { words, codes, dueOn },
          event: {
            kind: event,
            data: {
              confirmationId: confirmation.id,
              points: sent.items.length,
              codes: [...codes],
              dueOn,
              digest: digestWords(confirmation.id, words),
            },
          },
          subject: subjectOfCourt(loaded),
          reports,
        },
        now,
      )
      if (!moved.ok) return moved
      const reminded = { confirmationId: confirmation.id, by: grant.actor.id }
      await planOrderReminderOf(db, reminded, dueOn, now)
      await after?.(db, grant, loaded, sent, now)
      return allow({ confirmationId: confirmation.id })
    },
  })
}
