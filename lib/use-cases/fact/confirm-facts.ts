import 'server-only'
import type { Db } from '@/lib/data/door'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { findConsents } from '@/lib/data/stores/case/consent-store'
import {
  addFactAnswers,
  findPutFacts,
  findUndisputedFacts,
} from '@/lib/data/stores/fact/undisputed-fact-store'
import { notify, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { lockOwnCase } from '@/lib/data/stores/participant/own-case-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { earnOperation } from '@/lib/data/stores/scoring/points-store'
import { decideConfirmFacts } from '@/lib/domain/fact/decide-confirm-facts'
import { findPartFor } from '@/lib/domain/participant/own-part'
import { allow, refuse } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { loadClock } from '../clock/load-clock'
import { defineUseCase, type ActContext } from '../define-use-case'
import { loadOwnCase, scopeOfOwn, subjectOfOwn } from '../participation/load-own-case'
import { ConfirmFactsInput } from './fact-acts.input'

async function loadByMediator(db: Db, caseId: string) {
  const record = await loadClock(db, caseId)
  return (
    record && {
      ...record,
      taking: null,
      parties: await findPartyNames(db, caseId),
      consents: await findConsents(db, caseId),
      undisputedFacts: await findUndisputedFacts(db, caseId),
    }
  )
}

/** The facts that were put to the parties. The case is locked. */
async function loadByParty(db: Db, caseId: string) {
  await lockOwnCase(db, caseId)
  const record = await loadOwnCase(db, caseId)
  return record && { ...record, undisputedFacts: await findPutFacts(db, caseId) }
}

type ByMediator = NonNullable<Awaited<ReturnType<typeof loadByMediator>>>
type ByParty = NonNullable<Awaited<ReturnType<typeof loadByParty>>>
type Loaded = ByMediator | ByParty

/** With which participation this account answers for the party; null: the mediator records it. */
function findParticipant({ taking }: Loaded, partyId: string, { actor }: ActContext) {
  if (!taking) return allow(null)
  const part = findPartFor(taking, { accountId: actor.id, partyId, capacity: 'consent' })
  return part ? allow(part.id) : refuse('NOT_YOURS_TO_ANSWER')
}

/**
 * 核对无争议事实 (在线调解规则 第18条, 第22条): what one party says of one fact or several, as the mediator records
 * it or on a phone of its own, today and online (docs/decisions/0106). The answer that makes a fact
 * undisputed earns the operation points.
 */
export const confirmFacts = defineUseCase({
  act: 'fact:confirm',
  input: ConfirmFactsInput,
  load: (db, { caseId }, { actor }): Promise<Loaded | null> =>
    actor.role === 'party' ? loadByParty(db, caseId) : loadByMediator(db, caseId),
  scope: (record) => (record.taking ? scopeOfOwn(record) : scopeOf(record)),
  target: ({ caseId }) => caseId,
  subject: (record) => (record.taking ? subjectOfOwn(record) : eventSubjectOf(record)),
  decide: (record, statement, context) => {
    const participant = findParticipant(record, statement.partyId, context)
    if (!participant.ok) return participant
    const answers = Object.entries(statement.answers)
    const digest = digestWords(
      answers.map(([factId]) => factId).join('\n'),
      answers.map(([, answer]) => answer).join('\n'),
    )
    const online = record.taking && ({ how: 'online', on: context.today } as const)
    const decided = decideConfirmFacts(record, { ...statement, ...online, digest }, context)
    return decided.ok
      ? allow({ transition: decided.value, participantId: participant.value })
      : decided
  },
  write: async (db, grant, { transition, participantId }, record, _statement, context) => {
    const { now, today } = context
    const written = record.taking
      ? allow({ eventId: await writeOwnEvent(db, grant.actor, record, transition, context) })
      : await applyTransition(db, grant, record, transition, now)
    if (!written.ok) return written
    const { eventId } = written.value
    await addFactAnswers(db, grant, record, transition.entries, {
      answered: new Map(
        record.undisputedFacts.map(({ id, confirmations }) => [id, confirmations.length]),
      ),
      partyName: transition.event.data.party,
      participantId,
      recordedAt: now,
    })
    const { mediatorId } = record
    if (transition.completes && record.taking && mediatorId)
      await enqueue(db, {
        kind: 'operation_points',
        payload: { caseId: record.id, mediatorId, eventId, on: today, code: 'undisputed_facts' },
        runAt: now,
        by: grant.actor.id,
      })
    if (transition.completes && !record.taking)
      await earnOperation(
        db,
        grant,
        record,
        { mediatorId: grant.actor.id, eventId, on: today },
        { code: 'undisputed_facts', subject: record.id },
      )
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})

type Transition = Extract<ReturnType<typeof decideConfirmFacts>, { ok: true }>['value']

/**
 * What one who takes part does leaves the case's row as it is (docs/decisions/0094); the mediator
 * learns of it.
 */
async function writeOwnEvent(
  db: Db,
  by: ActContext['actor'],
  record: ByParty,
  { event, basis, entries }: Transition,
  { now }: ActContext,
): Promise<string> {
  const subject = subjectOfOwn(record)
  const eventId = await appendEvent(db, { event, subject, by, at: now, basis })
  await notify(db, {
    kind: 'facts.answered',
    facts: { count: entries.length },
    about: record,
    to: toOrNone(record.mediatorId, toMediator),
    by,
    at: now,
  })
  return eventId
}
