import 'server-only'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { destroyedAtOf, findDestroyedAt } from '../file/destroyed-file-store'
import { readHeldState, type HeldState } from '../file-scan/file-scan-store'
import { columnsOf, expression, nullable, readRows, select } from '@/lib/data/typed-reads'
import {
  CASE_DOCUMENT_KINDS,
  type CaseDocumentKind,
} from '@/lib/domain/document/case-document-kinds'
import { UPLOAD_SLOTS, type UploadSlot } from '@/lib/domain/dossier/catalogue'

export type StoredMaterial = {
  readonly id: string
  readonly position: number
  readonly title: string
  readonly fileName: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  readonly sha256: string
  readonly storageKey: string
  /** Why no one may read the file yet; null where it may be read. */
  readonly held: HeldState | null
  /** When the file was destroyed with its dossier; null: it is there. */
  readonly destroyedAt: Date | null
  /** As stored; lib/domain/dossier/material-slot.ts says where it belongs. */
  readonly slot: string
  readonly note: string | null
  readonly addedBy: string
  readonly addedAt: Date
  readonly voided: { readonly at: Date; readonly by: string; readonly reason: string } | null
  /** A volume of the dossier has it. */
  readonly isBound: boolean
  /** It is a document of this kind that was finalised. */
  readonly documentKind: CaseDocumentKind | null
  /** It is a 情况说明 of this slot. */
  readonly explains: UploadSlot | null
  /**
   * It is a document with places to sign, no volume has it, and its signed copy was not made yet.
   */
  readonly awaitsSignature: boolean
  /** It is the first file of a document that has a signed copy. */
  readonly isReplaced: boolean
}

/**
 * What else decides on a material: the document whose file or signed copy it is, and the volume
 * that has it.
 */
const materialLinks = {
  document: { select: { kind: true, subjectId: true, signers: true, signedMaterialId: true } },
  signedDocument: { select: { kind: true, subjectId: true } },
  dossierItem: { select: { no: true } },
} as const

const materialSelect = {
  id: true,
  position: true,
  title: true,
  fileName: true,
  mediaType: true,
  size: true,
  sha256: true,
  storageKey: true,
  slot: true,
  note: true,
  addedBy: true,
  addedAt: true,
  voidedAt: true,
  voidedBy: true,
  voidReason: true,
  ...materialLinks,
} as const

type Links = {
  readonly document: { readonly kind: string; readonly subjectId: string } | null
  /** Of a document whose first file it is. */
  readonly first: { readonly hasPlaces: boolean; readonly hasSignedCopy: boolean } | null
  readonly isBound: boolean
  readonly scan: string | null
}

/** What a document says of the material that is its file. */
export function readDocumentOf(
  document: Links['document'],
): Pick<StoredMaterial, 'documentKind' | 'explains'> {
  if (!document) return { documentKind: null, explains: null }
  const documentKind = parseStoredEnum(CASE_DOCUMENT_KINDS, document.kind, 'case_documents.kind')
  const explains =
    documentKind === 'explanation'
      ? parseStoredEnum(UPLOAD_SLOTS, document.subjectId, 'case_documents.subject_id')
      : null
  return { documentKind, explains }
}

/** How far a document is signed whose first file a material is; null for every other material. */
export function readSigningOf(
  document: { readonly signers: unknown; readonly signedMaterialId: string | null } | null,
): Links['first'] {
  if (!document) return null
  const { signers, signedMaterialId } = document
  return {
    hasPlaces: Array.isArray(signers) && signers.length > 0,
    hasSignedCopy: signedMaterialId !== null,
  }
}

/** What of a document decides on binding. */
export function signingFlags({
  first,
  isBound,
}: Pick<Links, 'first' | 'isBound'>): Pick<StoredMaterial, 'awaitsSignature' | 'isReplaced'> {
  return {
    awaitsSignature: first !== null && first.hasPlaces && !first.hasSignedCopy && !isBound,
    isReplaced: first?.hasSignedCopy ?? false,
  }
}

type MaterialRow = Omit<
  StoredMaterial,
  'voided' | 'isBound' | 'documentKind' | 'explains' | 'held' | 'awaitsSignature' | 'isReplaced'
> & {
  voidedAt: Date | null
  voidedBy: string | null
  voidReason: string | null
}

function toMaterial<Row extends MaterialRow>(
  { voidedAt, voidedBy, voidReason, ...row }: Row,
  { document, first, isBound, scan }: Links,
) {
  return {
    ...row,
    voided: voidedAt && { at: voidedAt, by: voidedBy ?? '', reason: voidReason ?? '' },
    isBound,
    held: readHeldState(scan),
    ...readDocumentOf(document),
    ...signingFlags({ first, isBound }),
  }
}

const m = columnsOf('materials', 'm')
const d = columnsOf('case_documents', 'd')
const f = columnsOf('file_scans', 'f')
const MATERIAL = select({
  id: m.id,
  position: m.position,
  title: m.title,
  fileName: m.file_name,
  mediaType: m.media_type,
  size: m.size,
  sha256: m.sha256,
  storageKey: m.storage_key,
  slot: m.slot,
  note: m.note,
  addedBy: m.added_by,
  addedAt: m.added_at,
  voidedAt: m.voided_at,
  voidedBy: m.voided_by,
  voidReason: m.void_reason,
  scan: nullable(f.state),
  destroyedAt: destroyedAtOf(m.storage_key),
  kindOfDocument: nullable(d.kind),
  subjectId: nullable(d.subject_id),
  isFirst: expression<boolean | null>(Prisma.sql`${m.id} = ${d.material_id}`),
  signers: expression<unknown>(Prisma.sql`d.signers`),
  signedMaterialId: nullable(d.signed_material_id),
  isBound: expression<boolean>(
    Prisma.sql`EXISTS (SELECT 1 FROM dossier_items i WHERE i.material_id = ${m.id})`,
  ),
})

/** The materials of a case that this actor may see, in their order; void ones included. */
export async function findCaseMaterials(db: Read, caseId: string): Promise<StoredMaterial[]> {
  const rows = await readRows(
    db,
    MATERIAL,
    Prisma.sql`FROM materials m LEFT JOIN case_documents d
      ON ${m.id} IN (${d.material_id}, ${d.signed_material_id})
      LEFT JOIN file_scans f ON ${f.storage_key} = ${m.storage_key}
      WHERE ${m.case_id} = ${caseId}::uuid ORDER BY ${m.position}, ${m.id}`,
  )
  return rows.map(
    ({
      kindOfDocument: kind,
      subjectId,
      isFirst,
      signers,
      signedMaterialId,
      isBound,
      scan,
      ...row
    }) =>
      toMaterial(row, {
        document: kind === null ? null : { kind, subjectId: subjectId ?? '' },
        first: isFirst ? readSigningOf({ signers, signedMaterialId }) : null,
        isBound,
        scan,
      }),
  )
}

/**
 * One material of a case, if this actor may see it; with the ids of the case for the relation and
 * the access record.
 */
export async function findMaterial(
  db: Db,
  materialId: string,
): Promise<(StoredMaterial & { readonly caseId: string; readonly courtId: string }) | null> {
  const row = await db.material.findUnique({
    where: { id: materialId },
    select: { ...materialSelect, caseId: true, courtId: true },
  })
  if (!row) return null
  const { document, signedDocument, dossierItem, ...material } = row
  const { storageKey } = material
  const scan = await db.fileScan.findUnique({ where: { storageKey }, select: { state: true } })
  const destroyedAt = await findDestroyedAt(db, storageKey)
  return toMaterial(
    { ...material, destroyedAt },
    {
      document: document ?? signedDocument,
      first: readSigningOf(document),
      isBound: dossierItem !== null,
      scan: scan?.state ?? null,
    },
  )
}
