import 'server-only'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

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
  /** As stored; lib/domain/dossier/material-slot.ts says where it belongs. */
  readonly slot: string
  readonly note: string | null
  readonly addedBy: string
  readonly addedAt: Date
  readonly voided: { readonly at: Date; readonly by: string; readonly reason: string } | null
}

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
} as const

type MaterialRow = Omit<StoredMaterial, 'voided'> & {
  voidedAt: Date | null
  voidedBy: string | null
  voidReason: string | null
}

function toMaterial<Row extends MaterialRow>({ voidedAt, voidedBy, voidReason, ...row }: Row) {
  return {
    ...row,
    voided: voidedAt && { at: voidedAt, by: voidedBy ?? '', reason: voidReason ?? '' },
  }
}

const m = columnsOf('materials', 'm')
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
})

/** The materials of a case that this actor may see, in their order; void ones included. */
export async function findCaseMaterials(db: Read, caseId: string): Promise<StoredMaterial[]> {
  const rows = await readRows(
    db,
    MATERIAL,
    Prisma.sql`FROM materials m WHERE ${m.case_id} = ${caseId}::uuid ORDER BY ${m.position}, ${m.id}`,
  )
  return rows.map(toMaterial)
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
  return row && toMaterial(row)
}

/**
 * The storage keys that some row refers to. Needs the system's transaction: a file may belong to
 * any case.
 */
export async function findKeysInUse(
  db: Db,
  storageKeys: readonly string[],
): Promise<ReadonlySet<string>> {
  const where = { storageKey: { in: [...storageKeys] } }
  const select = { storageKey: true }
  const materials = await db.material.findMany({ where, select })
  const parts = await db.uploadPart.findMany({ where, select })
  return new Set([...materials, ...parts].map(({ storageKey }) => storageKey))
}
