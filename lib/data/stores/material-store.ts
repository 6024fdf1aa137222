import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Db } from '../door'

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
  readonly addedBy: string
  readonly addedAt: Date
}

export type NewMaterial = Omit<StoredMaterial, 'id' | 'addedBy' | 'addedAt' | 'position'>

const materialSelect = {
  id: true, position: true, title: true, fileName: true, mediaType: true, size: true, sha256: true, storageKey: true,
  addedBy: true, addedAt: true,
} as const

type CaseKeys = { readonly id: string; readonly courtId: string; readonly holderId: string }

/** Rows for files that already stand in storage; numbered in the order given. */
export async function addMaterials(
  db: Db, grant: Grant<'referral:submit'>, of: CaseKeys, materials: readonly NewMaterial[], at: Date,
): Promise<void> {
  await db.material.createMany({
    data: materials.map((material, index) => ({
      ...material, position: index + 1, caseId: of.id, courtId: of.courtId, holderId: of.holderId,
      addedBy: grant.actor.name, addedAt: at,
    })),
  })
}

/** The materials of a case that this actor may see, in their order. */
export async function findCaseMaterials(db: Db, caseId: string): Promise<StoredMaterial[]> {
  return db.material.findMany({ where: { caseId }, orderBy: { position: 'asc' }, select: materialSelect })
}

/** One material of a case, if this actor may see it; the ids of the case are for the relation and the record of the look. */
export async function findMaterial(db: Db, materialId: string): Promise<(StoredMaterial & { readonly caseId: string; readonly courtId: string }) | null> {
  return db.material.findUnique({ where: { id: materialId }, select: { ...materialSelect, caseId: true, courtId: true } })
}

/** Which of these storage keys some row names. Needs the system's transaction: a file of anybody's case is in use. */
export async function findKeysInUse(db: Db, storageKeys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.material.findMany({ where: { storageKey: { in: [...storageKeys] } }, select: { storageKey: true } })
  return new Set(rows.map(({ storageKey }) => storageKey))
}
