import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { findConsents } from '@/lib/data/stores/case/consent-store'
import { addFactAnswers, findUndisputedFacts } from '@/lib/data/stores/fact/undisputed-fact-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { earnOperation } from '@/lib/data/stores/scoring/points-store'
import { decideConfirmFacts } from '@/lib/domain/fact/decide-confirm-facts'
import { allow } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { loadClock } from '../clock/load-clock'
import { defineUseCase } from '../define-use-case'
import { ConfirmFactsInput } from './fact-acts.input'

/**
 * 核对无争议事实 (在线调解规则 第18条, 第22条): what one party says of one fact or several. The answer that
 * makes a fact undisputed earns the operation points.
 */
export const confirmFacts = defineUseCase({
  act: 'fact:confirm',
  input: ConfirmFactsInput,
  load: async (db, { caseId }) => {
    const record = await loadClock(db, caseId)
    return (
      record && {
        ...record,
        parties: await findPartyNames(db, caseId),
        consents: await findConsents(db, caseId),
        undisputedFacts: await findUndisputedFacts(db, caseId),
      }
    )
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, statement, context) => {
    const answers = Object.entries(statement.answers)
    const digest = digestWords(
      answers.map(([factId]) => factId).join('\n'),
      answers.map(([, answer]) => answer).join('\n'),
    )
    return decideConfirmFacts(record, { ...statement, digest }, context)
  },
  write: async (db, grant, transition, record, _statement, { now, today }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await addFactAnswers(db, grant, record, transition.entries, {
      answered: new Map(
        record.undisputedFacts.map(({ id, confirmations }) => [id, confirmations.length]),
      ),
      partyName: transition.event.data.party,
      recordedAt: now,
    })
    if (transition.completes) {
      const earner = { mediatorId: grant.actor.id, eventId: applied.value.eventId, on: today }
      await earnOperation(db, grant, record, earner, {
        code: 'undisputed_facts',
        subject: record.id,
      })
    }
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
