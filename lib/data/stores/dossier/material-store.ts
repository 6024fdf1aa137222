import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import type { UploadSlot } from '@/lib/domain/dossier/catalogue'
import { decideAddMaterial } from '@/lib/domain/dossier/decide-material'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRow, select } from '@/lib/data/typed-reads'
import { type StoredMaterial, findCaseMaterials, findMaterial } from './material-reads'

export type NewMaterial = Pick<
  StoredMaterial,
  'title' | 'fileName' | 'mediaType' | 'size' | 'sha256' | 'storageKey'
> & { readonly slot: UploadSlot }

const c = columnsOf('cases', 'c')
const STATUS = select({ status: c.status })

type CaseKeys = { readonly id: string; readonly courtId: string; readonly holderId: string }

/** Rows for files that already stand in storage; numbered in the order given. */
export async function addMaterials(
  db: Db,
  grant: Grant<'referral:submit' | 'referral:register' | 'referral:import' | 'application:accept'>,
  of: CaseKeys,
  materials: readonly (NewMaterial & { readonly note?: string })[],
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
 * who add the same file at once the second gets MATERIAL_ALREADY_THERE, and a volume that is being
 * bound either has it or leaves it to the next one.
 * @returns the new row's id; MATERIAL_BEFORE_ACCEPTANCE or MATERIAL_ALREADY_THERE
 */
export async function addMaterial(
  db: Db,
  grant: Grant<
    | 'material:add'
    | 'document:finalise'
    | 'document:sign'
    | 'document:seal'
    | 'document:conclude'
    | 'authority:decide'
  >,
  of: CaseKeys,
  material: NewMaterial & { readonly note: string | null; readonly id?: string },
  at: Date,
): Promise<Decided<{ readonly id: string }>> {
  const held = await readRow(
    db,
    STATUS,
    Prisma.sql`FROM cases c WHERE ${c.id} = ${of.id}::uuid FOR NO KEY UPDATE`,
  )
  if (!held) return refuse('NOT_FOUND')
  const before = await findCaseMaterials(db, of.id)
  const decided = decideAddMaterial(
    parseStoredEnum(CASE_STATUSES, held.status, 'cases.status'),
    before,
    material.sha256,
    grant.actor.role,
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
 * @returns MATERIAL_ALREADY_VOIDED with the user who was faster; DOSSIER_CLOSED where it was bound
 * meanwhile
 */
export async function voidMaterial(
  db: Db,
  grant: Grant<'material:void'>,
  materialId: string,
  reason: string,
  at: Date,
): Promise<Decided<null>> {
  const { count } = await db.material.updateMany({
    where: { id: materialId, voidedAt: null, dossierItem: null },
    data: { voidedAt: at, voidedBy: grant.actor.name, voidReason: reason },
  })
  if (count === 1) return allow(null)
  const voided = (await findMaterial(db, materialId))?.voided
  return voided
    ? refuse('MATERIAL_ALREADY_VOIDED', { by: voided.by, at: voided.at.toISOString() })
    : refuse('DOSSIER_CLOSED')
}
