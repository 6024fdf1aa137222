import 'server-only'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { factsOfConfirmation } from '@/lib/domain/confirmation/confirmation'
import { decideConfirmationMove } from '@/lib/domain/confirmation/decide-confirmation-move'
import { allow } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { RuleInput } from './confirmation-acts.input'
import { courtActorOf, loadForCourt, scopeOfCourt, subjectOfCourt } from './load-for-court'
import { refuseUnseen, writeMove } from './write-move'

/**
 * 裁定 (民诉法 第206条): the agreement is valid, or the application is dismissed on one of the grounds of
 * 民诉解释 第358条. A confirmation earns the mediator of the case its points (domain.md 5.4).
 */
export const ruleOnConfirmation = defineUseCase({
  act: 'confirmation:rule',
  input: RuleInput,
  load: loadForCourt,
  scope: scopeOfCourt,
  target: () => null,
  subject: subjectOfCourt,
  decide: ({ confirmation }, { ruling, seen, ...choice }, { actor, today }) => {
    const decided = decideConfirmationMove(
      ruling,
      factsOfConfirmation(confirmation),
      { by: courtActorOf(actor), ...choice },
      today,
    )
    const isStale = seen !== undefined && seen !== confirmation.revision
    return decided.ok && isStale ? refuseUnseen(confirmation) : decided
  },
  write: async (db, grant, transition, loaded, input, { now, today }) => {
    const { confirmation, record } = loaded
    const { ruling, reason = null } = input
    const isDismissed = ruling === 'dismiss'
    const ground = isDismissed ? (input.dismissalGround ?? null) : null
    const moved = await writeMove(
      db,
      grant,
      confirmation,
      record,
      {
        transition: { ...transition, move: ruling },
        changes: { decidedOn: today },
        kept: {
          ground,
          refusalGround: ground === 'not_admissible' ? (input.refusalGround ?? null) : null,
          words: isDismissed ? reason : null,
        },
        event: {
          kind: 'confirmation.ruled',
          data: {
            confirmationId: confirmation.id,
            number: confirmation.number ?? '',
            ground,
            digest: isDismissed && reason ? digestWords(confirmation.id, reason) : null,
          },
        },
        subject: subjectOfCourt(loaded),
      },
      now,
    )
    if (!moved.ok) return moved
    if (!isDismissed && record.mediatorId !== null)
      await enqueue(db, {
        kind: 'confirmation_points',
        payload: {
          caseId: record.id,
          mediatorId: record.mediatorId,
          eventId: moved.value,
          on: today,
        },
        runAt: now,
        by: grant.actor.id,
      })
    return allow({ confirmationId: confirmation.id })
  },
})
