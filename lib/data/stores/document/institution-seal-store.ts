import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { InstitutionSeal, SealKeeper } from '@/lib/domain/signature/institution-seal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay, toDay, toDayOrNull } from '@/lib/data/mappers/day'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

// 机构电子印章. A seal is added once; later only its keeper and its end are written.

export type StoredSeal = InstitutionSeal & {
  readonly name: string
  /** What is written around a drawn seal; null: its picture was uploaded. */
  readonly inscription: string | null
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  readonly sha256: string
  readonly storageKey: string
  readonly setUpAt: Date
  readonly setUpBy: string
}

const s = columnsOf('institution_seals', 's')
const SEAL = select({
  id: s.id,
  name: s.name,
  inscription: s.inscription,
  mediaType: s.media_type,
  size: s.size,
  sha256: s.sha256,
  storageKey: s.storage_key,
  effectiveFrom: s.effective_from,
  keeperId: s.keeper_id,
  keeperName: s.keeper_name,
  setUpAt: s.set_up_at,
  setUpBy: s.set_up_by,
  retiredOn: s.retired_on,
})

/**
 * The seals of the actor's institution in the order of their setting up, those out of use included.
 */
export async function findSeals(db: Read): Promise<StoredSeal[]> {
  const rows = await readRows(
    db,
    SEAL,
    Prisma.sql`FROM institution_seals s ORDER BY ${s.set_up_at}, ${s.id}`,
  )
  return rows.map(({ keeperId, keeperName, effectiveFrom, retiredOn, ...row }) => ({
    ...row,
    keeper: { id: keeperId, name: keeperName },
    effectiveFrom: toDay(effectiveFrom),
    retiredOn: toDayOrNull(retiredOn),
  }))
}

export type NewSeal = Pick<
  StoredSeal,
  'name' | 'inscription' | 'mediaType' | 'size' | 'sha256' | 'storageKey' | 'keeper'
> & { readonly from: LocalDate }

/** Adds a seal; its id. */
export async function addSeal(
  db: Db,
  { actor }: Grant<'institution-seal:set-up'>,
  { keeper, from, ...seal }: NewSeal,
  at: Date,
): Promise<string> {
  const { id } = await db.institutionSeal.create({
    data: {
      ...seal,
      effectiveFrom: fromDay(from),
      keeperId: keeper.id,
      keeperName: keeper.name,
      institutionId: actor.institutionId!,
      setUpAt: at,
      setUpBy: actor.name,
    },
    select: { id: true },
  })
  return id
}

/** Writes who keeps it from now on; false where it was taken out of use meanwhile. */
export async function setKeeper(
  db: Db,
  { actor }: Grant<'institution-seal:name-keeper'>,
  id: string,
  keeper: SealKeeper,
  at: Date,
): Promise<boolean> {
  const { count } = await db.institutionSeal.updateMany({
    where: { id, retiredOn: null },
    data: { keeperId: keeper.id, keeperName: keeper.name, changedAt: at, changedBy: actor.name },
  })
  return count === 1
}

/** Takes a seal out of use; false where it already was. */
export async function retireSeal(
  db: Db,
  { actor }: Grant<'institution-seal:retire'>,
  id: string,
  on: LocalDate,
  at: Date,
): Promise<boolean> {
  const { count } = await db.institutionSeal.updateMany({
    where: { id, retiredOn: null },
    data: { retiredOn: fromDay(on), changedAt: at, changedBy: actor.name },
  })
  return count === 1
}
