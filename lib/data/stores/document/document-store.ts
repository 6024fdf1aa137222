import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  CASE_DOCUMENT_KINDS,
  type CaseDocumentKind,
  type Signer,
} from '@/lib/domain/document/case-document-kinds'
import type { FinalDocument } from '@/lib/domain/document/decide-document'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import type { Db, Read } from '@/lib/data/door'
import { openValue, sealValue } from '@/lib/platform/sealed-value'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import {
  columnsOf,
  expression,
  readRow,
  readRows,
  select,
  type RowOf,
} from '@/lib/data/typed-reads'
import { takeNumber } from './number-store'

// Documents that were finalised. A row is added once and changed once, by the mark that it is void.

/** Acts with which the signed copy is made: the last signature or seal, or on its own. */
export type ConcludingAct = 'document:sign' | 'document:seal' | 'document:conclude'

export type StoredDocument = FinalDocument & {
  readonly materialId: string
  /** Of its file; null where its reader does not see the file. */
  readonly title: string | null
  readonly pages: number
  /** SHA-256 of its file. */
  readonly sha256: string
  /** Fixed when it was finalised; none of one that is older than signatures. */
  readonly signers: readonly Signer[]
  readonly verificationCode: string | null
  /** The file of the signed copy. */
  readonly signedMaterialId: string | null
  /** Of our own text, with which it was made. */
  readonly systemVersion: number
  /**
   * Of the institution's template that was in use; null: none was, or its reader may not see it.
   */
  readonly templateVersion: number | null
  /** The Word file that was made of that template. */
  readonly word: { readonly storageKey: string; readonly sha256: string } | null
}

const d = columnsOf('case_documents', 'd')
const COLUMNS = {
  id: d.id,
  kind: d.kind,
  subjectId: d.subject_id,
  numberYear: d.number_year,
  number: d.number,
  materialId: d.material_id,
  pages: d.pages,
  title: expression<string | null>(
    Prisma.sql`(SELECT m.title FROM materials m WHERE m.id = d.material_id)`,
  ),
  sha256: expression<string | null>(
    Prisma.sql`(SELECT m.sha256 FROM materials m WHERE m.id = d.material_id)`,
  ),
  signers: expression<readonly Signer[]>(Prisma.sql`d.signers`),
  verificationCode: d.verification_code,
  signedMaterialId: d.signed_material_id,
  systemVersion: d.system_version,
  templateVersion: expression<number | null>(
    Prisma.sql`(SELECT t.version FROM document_templates t WHERE t.id = d.template_id)`,
  ),
  wordStorageKey: d.word_storage_key,
  wordSha256: d.word_sha256,
  finalisedAt: d.finalised_at,
  finalisedBy: d.finalised_by,
  voidedAt: d.voided_at,
  voidedBy: d.voided_by,
  voidReason: d.void_reason,
  isBound: expression<boolean>(
    Prisma.sql`EXISTS (SELECT 1 FROM dossier_items i
      WHERE i.material_id IN (${d.material_id}, ${d.signed_material_id}))`,
  ),
}
const DOCUMENT = select(COLUMNS)
type DocumentRow = RowOf<typeof COLUMNS>

function toDocument({
  kind,
  sha256,
  voidedAt,
  voidedBy,
  voidReason,
  wordStorageKey,
  wordSha256,
  ...row
}: DocumentRow): StoredDocument {
  return {
    ...row,
    sha256: sha256 ?? '',
    word:
      wordStorageKey !== null && wordSha256 !== null
        ? { storageKey: wordStorageKey, sha256: wordSha256 }
        : null,
    kind: parseStoredEnum(CASE_DOCUMENT_KINDS, kind, 'case_documents.kind'),
    voided: voidedAt && { at: voidedAt, by: voidedBy ?? '', reason: voidReason ?? '' },
  }
}

/**
 * The documents of a case that this actor may see, void ones included, in the order of finalising.
 */
export async function findDocuments(db: Read, caseId: string): Promise<StoredDocument[]> {
  const rows = await readRows(
    db,
    DOCUMENT,
    Prisma.sql`FROM case_documents d WHERE ${d.case_id} = ${caseId}::uuid
      ORDER BY ${d.finalised_at}, ${d.id}`,
  )
  return rows.map(toDocument)
}

/** One document, if this actor may see it. */
export async function findDocument(db: Read, id: string): Promise<StoredDocument | null> {
  const row = await readRow(
    db,
    DOCUMENT,
    Prisma.sql`FROM case_documents d WHERE ${d.id} = ${id}::uuid`,
  )
  return row && toDocument(row)
}

export type NewDocument = {
  readonly id: string
  readonly kind: CaseDocumentKind
  readonly subjectId: string
  readonly year: number
  readonly number: number
  readonly materialId: string
  readonly pages: number
  readonly contentHash: string
  readonly signers: readonly Signer[]
  /** What it says in full, as JSON; sealed, because personal numbers are in it. */
  readonly content: string
  readonly verificationCode: string
  readonly systemVersion: number
  /** Of the institution's template, with the Word file that was made of it. */
  readonly own: {
    readonly templateId: string
    readonly storageKey: string
    readonly sha256: string
  } | null
}

/**
 * Adds a finalised document, whose file is a material of the case already. `at`: of its event.
 * @returns DOCUMENT_NUMBER_TAKEN where another one took its number
 */
export async function addDocument(
  db: Db,
  grant: Grant<'document:finalise'>,
  of: { readonly id: string; readonly courtId: string; readonly holderId: string },
  { year, signers, content, own, ...document }: NewDocument,
  at: Date,
): Promise<Decided<null>> {
  const series = { holderId: of.holderId, kind: document.kind, year }
  const taken = await takeNumber(db, series, document.number)
  if (!taken.ok) return taken
  const { id } = document
  await db.caseDocument.create({
    data: {
      ...document,
      signers: signers.map((signer) => ({ ...signer })),
      contentSealed: sealValue(content, 'case_documents.content_sealed', id),
      numberYear: year,
      templateId: own?.templateId ?? null,
      wordStorageKey: own?.storageKey ?? null,
      wordSha256: own?.sha256 ?? null,
      caseId: of.id,
      courtId: of.courtId,
      holderId: of.holderId,
      finalisedAt: at,
      finalisedBy: grant.actor.name,
    },
    select: { id: true },
  })
  return taken
}

/**
 * What a document says, as it was finalised: JSON, personal numbers in clear text.
 * @returns null where it is older than signatures
 */
export async function findDocumentContent(
  db: Db,
  _grant: Grant<ConcludingAct>,
  documentId: string,
): Promise<string | null> {
  const row = await db.caseDocument.findUnique({
    where: { id: documentId },
    select: { contentSealed: true },
  })
  return row?.contentSealed
    ? openValue(row.contentSealed, 'case_documents.content_sealed', documentId)
    : null
}

/** Names the file of the signed copy, once; SIGNATURES_CONCLUDED where another was faster. */
export async function concludeDocument(
  db: Db,
  _grant: Grant<ConcludingAct>,
  documentId: string,
  signedMaterialId: string,
): Promise<Decided<null>> {
  const { count } = await db.caseDocument.updateMany({
    where: { id: documentId, signedMaterialId: null, voidedAt: null },
    data: { signedMaterialId },
  })
  return count === 1 ? allow(null) : refuse('SIGNATURES_CONCLUDED')
}

/**
 * Marks a document and its files as void, once; its signatures are void with it.
 * @returns DOCUMENT_ALREADY_VOIDED where another was faster; DOSSIER_CLOSED where it was bound
 * meanwhile
 */
export async function voidDocument(
  db: Db,
  grant: Grant<'document:void' | 'agreement:void'>,
  {
    id,
    materialId,
    signedMaterialId,
  }: Pick<StoredDocument, 'id' | 'materialId' | 'signedMaterialId'>,
  reason: string,
  at: Date,
): Promise<Decided<null>> {
  const mark = { voidedAt: at, voidedBy: grant.actor.name, voidReason: reason }
  const isNotBound = { dossierItem: null }
  const { count } = await db.caseDocument.updateMany({
    where: {
      id,
      voidedAt: null,
      material: isNotBound,
      OR: [{ signedMaterialId: null }, { signedMaterial: isNotBound }],
    },
    data: mark,
  })
  if (count === 0) {
    const voided = await readRow(
      db,
      DOCUMENT,
      Prisma.sql`FROM case_documents d WHERE ${d.id} = ${id}::uuid`,
    )
    if (!voided?.voidedAt) return refuse('DOSSIER_CLOSED')
    return refuse('DOCUMENT_ALREADY_VOIDED', {
      by: voided.voidedBy ?? '',
      at: voided.voidedAt.toISOString(),
    })
  }
  const files = [materialId, ...(signedMaterialId ? [signedMaterialId] : [])]
  await db.material.updateMany({ where: { id: { in: files }, voidedAt: null }, data: mark })
  return allow(null)
}
