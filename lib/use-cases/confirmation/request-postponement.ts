import 'server-only'
import { notify, toClerks } from '@/lib/data/stores/notice/notify'
import { factsOfConfirmation } from '@/lib/domain/confirmation/confirmation'
import { decideConfirmationMove } from '@/lib/domain/confirmation/decide-confirmation-move'
import { allow } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { scopeOfOwn, subjectOfOwn } from '../participation/load-own-case'
import { RequestPostponementInput } from './confirmation-acts.input'
import { loadOwnConfirmation, refuseOthers } from './load-own-confirmation'
import { writeMove } from './write-move'

/**
 * 请求顺延 (民诉解释 第357条: 正当理由): a party names a later day and its reason, while the day of the court has
 * not passed.
 */
export const requestPostponement = defineUseCase({
  act: 'confirmation:request-postponement',
  input: RequestPostponementInput,
  load: loadOwnConfirmation,
  scope: scopeOfOwn,
  target: ({ caseId }) => caseId,
  subject: (facts) => subjectOfOwn(facts),
  decide: (facts, { reason, dueOn }, { actor, today }) =>
    refuseOthers(facts, actor.id) ??
    decideConfirmationMove(
      'request_postponement',
      factsOfConfirmation(facts.confirmation),
      { by: 'party', reason, dueOn },
      today,
    ),
  write: async (db, grant, transition, facts, { reason, dueOn }, { now }) => {
    const { confirmation } = facts
    const digest = digestWords(confirmation.id, reason)
    const moved = await writeMove(
      db,
      grant,
      confirmation,
      facts,
      {
        transition: { ...transition, move: 'request_postponement' },
        changes: { postponementRequestedAt: now },
        kept: { words: reason, dueOn },
        event: {
          kind: 'confirmation.postponement-requested',
          data: { confirmationId: confirmation.id, dueOn, digest },
        },
        subject: subjectOfOwn(facts),
        reports: 'parties',
      },
      now,
    )
    if (!moved.ok) return moved
    await notify(db, {
      kind: 'confirmation.postponement-requested',
      facts: { dueOn },
      about: facts,
      to: toClerks(facts.courtId),
      by: grant.actor,
      at: now,
    })
    return allow({ caseId: facts.id })
  },
})
