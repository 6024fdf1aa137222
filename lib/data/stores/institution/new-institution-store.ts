import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { InstitutionKind } from '@/lib/domain/institution/profile-rules'
import type { ParentFacts } from '@/lib/domain/setup/branches'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { fromDay } from '@/lib/data/mappers/day'

/** An institution to be added; its public profile is filled in by its own administrator. */
export type NewInstitution = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: InstitutionKind
  /** Of which institution it is a branch; null: it is none. */
  readonly parentId: string | null
  readonly createdAt: Date
}

/** Institutions that already have this code or this name. */
export async function findInstitutionNamesakes(
  db: Db,
  { code, name }: Pick<NewInstitution, 'code' | 'name'>,
): Promise<readonly Pick<NewInstitution, 'code' | 'name'>[]> {
  return db.institution.findMany({
    where: { OR: [{ code }, { name }] },
    select: { code: true, name: true },
  })
}

/**
 * Adds an institution, on behalf of a system administrator or of the operator.
 * @returns false where its code or name is taken; nothing is written then
 */
export async function addInstitution(
  db: Db,
  _by: Grant<'institution:create' | 'organisation:import'> | 'operator',
  institution: NewInstitution,
): Promise<boolean> {
  const { count } = await db.institution.createMany({ data: [institution], skipDuplicates: true })
  return count === 1
}

/**
 * Records that these courts invite the institution (特邀规定第5条).
 * @returns ids of the courts that had not invited it before
 */
export async function addInvitations(
  db: Db,
  _by: Grant<'institution:create' | 'institution:invite' | 'organisation:import'> | 'operator',
  institutionId: string,
  courtIds: readonly string[],
  invitedOn: LocalDate,
): Promise<readonly string[]> {
  const added = await db.institutionCourt.createManyAndReturn({
    data: courtIds.map((courtId) => ({ institutionId, courtId, invitedOn: fromDay(invitedOn) })),
    skipDuplicates: true,
    select: { courtId: true },
  })
  return added.map(({ courtId }) => courtId)
}

export type InstitutionName = { readonly id: string; readonly code: string; readonly name: string }

/** The institution with this code, whether it has ended (docs/decisions/0179) and is a branch. */
export async function findInstitutionByCode(
  db: Db,
  code: string,
): Promise<(InstitutionName & ParentFacts) | null> {
  const row = await db.institution.findUnique({
    where: { code },
    select: { id: true, code: true, name: true, endedOn: true, parentId: true },
  })
  if (!row) return null
  const { endedOn, parentId, ...institution } = row
  return { ...institution, isEnded: endedOn !== null, isBranch: parentId !== null }
}
