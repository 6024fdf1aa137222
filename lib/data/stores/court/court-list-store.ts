import 'server-only'
import { TRAINING_RULES, type TrainingRule } from '@/lib/domain/assignment/training'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

/** A court as the system administrator sees it: no case, no person. */
export type CourtOverview = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly caseNumberPrefix: string
  readonly trainingRule: TrainingRule
  readonly createdAt: Date
  readonly institutions: number
  readonly accounts: number
  readonly liveKeys: number
}

type Slice = { readonly where: object; readonly orderBy: never[]; readonly take: number }

const overviewSelect = {
  id: true,
  code: true,
  name: true,
  shortName: true,
  caseNumberPrefix: true,
  trainingRule: true,
  createdAt: true,
  _count: {
    select: {
      invitations: true,
      accounts: { where: { status: 'active' } },
      keys: { where: { revokedAt: null } },
    },
  },
} as const

type Counted = Omit<CourtOverview, 'institutions' | 'accounts' | 'liveKeys' | 'trainingRule'> & {
  readonly trainingRule: string
  readonly _count: {
    readonly invitations: number
    readonly accounts: number
    readonly keys: number
  }
}

function toOverview({ _count, trainingRule, ...court }: Counted): CourtOverview {
  const { invitations, accounts, keys } = _count
  const rule = parseStoredEnum(TRAINING_RULES, trainingRule, 'courts.training_rule')
  return { ...court, trainingRule: rule, institutions: invitations, accounts, liveKeys: keys }
}

/** One page of courts in the order given. */
export async function findCourtOverviews(
  db: Db,
  { where, orderBy, take }: Slice,
): Promise<CourtOverview[]> {
  const rows = await db.court.findMany({ where, orderBy, take, select: overviewSelect })
  return rows.map(toOverview)
}

export async function findCourtOverview(db: Db, courtId: string): Promise<CourtOverview | null> {
  const row = await db.court.findUnique({ where: { id: courtId }, select: overviewSelect })
  return row && toOverview(row)
}

/** Every court's code and name, by code: what a form offers. */
export async function findCourtChoices(
  db: Db,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  return db.court.findMany({ orderBy: { code: 'asc' }, select: { code: true, name: true } })
}

export async function countCourts(db: Db): Promise<number> {
  return db.court.count()
}
