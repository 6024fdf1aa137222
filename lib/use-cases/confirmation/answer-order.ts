import 'server-only'
import {
  bindCorrectionFiles,
  findCorrectionFiles,
  findWaiting,
} from '@/lib/data/stores/confirmation/correction-file-store'
import type { ConfirmationChanges } from '@/lib/data/stores/confirmation/confirmation-writes'
import { notify, toClerks } from '@/lib/data/stores/notice/notify'
import { factsOfConfirmation } from '@/lib/domain/confirmation/confirmation'
import { decideConfirmationMove } from '@/lib/domain/confirmation/decide-confirmation-move'
import { allow } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { scopeOfOwn, subjectOfOwn } from '../participation/load-own-case'
import { AnswerOrderInput } from './confirmation-acts.input'
import { loadOwnConfirmation, refuseOthers } from './load-own-confirmation'
import { writeMove, type Moving } from './write-move'

type Answer = {
  readonly act: 'confirmation:correct' | 'confirmation:supplement'
  readonly move: 'correct' | 'supplement'
  readonly event: 'confirmation.corrected' | 'confirmation.supplemented'
  readonly changes: (today: LocalDate) => ConfirmationChanges
  readonly reports: NonNullable<Moving['reports']>
}

/**
 * The act by which a party answers everything that the court listed, with the papers that it sent
 * and did not leave out. The digest covers words and papers.
 */
export function defineAnswer({ act, move, event, changes, reports }: Answer) {
  return defineUseCase({
    act,
    input: AnswerOrderInput,
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
        move,
        factsOfConfirmation(facts.confirmation),
        { by: 'party', reason: words },
        today,
      ),
    write: async (db, grant, transition, facts, { words, without }, { now, today }) => {
      const { confirmation } = facts
      const files = facts.waiting.filter(({ id }) => !without.includes(id))
      const content = [words, ...files.map(({ sha256 }) => sha256)].join('\n')
      const digest = digestWords(confirmation.id, content)
      const moved = await writeMove(
        db,
        grant,
        confirmation,
        facts,
        {
          transition: { ...transition, move },
          // What was requested beside the answer has nothing to postpone any more.
          changes: { ...changes(today), postponementRequestedAt: null },
          kept: { words },
          event: { kind: event, data: { confirmationId: confirmation.id, digest } },
          subject: subjectOfOwn(facts),
          reports,
        },
        now,
      )
      if (!moved.ok) return moved
      await bindCorrectionFiles(
        db,
        grant,
        confirmation.id,
        confirmation.decisions.length + 1,
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
}
