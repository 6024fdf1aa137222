import 'server-only'
import type { Db } from '@/lib/data/door'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent, findEventTime } from '@/lib/data/stores/audit/event-store'
import { addSignature } from '@/lib/data/stores/document/signature-store'
import { findCaseMaterials } from '@/lib/data/stores/dossier/material-reads'
import { notify, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import type { Actor } from '@/lib/domain/access/roles'
import { decideSignAgreement } from '@/lib/domain/agreement/decide-sign'
import { allow, refuse } from '@/lib/domain/refusal'
import { decideOwnAnswer, type OwnAnswer } from '@/lib/domain/signature/decide-own-answer'
import {
  decideSignDocument,
  type DecidedSignature,
  type DocumentAnswer,
} from '@/lib/domain/signature/decide-sign-document'
import { findPlaces, isComplete } from '@/lib/domain/signature/signature'
import { documentNumber } from '@/lib/labels/zh-CN/case-document'
import { newId } from '@/lib/platform/ids'
import { writeAgreementSignature } from '../agreement/write-agreement-signature'
import { writeOwnAgreementSignature } from '../agreement/write-own-agreement-signature'
import { defineUseCase, type ActContext } from '../define-use-case'
import { scopeOfOwn, subjectOfOwn } from '../participation/load-own-case'
import { loadOwnSigning } from './load-own-signing'
import { loadSigning } from './load-signing'
import { SignDocumentInput } from './sign-document.input'

type ByStaff = NonNullable<Awaited<ReturnType<typeof loadSigning>>> & {
  readonly own: null
  readonly hasScan: boolean
}
type ByParty = NonNullable<Awaited<ReturnType<typeof loadOwnSigning>>>
/** As the staff load it, or one who takes part, who has other rights to the same things. */
type Loaded = ByStaff | ByParty

async function load(
  db: Db,
  input: SignDocumentInput,
  { actor }: ActContext,
): Promise<Loaded | null> {
  if (actor.role === 'party') return loadOwnSigning(db, input, actor)
  const loaded = await loadSigning(db, input)
  if (!loaded) return null
  const scan = input.how === 'paper' ? input.materialId : null
  const materials = scan === null ? [] : await findCaseMaterials(db, input.caseId)
  return {
    ...loaded,
    own: null,
    hasScan: materials.some(({ id, voided }) => id === scan && voided === null),
  }
}

const scope = (loaded: Loaded) => (loaded.own ? scopeOfOwn(loaded) : scopeOf(loaded))
const subject = (loaded: Loaded) => (loaded.own ? subjectOfOwn(loaded) : eventSubjectOf(loaded))

function toAnswer(
  input: SignDocumentInput,
  hasScan: boolean,
  { today }: ActContext,
): DocumentAnswer {
  const { place, seen, person, note } = input
  const answer = { place, seen, person, note }
  if (input.how === 'refused') return { ...answer, how: 'refused', on: input.on ?? today }
  if (input.how === 'paper') return { ...answer, how: 'paper', on: input.on, hasScan }
  const { drawing, read, helper, agreed } = input
  return { ...answer, how: 'handwritten', drawing, read, helper, isAgreed: agreed === 'on' }
}

/** Paper is the mediator's to record: from a phone of one's own it is no answer. */
function toOwnAnswer(input: Exclude<SignDocumentInput, { how: 'paper' }>): OwnAnswer {
  const { place, seen, note } = input
  if (input.how === 'refused') return { place, seen, note, how: 'refused' }
  const { drawing, read, helper, agreed, readToEnd } = input
  const [isAgreed, isReadToEnd] = [agreed === 'on', readToEnd === 'on']
  return { place, seen, note, how: 'handwritten', drawing, read, helper, isAgreed, isReadToEnd }
}

function decideAnswer(facts: Loaded, input: SignDocumentInput, context: ActContext) {
  if (!facts.own) return decideSignDocument(facts, toAnswer(input, facts.hasScan, context), context)
  if (input.how === 'paper') return refuse('INPUT_INVALID', {}, { how: 'NOT_AN_OPTION' })
  const confirmedAt = input.how === 'handwritten' ? input.confirmedAt : null
  const own = { ...facts.own, confirmedAt }
  return decideOwnAnswer({ ...facts, own }, toOwnAnswer(input), context)
}

/** The same answer as a signature of the agreement, where its document is signed by a party. */
function decideAgreement(
  facts: Loaded,
  { signer, answer, way, personKind, personId, on, note }: DecidedSignature,
  { today }: ActContext,
) {
  if (facts.document.kind !== 'agreement' || signer.role !== 'party') return allow(null)
  return decideSignAgreement(
    facts,
    {
      signerId: (personKind === 'agent' ? personId : signer.id) ?? '',
      answer,
      how: way === 'handwritten' ? 'handwritten' : 'paper',
      on,
      note,
    },
    { today },
  )
}

function decide(facts: Loaded, input: SignDocumentInput, context: ActContext) {
  const signed = decideAnswer(facts, input, context)
  if (!signed.ok) return signed
  const agreed = decideAgreement(facts, signed.value, context)
  return agreed.ok ? allow({ signature: signed.value, agreement: agreed.value }) : agreed
}

/**
 * 签署, before a certificate authority certifies it: may it be recorded, who signs, and what? Writes
 * nothing.
 */
export const prepareSigning = defineUseCase({
  act: 'document:sign',
  input: SignDocumentInput,
  load,
  scope,
  target: ({ caseId }) => caseId,
  subject,
  decide,
  write: async (_db, _grant, { signature: { way, signedBy } }, { stored }) =>
    allow({ way, person: signedBy, hash: stored.sha256 }),
})

/**
 * 签署 or 拒签 at one place of a finalised document (docs/decisions/0077), on the phone of the mediator
 * or on one's own (0106). What a party answers in the document of an agreement is its answer to the
 * agreement, in the same transaction: the last signature puts it into effect.
 */
export const signDocument = defineUseCase({
  act: 'document:sign',
  input: SignDocumentInput,
  load,
  scope,
  target: ({ caseId }) => caseId,
  subject,
  decide,
  write: async (db, grant, { signature, agreement }, record, input, context) => {
    const { note, own } = signature
    if (agreement && !record.own) {
      const written = await writeAgreementSignature(db, grant, record, agreement, note, context)
      if (!written.ok) return written
    }
    if (agreement && record.own && own)
      await writeOwnAgreementSignature(db, grant, record, agreement, { ...own, note }, context)
    const { stored } = record
    const byHand = input.how === 'handwritten' ? input : null
    const signatureId = newId()
    const origin = {
      id: signatureId,
      materialId: input.how === 'paper' ? input.materialId : null,
      sealId: null,
      device: byHand?.device ?? null,
      address: byHand?.address ?? null,
      certification: byHand?.certification ?? null,
    }
    const { answer, way, place } = signature
    const data = {
      documentId: stored.id,
      signatureId,
      document: stored.kind,
      number: documentNumber(stored.kind, stored.numberYear, stored.number),
      place: place + 1,
      sha256: stored.sha256,
      ...(own && { participantId: own.participantId }),
    }
    const eventId = await appendEvent(db, {
      event:
        answer === 'signed' && way
          ? {
              kind: 'document.signed',
              data: { ...data, way, ...(own && { proofs: [...own.proofs] }) },
            }
          : { kind: 'document.signature-refused', data },
      subject: subject(record),
      by: grant.actor,
      at: context.now,
    })
    const at = await findEventTime(db, eventId)
    await addSignature(db, grant, record, stored, signature, origin, at)
    const done = isComplete(
      findPlaces(stored.kind, stored.signers, [
        ...record.signatures,
        { ...signature, at, recordedBy: grant.actor.name },
      ]),
    )
    if (record.own)
      await reportAnswer(db, grant.actor, record, { answer, isComplete: done }, context)
    return allow({
      caseId: record.id,
      kind: stored.kind,
      subjectId: stored.subjectId,
      documentId: stored.id,
      answer,
      isComplete: done,
    })
  },
})

/** The mediator learns what was answered elsewhere. */
function reportAnswer(
  db: Db,
  by: Actor,
  record: ByParty,
  answered: { readonly answer: 'signed' | 'refused'; readonly isComplete: boolean },
  { now }: ActContext,
): Promise<void> {
  return notify(db, {
    kind: 'document.answered',
    facts: { document: record.stored.kind, ...answered },
    about: record,
    to: toOrNone(record.mediatorId, toMediator),
    by,
    at: now,
  })
}
