import 'server-only'
import { DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import type { Grant } from '@/lib/domain/access/policy'
import { INSTITUTION_KINDS, type InstitutionProfile } from '@/lib/domain/institution/profile-rules'
import type { Db } from '@/lib/data/door'
import { toAnswerHours } from '@/lib/data/mappers/consultation'
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
  district: true,
  answerHours: true,
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
  district: string | null
  answerHours: number | null
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
      answerHours: toAnswerHours(profile.answerHours),
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

/** The institution and its branches that have not ended, itself first, then by name. */
export async function findInstitutionWithBranches(
  db: Db,
  institutionId: string,
): Promise<InstitutionFile[]> {
  const rows = await db.institution.findMany({
    where: { OR: [{ id: institutionId }, { parentId: institutionId, endedOn: null }] },
    orderBy: [{ parentId: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }],
    select,
  })
  const files = rows.map(toFile)
  return [
    ...files.filter((file) => file.institutionId === institutionId),
    ...files.filter((file) => file.institutionId !== institutionId),
  ]
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
