import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findPlainAgreement } from '@/lib/data/stores/case/agreement-store'
import { addOwnIdentity, findPlainChecks } from '@/lib/data/stores/case/identity-check-store'
import { notify, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import { lockOwnCase } from '@/lib/data/stores/participant/own-case-store'
import { findReferredDocument } from '@/lib/data/stores/participant/referred-document-store'
import { findEffective } from '@/lib/domain/agreement/find-effective'
import { decideIdentity } from '@/lib/domain/case/decide-identity'
import { stageOf } from '@/lib/domain/case/source'
import { isSettled } from '@/lib/domain/case/status'
import { personOfPart } from '@/lib/domain/participant/case-person'
import {
  compareDeclared,
  findIdentityWay,
  readDocumentNumber,
} from '@/lib/domain/participant/declared-identity'
import { findOwnParts } from '@/lib/domain/participant/own-part'
import { allow, refuse } from '@/lib/domain/refusal'
import { isCardRead } from '@/lib/platform/card-reading'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { defineUseCase, type ActContext } from '../define-use-case'
import { loadOwnCase, scopeOfOwn, subjectOfOwn } from './load-own-case'
import { DeclareIdentityInput } from './participation-acts.input'

/** The case is locked: both sides may do so at the same moment, and checks are numbered. */
async function load(db: Db, { caseId, partyId }: DeclareIdentityInput, { actor }: ActContext) {
  await lockOwnCase(db, caseId)
  const facts = await loadOwnCase(db, caseId)
  if (!facts) return null
  const part = findOwnParts(facts.taking, actor.id).find((each) => each.partyId === partyId) ?? null
  return {
    ...facts,
    part,
    referred: part ? await findReferredDocument(db, part.id) : { document: null, hash: null },
    checks: await findPlainChecks(db, caseId),
    isToConfirm: findEffective(await findPlainAgreement(db, caseId), facts.parties) !== null,
  }
}

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>

function decide(facts: Loaded, input: DeclareIdentityInput, { actor, now, today }: ActContext) {
  const { part, referred } = facts
  const { caseId, name, document, reading, service = null } = input
  const person = part && personOfPart(part)
  if (!part || !person) return refuse('NOT_YOURS_TO_ANSWER')
  const read = readDocumentNumber(document, input.number)
  if (!read.ok) return read
  const number = read.value
  const hash = fingerprintNumber('document', number)
  const matches = compareDeclared({ name, document, hash }, { ...referred, name: part.name })
  const found = findIdentityWay(matches, service)
  if (!found.ok) return found
  const isFromPhoto =
    document === 'id_card' &&
    reading !== undefined &&
    isCardRead(reading, { accountId: actor.id, caseId, number }, now)
  const way = found.value
  const decided = decideIdentity(
    facts,
    {
      person,
      way: way ?? 'online_comparison',
      document,
      matches: true,
      on: today,
      note: null,
      isFromPhoto,
    },
    { today, isToConfirm: facts.isToConfirm },
  )
  if (!decided.ok) return decided
  // Nothing to compare with: the mediator checks, and this only tells them.
  const transition = way === null ? null : decided.value
  return allow({ part, matches, number, isByService: service === 'same', transition })
}

/**
 * 填报身份, before the state identity service is called: may it be declared, and does the referral
 * contradict it? Writes nothing but a refusal.
 * @returns the number without spaces, in capitals
 */
export const prepareIdentity = defineUseCase({
  act: 'identity:declare',
  input: DeclareIdentityInput,
  load,
  scope: scopeOfOwn,
  target: ({ caseId }) => caseId,
  subject: (facts) => subjectOfOwn(facts),
  decide,
  write: async (_db, _grant, { number }, _facts, { name, document }) =>
    allow({ name, document, number }),
})

/**
 * 当事人填报身份 (在线诉讼规则 第7条): name and document number, compared with the referral, and by a state
 * identity service where there is one (lib/edge/identity/declare-own-identity.ts). No number is
 * stored: what is kept is that it was compared, how, with which kind of document, and that it
 * agreed. Where it differs nothing is recorded but the refusal.
 */
export const declareIdentity = defineUseCase({
  act: 'identity:declare',
  input: DeclareIdentityInput,
  load,
  scope: scopeOfOwn,
  target: ({ caseId }) => caseId,
  subject: (facts) => subjectOfOwn(facts),
  decide,
  write: async (db, grant, declared, facts, _input, { now }) => {
    const { part, matches, isByService, transition } = declared
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
      facts: { matches, ...(isByService && { byService: true as const }) },
      about: facts,
      to: toOrNone(facts.mediatorId, toMediator),
      by: grant.actor,
      at: now,
    })
    return allow({
      caseId: facts.id,
      caseNo: facts.caseNo,
      isCompared: matches !== null,
      isByService,
      /**
       * The mediation is over: it was done to apply for the confirmation of its agreement, or in a
       * suit for the 调解书.
       */
      leadsTo: !(facts.isToConfirm && isSettled(facts.status))
        ? null
        : stageOf(facts.source) === 'filed'
          ? ('court' as const)
          : ('confirm' as const),
    })
  },
})
