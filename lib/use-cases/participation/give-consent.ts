import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addOwnConsents } from '@/lib/data/stores/case/consent-store'
import { notify, toAdministrators, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import { lockOwnCase } from '@/lib/data/stores/participant/own-case-store'
import { decideOwnConsent } from '@/lib/domain/case/decide-consent'
import { findPartFor } from '@/lib/domain/participant/own-part'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadOwnCase, scopeOfOwn, subjectOfOwn } from './load-own-case'
import { GiveConsentInput } from './participation-acts.input'

/** The case is locked: both sides may answer at the same moment, and answers are numbered. */
async function load(db: Db, { caseId }: { readonly caseId: string }) {
  await lockOwnCase(db, caseId)
  return loadOwnCase(db, caseId)
}

/**
 * 当事人答复意愿 (在线调解规则 第4条): a party, or who may for it, agrees or declines with one tap. To decline
 * mediation after agreeing is to leave it, at any time.
 */
export const giveConsent = defineUseCase({
  act: 'consent:give',
  input: GiveConsentInput,
  load,
  scope: scopeOfOwn,
  target: ({ caseId }) => caseId,
  subject: (facts) => subjectOfOwn(facts),
  decide: (facts, { partyId, scope, reply }, { actor, today }) => {
    const part = findPartFor(facts.taking, { accountId: actor.id, partyId, capacity: 'consent' })
    if (!part) return refuse('NOT_YOURS_TO_ANSWER')
    const statement = {
      partyId,
      answers: { [scope]: reply },
      how: 'online',
      on: today,
      note: null,
    } as const
    const decided = decideOwnConsent(facts, statement, { today })
    return decided.ok ? allow({ part, answers: decided.value }) : decided
  },
  write: async (db, grant, { part, answers }, facts, { partyId, scope, reply }, { now }) => {
    const { event, basis, entries } = answers
    await addOwnConsents(db, grant, facts, entries, {
      participantId: part.id,
      recorded: facts.consents.length,
      partyName: event.data.party,
      recordedAt: now,
    })
    await appendEvent(db, { event, subject: subjectOfOwn(facts), by: grant.actor, at: now, basis })
    await notify(db, {
      kind: 'party.answered',
      facts: { scope, reply },
      about: facts,
      to:
        facts.mediatorId === null
          ? toOrNone(facts.institutionId, toAdministrators)
          : toMediator(facts.mediatorId),
      by: grant.actor,
      at: now,
    })
    // A third person who declines the mediation leaves it (prisma/functions/174-third-persons.sql).
    const isThird = facts.parties.some(({ id, joinedAt }) => id === partyId && joinedAt !== null)
    const hasLeft = isThird && scope === 'mediation' && reply === 'declines'
    return allow({ caseId: facts.id, caseNo: facts.caseNo, reply, hasLeft })
  },
})
