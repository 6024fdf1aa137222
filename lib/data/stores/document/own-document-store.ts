import 'server-only'
import {
  CASE_DOCUMENT_KINDS,
  type CaseDocumentKind,
  type Signer,
} from '@/lib/domain/document/case-document-kinds'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRow, readRows, select } from '@/lib/data/typed-reads'
import { openValue } from '@/lib/platform/sealed-value'

// Finalised documents as those who take part read them: only what their database role may see
// (104-policies-documents.sql).

/** A document in which the reader's party has a place. */
export type OwnDocument = {
  readonly id: string
  readonly kind: CaseDocumentKind
  readonly subjectId: string
  readonly numberYear: number
  readonly number: number
  readonly title: string
  readonly pages: number
  /** SHA-256 of its file. */
  readonly sha256: string
  readonly signers: readonly Signer[]
  readonly verificationCode: string | null
  readonly materialId: string
  /** The file of the signed copy. */
  readonly signedMaterialId: string | null
  readonly finalisedAt: Date
  readonly voided: { readonly at: Date; readonly by: string } | null
}

const d = columnsOf('case_documents', 'd')
const m = columnsOf('materials', 'm')
const OWN = select({
  id: d.id,
  kind: d.kind,
  subjectId: d.subject_id,
  numberYear: d.number_year,
  number: d.number,
  title: m.title,
  pages: d.pages,
  sha256: m.sha256,
  signers: d.signers,
  verificationCode: d.verification_code,
  materialId: d.material_id,
  signedMaterialId: d.signed_material_id,
  finalisedAt: d.finalised_at,
  voidedAt: d.voided_at,
  voidedBy: d.voided_by,
})

/**
 * The documents of a case in which the reader's party has a place, void ones included, in the order
 * of finalising.
 */
export async function findOwnDocuments(db: Read, caseId: string): Promise<OwnDocument[]> {
  const rows = await readRows(
    db,
    OWN,
    Prisma.sql`FROM case_documents d JOIN materials m ON ${m.id} = ${d.material_id}
      WHERE ${d.case_id} = ${caseId}::uuid ORDER BY ${d.finalised_at}, ${d.id}`,
  )
  return rows.map(({ kind, signers, voidedAt, voidedBy, ...row }) => ({
    ...row,
    kind: parseStoredEnum(CASE_DOCUMENT_KINDS, kind, 'case_documents.kind'),
    signers: signers as unknown as readonly Signer[],
    voided: voidedAt && { at: voidedAt, by: voidedBy ?? '' },
  }))
}

const CONTENT = select({ sealed: d.content_sealed })

/**
 * What such a document says, as it was finalised: JSON; null where it does not exist for this
 * reader.
 */
export async function findOwnContent(db: Read, documentId: string): Promise<string | null> {
  const row = await readRow(
    db,
    CONTENT,
    Prisma.sql`FROM case_documents d WHERE ${d.id} = ${documentId}::uuid`,
  )
  return row?.sealed ? openValue(row.sealed, 'case_documents.content_sealed', documentId) : null
}

const FILE = select({
  id: m.id,
  title: m.title,
  mediaType: m.media_type,
  size: m.size,
  sha256: m.sha256,
  storageKey: m.storage_key,
})

/** A file of such a document, by the id of its material. */
export function findOwnFile(db: Read, materialId: string) {
  return readRow(db, FILE, Prisma.sql`FROM materials m WHERE ${m.id} = ${materialId}::uuid`)
}
