import 'server-only'
import { factsOfConfirmation } from '@/lib/domain/confirmation/confirmation'
import { decideConfirmationMove } from '@/lib/domain/confirmation/decide-confirmation-move'
import { reviewPeriod } from '@/lib/domain/confirmation/review-period'
import { allow } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { RequestExtensionInput } from './confirmation-acts.input'
import { courtActorOf, loadForCourt, scopeOfCourt, subjectOfCourt } from './load-for-court'
import { writeMove } from './write-move'

/**
 * 提请延长审查期限 (2011年规定 第5条; 民诉法 第187条): a judge's request, within the period, which the president
 * decides.
 */
export const requestExtension = defineUseCase({
  act: 'confirmation:request-extension',
  input: RequestExtensionInput,
  load: loadForCourt,
  scope: scopeOfCourt,
  target: () => null,
  subject: subjectOfCourt,
  decide: ({ confirmation }, { extraDays, reason }, { actor, today, calendar }) => {
    const review = reviewPeriod(confirmation, calendar)
    return decideConfirmationMove(
      'request_extension',
      factsOfConfirmation(confirmation, { review }),
      { by: courtActorOf(actor), extraDays, reason },
      today,
    )
  },
  write: async (db, grant, transition, loaded, { extraDays, reason }, { now }) => {
    const { confirmation, record } = loaded
    const moved = await writeMove(
      db,
      grant,
      confirmation,
      record,
      {
        transition: { ...transition, move: 'request_extension' },
        changes: { extensionDays: extraDays, extensionBy: grant.actor.id },
        kept: { words: reason, extraDays },
        event: {
          kind: 'confirmation.extension-requested',
          data: {
            confirmationId: confirmation.id,
            days: extraDays,
            digest: digestWords(confirmation.id, reason),
          },
        },
        basis: 'confirmation_rules_5',
        subject: subjectOfCourt(loaded),
        reports: 'none',
      },
      now,
    )
    return moved.ok ? allow({ confirmationId: confirmation.id }) : moved
  },
})
