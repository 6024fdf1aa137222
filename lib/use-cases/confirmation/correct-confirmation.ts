import 'server-only'
import {
  bindCorrectionFiles,
  findCorrectionFiles,
  findWaiting,
} from '@/lib/data/stores/confirmation/correction-file-store'
import { notify, toClerks } from '@/lib/data/stores/notice/notify'
import { factsOfConfirmation } from '@/lib/domain/confirmation/confirmation'
import { decideConfirmationMove } from '@/lib/domain/confirmation/decide-confirmation-move'
import { allow } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { scopeOfOwn, subjectOfOwn } from '../participation/load-own-case'
import { CorrectInput } from './confirmation-acts.input'
import { loadOwnConfirmation, refuseOthers } from './load-own-confirmation'
import { writeMove } from './write-move'

/**
 * 补正 (民诉解释 第354条): a party answers everything that the court listed, with the papers that it sent and did not leave out; the three
 * days of the court begin again. The digest covers words and papers.
 */
export const correctConfirmation = defineUseCase({
  act: 'confirmation:correct',
  input: CorrectInput,
  load: async (db, input, { actor }) => {
    const loaded = await loadOwnConfirmation(db, input)
    const files = loaded ? await findCorrectionFiles(db, loaded.confirmation.id) : []
    return loaded && { ...loaded, waiting: findWaiting(files, actor.id) }
  },
  scope: scopeOfOwn,
  target: ({ caseId }) => caseId,
  subject: (facts) => subjectOfOwn(facts),
  decide: (facts, { words }, { actor, today }) =>
    refuseOthers(facts, actor.id) ??
    decideConfirmationMove(
      'correct',
      factsOfConfirmation(facts.confirmation),
      { by: 'party', reason: words },
      today,
    ),
  write: async (db, grant, transition, facts, { words, without }, { now, today }) => {
    const { confirmation } = facts
    const files = facts.waiting.filter(({ id }) => !without.includes(id))
    const content = [words, ...files.map(({ sha256 }) => sha256)].join('\n')
    const moved = await writeMove(
      db,
      grant,
      confirmation,
      facts,
      {
        transition: { ...transition, move: 'correct' },
        changes: { receivedOn: today },
        kept: { words },
        event: {
          kind: 'confirmation.corrected',
          data: { confirmationId: confirmation.id, digest: digestWords(confirmation.id, content) },
        },
        subject: subjectOfOwn(facts),
      },
      now,
    )
    if (!moved.ok) return moved
    const no = confirmation.decisions.length + 1
    await bindCorrectionFiles(
      db,
      grant,
      confirmation.id,
      no,
      files.map(({ id }) => id),
    )
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
