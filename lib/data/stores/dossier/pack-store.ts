import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { PACK_KINDS, type PackKind } from '@/lib/domain/dossier/court-pack'
import { StoredPackList } from '@/lib/domain/dossier/hand-over'
import { allow, type Decided } from '@/lib/domain/refusal'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRow, readRows, select } from '@/lib/data/typed-reads'
import { takeNumber } from '../document/number-store'

// Packs that were handed to the court. A row is added once and never changed.

export type StoredPack = {
  readonly id: string
  readonly caseId: string
  readonly kind: PackKind
  readonly numberYear: number
  readonly number: number
  readonly formerId: string | null
  readonly storageKey: string
  readonly sha256: string
  readonly size: number
  readonly list: StoredPackList
  readonly handedAt: Date
  readonly handedBy: string
}

const p = columnsOf('court_packs', 'p')
const PACK = select({
  id: p.id,
  caseId: p.case_id,
  kind: p.kind,
  numberYear: p.number_year,
  number: p.number,
  formerId: p.former_id,
  storageKey: p.storage_key,
  sha256: p.sha256,
  size: p.size,
  list: p.list,
  handedAt: p.handed_at,
  handedBy: p.handed_by,
})

const toPack = <Row extends { kind: string; list: unknown }>({ kind, list, ...row }: Row) => ({
  ...row,
  kind: parseStoredEnum(PACK_KINDS, kind, 'court_packs.kind'),
  list: StoredPackList.parse(list),
})

/** The packs of a case that this actor may see, the latest first. */
export async function findPacks(db: Read, caseId: string): Promise<StoredPack[]> {
  const rows = await readRows(
    db,
    PACK,
    Prisma.sql`FROM court_packs p WHERE ${p.case_id} = ${caseId}::uuid
      ORDER BY ${p.handed_at} DESC, ${p.id}`,
  )
  return rows.map(toPack)
}

/** One pack, if this actor may see it. */
export async function findPack(db: Read, packId: string): Promise<StoredPack | null> {
  const row = await readRow(
    db,
    PACK,
    Prisma.sql`FROM court_packs p WHERE ${p.id} = ${packId}::uuid`,
  )
  return row && toPack(row)
}

export type NewPack = Omit<StoredPack, 'id' | 'caseId' | 'handedAt' | 'handedBy'>

/**
 * Adds a pack, whose file is in storage already and carries its number.
 * @returns its id; DOCUMENT_NUMBER_TAKEN where another pack took the number meanwhile
 */
export async function addPack(
  db: Db,
  grant: Grant<'dossier:hand-over'>,
  of: { readonly id: string; readonly courtId: string; readonly holderId: string },
  pack: NewPack,
  at: Date,
): Promise<Decided<{ readonly packId: string }>> {
  const series = { holderId: of.holderId, kind: 'court_pack', year: pack.numberYear } as const
  const taken = await takeNumber(db, series, pack.number)
  if (!taken.ok) return taken
  const { id } = await db.courtPack.create({
    data: {
      ...pack,
      caseId: of.id,
      courtId: of.courtId,
      holderId: of.holderId,
      handedAt: at,
      handedBy: grant.actor.name,
    },
    select: { id: true },
  })
  return allow({ packId: id })
}
