import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Db } from '@/lib/data/door'

/** A court to be added. `caseNumberPrefix`: of the cases it refers, 多元化解 in “(2026) 多元化解1号”. */
export type NewCourt = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly caseNumberPrefix: string
  readonly createdAt: Date
}

/** Courts that already have this code or this name. */
export async function findCourtNamesakes(
  db: Db,
  { code, name }: Pick<NewCourt, 'code' | 'name'>,
): Promise<readonly Pick<NewCourt, 'code' | 'name'>[]> {
  return db.court.findMany({
    where: { OR: [{ code }, { name }] },
    select: { code: true, name: true },
  })
}

/**
 * Adds a court, on behalf of a system administrator or of the operator of this installation.
 * @returns false where its code or name is taken; nothing is written then
 */
export async function addCourt(
  db: Db,
  _by: Grant<'court:create' | 'organisation:import'> | 'operator',
  court: NewCourt,
): Promise<boolean> {
  const { count } = await db.court.createMany({ data: [court], skipDuplicates: true })
  return count === 1
}

export type CourtName = { readonly id: string; readonly code: string; readonly name: string }

/** The courts with these codes, in the order of the codes. */
export async function findCourtsByCode(db: Db, codes: readonly string[]): Promise<CourtName[]> {
  return db.court.findMany({
    where: { code: { in: [...codes] } },
    orderBy: { code: 'asc' },
    select: { id: true, code: true, name: true },
  })
}

/** A court by its id. */
export async function findCourt(db: Db, courtId: string): Promise<CourtName | null> {
  return db.court.findUnique({
    where: { id: courtId },
    select: { id: true, code: true, name: true },
  })
}

/** Every court, by code. */
export async function findCourtNames(db: Db): Promise<CourtName[]> {
  return db.court.findMany({
    orderBy: { code: 'asc' },
    select: { id: true, code: true, name: true },
  })
}
