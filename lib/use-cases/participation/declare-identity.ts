import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addOwnIdentity, findPlainChecks } from '@/lib/data/stores/case/identity-check-store'
import { notify, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import { findReferredDocument } from '@/lib/data/stores/participant/referred-document-store'
import { decideIdentity } from '@/lib/domain/case/decide-identity'
import { personOfPart } from '@/lib/domain/participant/case-person'
import { compareDeclared, readDocumentNumber } from '@/lib/domain/participant/declared-identity'
import { findOwnParts } from '@/lib/domain/participant/own-part'
import { allow, refuse } from '@/lib/domain/refusal'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { defineUseCase } from '../define-use-case'
import { loadOwnCase, scopeOfOwn, subjectOfOwn } from './load-own-case'
import { DeclareIdentityInput } from './participation-acts.input'

/**
 * 当事人填报身份 (在线诉讼规则 第7条): name and document number, compared with the referral. No number is stored: what is kept is
 * that it was compared, with which kind of document, and that it agreed. Where it differs nothing is recorded but the
 * refusal.
 */
export const declareIdentity = defineUseCase({
  act: 'identity:declare',
  input: DeclareIdentityInput,
  load: async (db, { caseId, partyId }, { actor }) => {
    const facts = await loadOwnCase(db, caseId)
    if (!facts) return null
    const part =
      findOwnParts(facts.taking, actor.id).find((each) => each.partyId === partyId) ?? null
    return {
      ...facts,
      part,
      referred: part ? await findReferredDocument(db, part.id) : { document: null, hash: null },
      checks: await findPlainChecks(db, caseId),
    }
  },
  scope: scopeOfOwn,
  target: ({ caseId }) => caseId,
  subject: (facts) => subjectOfOwn(facts),
  decide: (facts, { name, document, number }, { today }) => {
    const { part, referred } = facts
    const person = part && personOfPart(part)
    if (!part || !person) return refuse('NOT_YOURS_TO_ANSWER')
    const read = readDocumentNumber(document, number)
    if (!read.ok) return read
    const hash = fingerprintNumber('document', read.value)
    const matches = compareDeclared({ name, document, hash }, { ...referred, name: part.name })
    if (matches === false) return refuse('IDENTITY_DIFFERS')
    const decided = decideIdentity(
      facts,
      { person, way: 'online_comparison', document, matches: true, on: today, note: null },
      { today },
    )
    if (!decided.ok) return decided
    // Nothing to compare with: the mediator checks, and this only tells them.
    return allow({ part, matches, transition: matches ? decided.value : null })
  },
  write: async (db, grant, { part, matches, transition }, facts, _input, { now }) => {
    if (transition) {
      await addOwnIdentity(db, grant, facts, transition.entry, {
        recorded: facts.checks.length,
        personName: transition.person.name,
        participantId: part.id,
        recordedAt: now,
      })
      await appendEvent(db, {
        event: transition.event,
        subject: subjectOfOwn(facts),
        by: grant.actor,
        at: now,
        basis: transition.basis,
      })
    }
    await notify(db, {
      kind: 'party.identified',
      facts: { matches },
      about: facts,
      to: toOrNone(facts.mediatorId, toMediator),
      by: grant.actor,
      at: now,
    })
    return allow({ caseId: facts.id, caseNo: facts.caseNo, isCompared: matches !== null })
  },
})
