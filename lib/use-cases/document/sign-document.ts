import 'server-only'
import type { Db } from '@/lib/data/door'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent, findEventTime } from '@/lib/data/stores/audit/event-store'
import { addSignature } from '@/lib/data/stores/document/signature-store'
import { findCaseMaterials } from '@/lib/data/stores/dossier/material-reads'
import { decideSignAgreement } from '@/lib/domain/agreement/decide-sign'
import { allow } from '@/lib/domain/refusal'
import {
  decideSignDocument,
  type DecidedSignature,
  type DocumentAnswer,
} from '@/lib/domain/signature/decide-sign-document'
import { findPlaces, isComplete } from '@/lib/domain/signature/signature'
import { documentNumber } from '@/lib/labels/zh-CN/case-document'
import { newId } from '@/lib/platform/ids'
import { writeAgreementSignature } from '../agreement/write-agreement-signature'
import { defineUseCase, type ActContext } from '../define-use-case'
import { loadSigning } from './load-signing'
import { SignDocumentInput } from './sign-document.input'

type Loaded = NonNullable<Awaited<ReturnType<typeof loadSigning>>> & { readonly hasScan: boolean }

async function load(db: Db, input: SignDocumentInput): Promise<Loaded | null> {
  const loaded = await loadSigning(db, input)
  if (!loaded) return null
  const scan = input.how === 'paper' ? input.materialId : null
  const materials = scan === null ? [] : await findCaseMaterials(db, input.caseId)
  return {
    ...loaded,
    hasScan: materials.some(({ id, voided }) => id === scan && voided === null),
  }
}

function toAnswer(input: SignDocumentInput, hasScan: boolean): DocumentAnswer {
  const { place, seen, person, note } = input
  const answer = { place, seen, person, note }
  if (input.how === 'refused') return { ...answer, how: 'refused', on: input.on }
  if (input.how === 'paper') return { ...answer, how: 'paper', on: input.on, hasScan }
  const { drawing, read, helper, agreed } = input
  return { ...answer, how: 'handwritten', drawing, read, helper, isAgreed: agreed === 'on' }
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
  const signed = decideSignDocument(facts, toAnswer(input, facts.hasScan), context)
  if (!signed.ok) return signed
  const agreed = decideAgreement(facts, signed.value, context)
  return agreed.ok ? allow({ signature: signed.value, agreement: agreed.value }) : agreed
}

/** 签署, before a certificate authority certifies it: may it be recorded, who signs, and what? Writes nothing. */
export const prepareSigning = defineUseCase({
  act: 'document:sign',
  input: SignDocumentInput,
  load,
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide,
  write: async (_db, _grant, { signature: { way, signedBy } }, { stored }) =>
    allow({ way, person: signedBy, hash: stored.sha256 }),
})

/**
 * 签署 or 拒签 at one place of a finalised document (docs/decisions/0077). What a party answers in the document of
 * an agreement is its answer to the agreement, in the same transaction: the last signature puts it into effect.
 */
export const signDocument = defineUseCase({
  act: 'document:sign',
  input: SignDocumentInput,
  load,
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide,
  write: async (db, grant, { signature, agreement }, record, input, context) => {
    if (agreement) {
      const { note } = signature
      const written = await writeAgreementSignature(db, grant, record, agreement, note, context)
      if (!written.ok) return written
    }
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
    }
    const eventId = await appendEvent(db, {
      event:
        answer === 'signed' && way
          ? { kind: 'document.signed', data: { ...data, way } }
          : { kind: 'document.signature-refused', data },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: context.now,
    })
    const at = await findEventTime(db, eventId)
    await addSignature(db, grant, record, stored, signature, origin, at)
    return allow({
      caseId: record.id,
      kind: stored.kind,
      subjectId: stored.subjectId,
      documentId: stored.id,
      isComplete: isComplete(
        findPlaces(stored.kind, stored.signers, [
          ...record.signatures,
          { ...signature, at, recordedBy: grant.actor.name },
        ]),
      ),
    })
  },
})
