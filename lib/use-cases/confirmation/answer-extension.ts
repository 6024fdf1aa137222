import 'server-only'
import { factsOfConfirmation } from '@/lib/domain/confirmation/confirmation'
import { decideConfirmationMove } from '@/lib/domain/confirmation/decide-confirmation-move'
import { reviewPeriod } from '@/lib/domain/confirmation/review-period'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { AnswerExtensionInput } from './confirmation-acts.input'
import { loadForCourt, scopeOfCourt, subjectOfCourt } from './load-for-court'
import { writeMove } from './write-move'

const MOVES = { approve: 'extend_review', refuse: 'refuse_extension' } as const

/**
 * 批准延长审查期限 (2011年规定 第5条: 经本院院长批准): by the president, or a judge whom the president authorised, and
 * never by the judge who requested it.
 */
export const answerExtension = defineUseCase({
  act: 'confirmation:answer-extension',
  input: AnswerExtensionInput,
  load: loadForCourt,
  scope: scopeOfCourt,
  target: () => null,
  subject: subjectOfCourt,
  decide: ({ confirmation }, { answer, reason }, { actor, today, calendar }) => {
    const review = reviewPeriod(confirmation, calendar)
    return decideConfirmationMove(
      MOVES[answer],
      factsOfConfirmation(confirmation, { review }),
      {
        by: 'president',
        accountId: actor.id,
        extraDays: confirmation.extensionDays ?? 0,
        reason,
      },
      today,
    )
  },
  write: async (db, grant, transition, loaded, { answer, reason = null }, { now }) => {
    const { confirmation, record } = loaded
    const days = confirmation.extensionDays ?? 0
    const isApproved = answer === 'approve'
    const answered = { extensionDays: null, extensionBy: null }
    const moved = await writeMove(
      db,
      grant,
      confirmation,
      record,
      {
        transition: { ...transition, move: MOVES[answer] },
        changes: isApproved ? { ...answered, extraDays: days } : answered,
        kept: { words: reason, ...(isApproved && { extraDays: days }) },
        event: {
          kind: 'confirmation.extension-answered',
          data: { confirmationId: confirmation.id, isApproved, days },
        },
        basis: 'confirmation_rules_5',
        subject: subjectOfCourt(loaded),
        reports: isApproved ? 'parties' : 'none',
      },
      now,
    )
    return moved.ok ? allow({ confirmationId: confirmation.id }) : moved
  },
})
