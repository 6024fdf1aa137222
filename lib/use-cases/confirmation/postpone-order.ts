import 'server-only'
import type { z } from 'zod'
import { planOrderReminderOf } from '@/lib/data/stores/confirmation/order-store'
import type { Confirmation } from '@/lib/domain/confirmation/confirmation'
import { factsOfConfirmation } from '@/lib/domain/confirmation/confirmation'
import { decideConfirmationMove } from '@/lib/domain/confirmation/decide-confirmation-move'
import type { ConfirmationTransition } from '@/lib/domain/confirmation/decide-confirmation-move'
import type { EventSubject } from '@/lib/domain/audit/events'
import { allow } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { PostponeInput } from './confirmation-acts.input'
import { courtActorOf, loadForCourt, scopeOfCourt, subjectOfCourt } from './load-for-court'
import { refuseUnseen, writeMove, type Moving } from './write-move'

const MOVES = { postpone: 'postpone', refuse: 'refuse_postponement' } as const

/**
 * 顺延补正、补充的期限 (民诉解释 第357条: 正当理由): the court sets a later day, by itself or at the request of a
 * party, or refuses the request with its reason. The clock of the review is not touched.
 */
export const postponeOrder = defineUseCase({
  act: 'confirmation:postpone',
  input: PostponeInput,
  load: loadForCourt,
  scope: scopeOfCourt,
  target: () => null,
  subject: subjectOfCourt,
  // Who came first is said before anything else: an earlier day than theirs is no mistake of input.
  decide: ({ confirmation }, { answer, dueOn, reason, seen }, { actor, today }) =>
    seen !== confirmation.revision
      ? refuseUnseen(confirmation)
      : decideConfirmationMove(
          MOVES[answer],
          factsOfConfirmation(confirmation),
          { by: courtActorOf(actor), reason, ...(dueOn && { dueOn }) },
          today,
        ),
  write: async (db, grant, transition, loaded, sent, { now }) => {
    const { confirmation, record } = loaded
    const moving = movingOf(confirmation, transition, sent, subjectOfCourt(loaded))
    const moved = await writeMove(db, grant, confirmation, record, moving, now)
    if (!moved.ok) return moved
    const { id: confirmationId } = confirmation
    if (sent.answer === 'postpone' && sent.dueOn)
      await planOrderReminderOf(db, { confirmationId, by: grant.actor.id }, sent.dueOn, now)
    return allow({ confirmationId })
  },
})

function movingOf(
  { id: confirmationId, status }: Confirmation,
  transition: ConfirmationTransition,
  { answer, dueOn, reason }: z.output<typeof PostponeInput>,
  subject: EventSubject,
): Moving {
  const digest = digestWords(confirmationId, reason)
  if (answer === 'refuse' || !dueOn)
    return {
      transition: { ...transition, move: 'refuse_postponement' },
      changes: { postponementRequestedAt: null },
      kept: { words: reason },
      event: { kind: 'confirmation.postponement-refused', data: { confirmationId, digest } },
      subject,
      reports: 'parties',
    }
  const due: { readonly [column: string]: LocalDate } =
    status === 'correcting' ? { correctionDueOn: dueOn } : { supplementDueOn: dueOn }
  return {
    transition: { ...transition, move: 'postpone' },
    changes: { ...due, postponementRequestedAt: null },
    kept: { words: reason, dueOn },
    event: { kind: 'confirmation.postponed', data: { confirmationId, dueOn, digest } },
    subject,
    reports: 'parties',
  }
}
