import 'server-only'
import { DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import type { Grant } from '@/lib/domain/access/policy'
import { INSTITUTION_KINDS, type InstitutionProfile } from '@/lib/domain/institution/profile-rules'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

export type InstitutionFile = {
  readonly institutionId: string
  readonly parentId: string | null
  readonly code: string
  readonly name: string
  readonly version: number
  readonly changedAt: Date | null
  readonly changedBy: string | null
  readonly profile: InstitutionProfile
}

const select = {
  id: true,
  parentId: true,
  code: true,
  name: true,
  version: true,
  profileChangedAt: true,
  profileChangedBy: true,
  kind: true,
  acceptsScope: true,
  specialties: true,
  chargesFees: true,
  feeStandard: true,
  licenceNo: true,
  contactPerson: true,
  contactPhone: true,
  address: true,
  serviceHours: true,
  introduction: true,
} as const

type Row = {
  id: string
  parentId: string | null
  code: string
  name: string
  version: number
  profileChangedAt: Date | null
  profileChangedBy: string | null
  kind: string
  acceptsScope: string | null
  specialties: string[]
  chargesFees: boolean
  feeStandard: string | null
  licenceNo: string | null
  contactPerson: string | null
  contactPhone: string | null
  address: string | null
  serviceHours: string | null
  introduction: string | null
}

function toFile({
  id,
  parentId,
  code,
  name,
  version,
  profileChangedAt,
  profileChangedBy,
  ...profile
}: Row): InstitutionFile {
  return {
    institutionId: id,
    parentId,
    code,
    name,
    version,
    changedAt: profileChangedAt,
    changedBy: profileChangedBy,
    profile: {
      ...profile,
      kind: parseStoredEnum(INSTITUTION_KINDS, profile.kind, 'institutions.kind'),
      specialties: profile.specialties.map((type) =>
        parseStoredEnum(DISPUTE_TYPES, type, 'institutions.specialties'),
      ),
    },
  }
}

/** An institution as far as the actor may see it; null where they may not. */
export async function findInstitution(
  db: Db,
  institutionId: string,
): Promise<InstitutionFile | null> {
  const row = await db.institution.findUnique({ where: { id: institutionId }, select })
  return row && toFile(row)
}

/** The institution and its branches, itself first, then by name. */
export async function findInstitutionWithBranches(
  db: Db,
  institutionId: string,
): Promise<InstitutionFile[]> {
  const rows = await db.institution.findMany({
    where: { OR: [{ id: institutionId }, { parentId: institutionId }] },
    orderBy: [{ parentId: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }],
    select,
  })
  const files = rows.map(toFile)
  return [
    ...files.filter((file) => file.institutionId === institutionId),
    ...files.filter((file) => file.institutionId !== institutionId),
  ]
}

export type BranchFigures = { readonly mediators: number; readonly runningCases: number }

/**
 * Active mediators and running cases of the acting administrator's institution and its branches, by
 * institution.
 */
export async function findBranchFigures(db: Db): Promise<ReadonlyMap<string, BranchFigures>> {
  const rows = await db.$queryRaw<
    { institution_id: string; mediators: number; running_cases: number }[]
  >`
    SELECT institution_id::text, mediators, running_cases FROM heyi_branch_figures()`
  return new Map(
    rows.map((row) => [
      row.institution_id,
      { mediators: row.mediators, runningCases: row.running_cases },
    ]),
  )
}

/** Courts that invited the institutions (特邀规定 第5条), by institution, the earliest first. */
export async function findInvitations(
  db: Db,
  institutionIds: readonly string[],
): Promise<
  readonly {
    readonly institutionId: string
    readonly court: string
    readonly invitedOn: LocalDate
  }[]
> {
  const rows = await db.institutionCourt.findMany({
    where: { institutionId: { in: [...institutionIds] } },
    orderBy: [{ invitedOn: 'asc' }, { court: { code: 'asc' } }],
    select: { institutionId: true, invitedOn: true, court: { select: { name: true } } },
  })
  return rows.map(({ institutionId, invitedOn, court }) => ({
    institutionId,
    court: court.name,
    invitedOn: toDay(invitedOn),
  }))
}

/** Writes an edited profile over the version it was read in. false: somebody else was faster. */
export async function editInstitutionProfile(
  db: Db,
  grant: Grant<'institution:edit'>,
  file: { readonly institutionId: string; readonly version: number },
  profile: InstitutionProfile,
  at: Date,
): Promise<boolean> {
  const { count } = await db.institution.updateMany({
    where: { id: file.institutionId, version: file.version },
    data: {
      ...profile,
      specialties: [...profile.specialties],
      version: { increment: 1 },
      profileChangedAt: at,
      profileChangedBy: grant.actor.name,
    },
  })
  return count === 1
}

/**
 * Ids of the institutions that a court has invited: every institution with a case of the court is
 * among them.
 */
export async function findInvitedInstitutions(db: Read, courtId: string): Promise<string[]> {
  const rows = await db.$queryRaw<
    { id: string }[]
  >`SELECT institution_id AS id FROM institution_courts WHERE court_id = ${courtId}::uuid`
  return rows.map(({ id }) => id)
}
