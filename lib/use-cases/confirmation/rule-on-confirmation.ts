import 'server-only'
import type { Db } from '@/lib/data/door'
import { findSupplementaryTexts } from '@/lib/data/stores/supplementary/supplementary-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { factsOfConfirmation } from '@/lib/domain/confirmation/confirmation'
import { decideConfirmationMove } from '@/lib/domain/confirmation/decide-confirmation-move'
import { inForce, type SupplementaryText } from '@/lib/domain/supplementary/supplementary'
import { allow, refuse } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { RuleInput } from './confirmation-acts.input'
import { courtActorOf, loadForCourt, scopeOfCourt, subjectOfCourt } from './load-for-court'
import { refuseUnseen, writeMove } from './write-move'

/** The application, and what its agreement is read with. */
async function load(db: Db, input: { readonly confirmationId: string }) {
  const loaded = await loadForCourt(db, input)
  if (!loaded) return null
  const { caseId, agreementNo } = loaded.confirmation
  const texts = await findSupplementaryTexts(db, caseId)
  return {
    ...loaded,
    supplements: inForce(texts.filter((each) => each.agreementNo === agreementNo)),
  }
}

const refuseOtherText = (last: SupplementaryText | undefined) =>
  refuse('SUPPLEMENTARY_SIGNED', {
    by: last?.settled?.by,
    at: last?.settled?.at.toISOString(),
  })

/**
 * 裁定 (民诉法 第206条): the agreement is valid, or the application is dismissed on one of the grounds of
 * 民诉解释 第358条. A confirmation earns the mediator of the case its points (domain.md 5.4).
 */
export const ruleOnConfirmation = defineUseCase({
  act: 'confirmation:rule',
  input: RuleInput,
  load,
  scope: scopeOfCourt,
  target: () => null,
  subject: subjectOfCourt,
  decide: ({ confirmation, supplements }, input, { actor, today }) => {
    const { ruling, seen, seenSupplements, ...choice } = input
    const decided = decideConfirmationMove(
      ruling,
      factsOfConfirmation(confirmation),
      { by: courtActorOf(actor), ...choice },
      today,
    )
    const isStale = seen !== undefined && seen !== confirmation.revision
    if (decided.ok && isStale) return refuseUnseen(confirmation)
    const isOtherText = seenSupplements !== undefined && seenSupplements !== supplements.length
    return decided.ok && isOtherText ? refuseOtherText(supplements.at(-1)) : decided
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
