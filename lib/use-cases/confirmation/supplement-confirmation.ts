import 'server-only'
import { notify, toClerks } from '@/lib/data/stores/notice/notify'
import { factsOfConfirmation } from '@/lib/domain/confirmation/confirmation'
import { decideConfirmationMove } from '@/lib/domain/confirmation/decide-confirmation-move'
import { allow } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { scopeOfOwn, subjectOfOwn } from '../participation/load-own-case'
import { SupplementInput } from './confirmation-acts.input'
import { loadOwnConfirmation, refuseOthers } from './load-own-confirmation'
import { writeMove } from './write-move'

/** 补充陈述 (民诉解释 第356条): a party answers what the court requested in its review, whose days run on. */
export const supplementConfirmation = defineUseCase({
  act: 'confirmation:supplement',
  input: SupplementInput,
  load: loadOwnConfirmation,
  scope: scopeOfOwn,
  target: ({ caseId }) => caseId,
  subject: (facts) => subjectOfOwn(facts),
  decide: (facts, { words }, { actor, today }) =>
    refuseOthers(facts, actor.id) ??
    decideConfirmationMove(
      'supplement',
      factsOfConfirmation(facts.confirmation),
      { by: 'party', reason: words },
      today,
    ),
  write: async (db, grant, transition, facts, { words }, { now }) => {
    const { confirmation } = facts
    const moved = await writeMove(
      db,
      grant,
      confirmation,
      facts,
      {
        transition: { ...transition, move: 'supplement' },
        changes: { supplementDueOn: null },
        kept: { words },
        event: {
          kind: 'confirmation.supplemented',
          data: { confirmationId: confirmation.id, digest: digestWords(confirmation.id, words) },
        },
        subject: subjectOfOwn(facts),
        reports: 'parties',
      },
      now,
    )
    if (!moved.ok) return moved
    await notify(db, {
      kind: 'confirmation.submitted',
      facts: {},
      about: facts,
      to: toClerks(facts.courtId),
      by: grant.actor,
      at: now,
    })
    return allow({ caseId: facts.id })
  },
})
