import 'server-only'
import type { Db } from '@/lib/data/door'
import { findDocumentContent, type ConcludingAct } from '@/lib/data/stores/document/document-store'
import { findSeals, type StoredSeal } from '@/lib/data/stores/document/institution-seal-store'
import { findDrawings, type StoredSignature } from '@/lib/data/stores/document/signature-store'
import { findCaseMaterials } from '@/lib/data/stores/dossier/material-reads'
import type { DocumentContent } from '@/lib/documents/content'
import { findAuthority, type EvidenceSignature } from '@/lib/documents/signature/evidence'
import { composeSignedCopy, type SignedPlace } from '@/lib/documents/signature/signed-copy'
import type { Grant } from '@/lib/domain/access/policy'
import { findEffective } from '@/lib/domain/agreement/find-effective'
import type { Signature, SignaturePlace } from '@/lib/domain/signature/signature'
import { documentNumber } from '@/lib/labels/zh-CN/case-document'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import { secondInFull } from '@/lib/documents/templates/moments-in-words'
import type { loadSigning } from './load-signing'

export type LoadedSigning = NonNullable<Awaited<ReturnType<typeof loadSigning>>>
type Answer = Signature | StoredSignature

const isStored = (answer: Answer): answer is StoredSignature => 'id' in answer

/** A seal at its place of the document, from 0. */
export type SealAtPlace = Pick<
  StoredSeal,
  'name' | 'inscription' | 'mediaType' | 'sha256' | 'storageKey'
> & { readonly place: number }

function withEvidence(
  answer: Answer,
  hashes: ReadonlyMap<string, string>,
  seal: StoredSeal | null,
): EvidenceSignature {
  if (!isStored(answer))
    return {
      ...answer,
      identity: null,
      reading: null,
      helper: null,
      device: null,
      address: null,
      note: null,
      own: null,
      authorityPaperId: null,
      identityPhotoSha256: null,
      seenSha256: null,
      scanSha256: null,
      sealSha256: null,
      certified: null,
    }
  return {
    ...answer,
    scanSha256: answer.materialId === null ? null : (hashes.get(answer.materialId) ?? null),
    sealSha256: seal?.sha256 ?? null,
  }
}

function effectiveInWords({ document, agreement, parties }: LoadedSigning): string | null {
  const effective = document.kind === 'agreement' ? findEffective(agreement, parties) : null
  if (!effective) return null
  return effective.at ? secondInFull(effective.at) : dayInFull(effective.on)
}

/**
 * The signed copy of a document, to be set once the pictures of its seals are in their places.
 * @returns null where the document is older than signatures
 */
export async function composeConclusion(
  db: Db,
  grant: Grant<ConcludingAct>,
  loaded: LoadedSigning,
  places: readonly SignaturePlace<Answer>[],
  now: Date,
): Promise<{
  readonly content: DocumentContent
  readonly seals: readonly SealAtPlace[]
} | null> {
  const { stored, document } = loaded
  const content = await findDocumentContent(db, grant, stored.id)
  if (content === null) return null
  const drawings = await findDrawings(db, stored.id)
  const materials = await findCaseMaterials(db, loaded.id)
  const hashes = new Map(materials.map(({ id, sha256 }) => [id, sha256]))
  const seals = await findSeals(db)
  const sealOf = (answer: Answer | null) =>
    answer && isStored(answer) ? (seals.find(({ id }) => id === answer.sealId) ?? null) : null
  const signed = places.map(({ answer, ...place }): SignedPlace => {
    const drawing = answer && isStored(answer) ? (drawings.get(answer.id) ?? null) : null
    const evidence = answer && withEvidence(answer, hashes, sealOf(answer))
    return { ...place, answer: evidence, drawing }
  })
  const used = places.flatMap(({ place, answer }) => {
    const seal = sealOf(answer)
    return seal ? [{ ...seal, place }] : []
  })
  const parsed = JSON.parse(content) as DocumentContent
  const composed = composeSignedCopy(parsed, signed, {
    title: parsed.title,
    number: documentNumber(stored.kind, stored.numberYear, stored.number),
    code: stored.verificationCode,
    finalisedAt: stored.finalisedAt,
    finalisedBy: stored.finalisedBy,
    sha256: stored.sha256,
    pages: stored.pages,
    effective: effectiveInWords(loaded),
    isAgreement: document.kind === 'agreement',
    madeAt: now,
    madeBy: grant.actor.name,
    authority: findAuthority(signed),
  })
  return { content: composed, seals: used }
}

/** Which signatures the signed copy shows: those that were recorded of the document itself. */
export function signatureIdsOf({ inDocument }: LoadedSigning): readonly string[] {
  return inDocument.map(({ id }) => id)
}
