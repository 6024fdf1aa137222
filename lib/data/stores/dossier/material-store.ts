import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import type { UploadSlot } from '@/lib/domain/dossier/catalogue'
import { decideAddMaterial } from '@/lib/domain/dossier/decide-material'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

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

export type NewMaterial = Pick<
  StoredMaterial,
  'title' | 'fileName' | 'mediaType' | 'size' | 'sha256' | 'storageKey'
> & { readonly slot: UploadSlot }

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

type CaseKeys = { readonly id: string; readonly courtId: string; readonly holderId: string }

/** Rows for files that already stand in storage; numbered in the order given. */
export async function addMaterials(
  db: Db,
  grant: Grant<'referral:submit'>,
  of: CaseKeys,
  materials: readonly NewMaterial[],
  at: Date,
): Promise<void> {
  await db.material.createMany({
    data: materials.map((material, index) => ({
      ...material,
      position: index + 1,
      caseId: of.id,
      courtId: of.courtId,
      holderId: of.holderId,
      addedBy: grant.actor.name,
      addedAt: at,
    })),
  })
}

/**
 * Adds a material whose file is already in storage. The case's row is locked first: of two users
 * who add the same file at once the second gets MATERIAL_ALREADY_THERE, and nothing is added to a
 * case that was archived a moment ago.
 * @returns the new row's id; DOSSIER_CLOSED or MATERIAL_ALREADY_THERE
 */
export async function addMaterial(
  db: Db,
  grant: Grant<'material:add'>,
  of: CaseKeys,
  material: NewMaterial & { readonly note: string | null },
  at: Date,
): Promise<Decided<{ readonly id: string }>> {
  const [held] = await db.$queryRaw<
    { status: string }[]
  >`SELECT status FROM cases WHERE id = ${of.id}::uuid FOR NO KEY UPDATE`
  if (!held) return refuse('NOT_FOUND')
  const before = await findCaseMaterials(db, of.id)
  const decided = decideAddMaterial(
    parseStoredEnum(CASE_STATUSES, held.status, 'cases.status'),
    before,
    material.sha256,
  )
  if (!decided.ok) return decided
  const position = Math.max(0, ...before.map((each) => each.position)) + 1
  return allow(
    await db.material.create({
      data: {
        ...material,
        position,
        caseId: of.id,
        courtId: of.courtId,
        holderId: of.holderId,
        addedBy: grant.actor.name,
        addedAt: at,
      },
      select: { id: true },
    }),
  )
}

/**
 * Marks a material as void, once.
 * @returns MATERIAL_ALREADY_VOIDED with the user who was faster; DOSSIER_CLOSED where the case was
 * archived meanwhile
 */
export async function voidMaterial(
  db: Db,
  grant: Grant<'material:void'>,
  materialId: string,
  reason: string,
  at: Date,
): Promise<Decided<null>> {
  const { count } = await db.material.updateMany({
    where: { id: materialId, voidedAt: null, case: { status: { not: 'archived' } } },
    data: { voidedAt: at, voidedBy: grant.actor.name, voidReason: reason },
  })
  if (count === 1) return allow(null)
  const voided = (await findMaterial(db, materialId))?.voided
  return voided
    ? refuse('MATERIAL_ALREADY_VOIDED', { by: voided.by, at: voided.at.toISOString() })
    : refuse('DOSSIER_CLOSED')
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
  const rows = await db.material.findMany({
    where: { storageKey: { in: [...storageKeys] } },
    select: { storageKey: true },
  })
  return new Set(rows.map(({ storageKey }) => storageKey))
}
