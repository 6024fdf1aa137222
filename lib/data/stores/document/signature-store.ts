import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  IDENTITY_WAYS,
  PERSON_KINDS,
  type IdentityCheck,
  type IdentityWay,
} from '@/lib/domain/case/preparations'
import { DOCUMENT_KINDS, type DocumentKind } from '@/lib/domain/case/vocabulary'
import type { DecidedSignature } from '@/lib/domain/signature/decide-sign-document'
import {
  READING_WAYS,
  SIGNATURE_ANSWERS,
  SIGNATURE_WAYS,
  type ReadingWay,
  type Signature,
} from '@/lib/domain/signature/signature'
import type { Drawing } from '@/lib/domain/signature/strokes'
import { WITNESS_PLACES, type Witness } from '@/lib/domain/signature/witness'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay, toDay, toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

// 签署: what was answered at the places of finalised documents. Rows are added and never changed;
// those of a void document are void with it.

/** A signature as it was recorded, without its drawing. */
export type StoredSignature = Signature & {
  readonly id: string
  readonly documentId: string
  readonly seenSha256: string
  /** The scan of what was signed on paper. */
  readonly materialId: string | null
  /** The electronic seal that was used. */
  readonly sealId: string | null
  readonly identity: {
    readonly way: IdentityWay
    readonly document: DocumentKind
    readonly on: LocalDate
  } | null
  readonly reading: ReadingWay | null
  readonly helper: string | null
  readonly device: string | null
  readonly address: string | null
  readonly note: string | null
  /**
   * On a phone of one's own: when the number was confirmed by a code, and who witnessed; null:
   * another way.
   */
  readonly own: {
    readonly confirmedAt: Date | null
    readonly witness: Pick<Witness, 'name' | 'where'> | null
  } | null
  /** The accepted 授权委托书 by which an agent signed; null: no agent, or by the referral alone. */
  readonly authorityPaperId: string | null
  readonly identityPhotoSha256: string | null
  /** The licensed authority that certified it, and the number of its certificate. */
  readonly certified: { readonly authority: string; readonly serial: string } | null
}

const s = columnsOf('document_signatures', 's')
const SIGNATURE = select({
  id: s.id,
  documentId: s.document_id,
  place: s.place,
  answer: s.answer,
  way: s.way,
  signedBy: s.signed_by,
  personKind: s.person_kind,
  signedOn: s.signed_on,
  seenSha256: s.seen_sha256,
  materialId: s.material_id,
  sealId: s.seal_id,
  identityWay: s.identity_way,
  identityDocument: s.identity_document,
  identityOn: s.identity_on,
  reading: s.reading,
  helper: s.helper,
  device: s.device,
  address: s.address,
  note: s.note,
  participantId: s.participant_id,
  confirmedAt: s.confirmed_at,
  witnessName: s.witness_name,
  witnessPresence: s.witness_presence,
  authorityPaperId: s.authority_paper_id,
  identityPhotoSha256: s.identity_photo_sha256,
  authority: s.certificate_authority,
  serial: s.certificate_serial,
  at: s.recorded_at,
  recordedBy: s.recorded_by,
})

const read = <T extends string>(values: readonly T[], stored: string | null, column: string) =>
  stored === null ? null : parseStoredEnum(values, stored, `document_signatures.${column}`)

/** The signatures of all documents of a case in the order in which they were recorded. */
export async function findSignatures(db: Read, caseId: string): Promise<StoredSignature[]> {
  const rows = await readRows(
    db,
    SIGNATURE,
    Prisma.sql`FROM document_signatures s WHERE ${s.case_id} = ${caseId}::uuid
      ORDER BY ${s.recorded_at}, ${s.signature_no}`,
  )
  return rows.map(
    ({
      answer,
      way,
      personKind,
      signedOn,
      identityWay,
      identityDocument,
      identityOn,
      authority,
      serial,
      participantId,
      confirmedAt,
      witnessName,
      witnessPresence,
      ...row
    }) => {
      const by = read(IDENTITY_WAYS, identityWay, 'identity_way')
      const document = read(DOCUMENT_KINDS, identityDocument, 'identity_document')
      const on = toDayOrNull(identityOn)
      const where = read(WITNESS_PLACES, witnessPresence, 'witness_presence')
      const witness = witnessName !== null && where !== null ? { name: witnessName, where } : null
      return {
        ...row,
        answer: parseStoredEnum(SIGNATURE_ANSWERS, answer, 'document_signatures.answer'),
        way: read(SIGNATURE_WAYS, way, 'way'),
        personKind: read(PERSON_KINDS, personKind, 'person_kind'),
        reading: read(READING_WAYS, row.reading, 'reading'),
        on: toDay(signedOn),
        identity: by && document && on ? { way: by, document, on } : null,
        own: participantId === null ? null : { confirmedAt, witness },
        certified: authority !== null && serial !== null ? { authority, serial } : null,
      }
    },
  )
}

/** What is drawn of a document: by the id of the signature. */
export async function findDrawings(
  db: Db,
  documentId: string,
): Promise<ReadonlyMap<string, Drawing>> {
  const rows = await db.documentSignature.findMany({
    where: { documentId, way: 'handwritten' },
    select: { id: true, drawing: true },
  })
  return new Map(rows.map(({ id, drawing }) => [id, drawing as unknown as Drawing]))
}

const PLAIN = select({
  documentId: s.document_id,
  place: s.place,
  answer: s.answer,
  way: s.way,
  signedBy: s.signed_by,
  personKind: s.person_kind,
  signedOn: s.signed_on,
  at: s.recorded_at,
  recordedBy: s.recorded_by,
})

/** The same for those who take part: without drawing, device, address and words. */
export async function findPlainSignatures(
  db: Read,
  caseId: string,
): Promise<(Signature & { readonly documentId: string })[]> {
  const rows = await readRows(
    db,
    PLAIN,
    Prisma.sql`FROM document_signatures s WHERE ${s.case_id} = ${caseId}::uuid
      ORDER BY ${s.recorded_at}, ${s.signature_no}`,
  )
  return rows.map(({ answer, way, personKind, signedOn, ...row }) => ({
    ...row,
    answer: parseStoredEnum(SIGNATURE_ANSWERS, answer, 'document_signatures.answer'),
    way: read(SIGNATURE_WAYS, way, 'way'),
    personKind: read(PERSON_KINDS, personKind, 'person_kind'),
    on: toDay(signedOn),
  }))
}

const identityColumns = (check: IdentityCheck | null) =>
  check && {
    identityWay: check.way,
    identityDocument: check.document,
    identityOn: fromDay(check.on),
  }

const ownColumns = (own: DecidedSignature['own']) =>
  own && {
    participantId: own.participantId,
    confirmedAt: own.confirmedAt,
    witnessName: own.witness?.name ?? null,
    witnessPresence: own.witness?.where ?? null,
    witnessAt: own.witness?.at ?? null,
  }

/** What a certificate authority certified (lib/channels/certificate-authority.ts). */
type NewCertification = {
  readonly authority: string
  readonly certificates: string
  readonly signature: string
  readonly serial: string
}

/**
 * Adds what was decided behind the earlier answers of the document; the case is locked. `at`: of
 * its event.
 */
export async function addSignature(
  db: Db,
  grant: Grant<'document:sign' | 'document:seal'>,
  of: { readonly id: string; readonly courtId: string; readonly holderId: string },
  document: { readonly id: string; readonly sha256: string },
  { signer: _signer, on, drawing, identity, own, read: reading, ...signature }: DecidedSignature,
  {
    certification,
    ...origin
  }: {
    readonly id: string
    readonly materialId: string | null
    readonly sealId: string | null
    readonly device: string | null
    readonly address: string | null
    readonly certification: NewCertification | null
  },
  at: Date,
): Promise<void> {
  const earlier = await db.documentSignature.count({ where: { documentId: document.id } })
  await db.documentSignature.create({
    data: {
      ...signature,
      ...origin,
      ...identityColumns(identity),
      ...ownColumns(own),
      certificateAuthority: certification?.authority ?? null,
      certificates: certification?.certificates ?? null,
      certificateSignature: certification?.signature ?? null,
      certificateSerial: certification?.serial ?? null,
      reading,
      caseId: of.id,
      courtId: of.courtId,
      holderId: of.holderId,
      documentId: document.id,
      signatureNo: earlier + 1,
      seenSha256: document.sha256,
      signedOn: fromDay(on),
      drawing: drawing === null ? Prisma.DbNull : (drawing as unknown as Prisma.InputJsonObject),
      recordedAt: at,
      recordedBy: grant.actor.name,
      recordedById: grant.actor.id,
    },
    select: { id: true },
  })
}
