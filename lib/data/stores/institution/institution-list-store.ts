import 'server-only'
import { INSTITUTION_KINDS, type InstitutionKind } from '@/lib/domain/institution/profile-rules'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import type { Prisma } from '@/lib/data/generated/prisma/client'
import { toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

/** An institution as the system administrator sees it: no case, no person. */
export type InstitutionOverview = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: InstitutionKind
  readonly createdAt: Date
  /** The day on which it ended; null: it has not. */
  readonly endedOn: LocalDate | null
  /** The institution that it is a branch of. */
  readonly parent: { readonly id: string; readonly name: string } | null
  /** Names of the courts that invite it, by code. */
  readonly courts: readonly { readonly code: string; readonly name: string }[]
  /** Active administrators and mediators. */
  readonly admins: number
  readonly mediators: number
}

type Slice = { readonly where: object; readonly orderBy: never[]; readonly take: number }

const overviewSelect = {
  id: true,
  code: true,
  name: true,
  kind: true,
  createdAt: true,
  endedOn: true,
  parent: { select: { id: true, name: true } },
  invitations: {
    orderBy: { court: { code: 'asc' } },
    select: { court: { select: { code: true, name: true } } },
  },
  accounts: { where: { status: 'active' }, select: { role: true } },
} as const satisfies Prisma.InstitutionSelect

type Counted = Prisma.InstitutionGetPayload<{ select: typeof overviewSelect }>

function toOverview({
  kind,
  endedOn,
  invitations,
  accounts,
  ...institution
}: Counted): InstitutionOverview {
  const having = (wanted: string) => accounts.filter(({ role }) => role === wanted).length
  return {
    ...institution,
    kind: parseStoredEnum(INSTITUTION_KINDS, kind, 'institutions.kind'),
    endedOn: toDayOrNull(endedOn),
    courts: invitations.map(({ court }) => court),
    admins: having('institution_admin'),
    mediators: having('mediator'),
  }
}

/** One page of institutions in the order given. */
export async function findInstitutionOverviews(
  db: Db,
  { where, orderBy, take }: Slice,
): Promise<InstitutionOverview[]> {
  const rows = await db.institution.findMany({ where, orderBy, take, select: overviewSelect })
  return rows.map(toOverview)
}

export async function findInstitutionOverview(
  db: Db,
  institutionId: string,
): Promise<InstitutionOverview | null> {
  const row = await db.institution.findUnique({
    where: { id: institutionId },
    select: overviewSelect,
  })
  return row && toOverview(row)
}

export type InstitutionChoice = {
  readonly code: string
  readonly name: string
  readonly isBranch: boolean
}

/** Code and name of every institution that has not ended, by code: what a form offers. */
export async function findInstitutionChoices(db: Db): Promise<readonly InstitutionChoice[]> {
  const rows = await db.institution.findMany({
    where: { endedOn: null },
    orderBy: { code: 'asc' },
    select: { code: true, name: true, parentId: true },
  })
  return rows.map(({ code, name, parentId }) => ({ code, name, isBranch: parentId !== null }))
}

export type BranchOverview = Pick<InstitutionOverview, 'id' | 'name' | 'endedOn'>

/** The branches of an institution by code, those that have ended among them. */
export async function findBranches(db: Db, institutionId: string): Promise<BranchOverview[]> {
  const rows = await db.institution.findMany({
    where: { parentId: institutionId },
    orderBy: { code: 'asc' },
    select: { id: true, name: true, endedOn: true },
  })
  return rows.map(({ id, name, endedOn }) => ({ id, name, endedOn: toDayOrNull(endedOn) }))
}

export async function countInstitutions(db: Db): Promise<number> {
  return db.institution.count()
}
