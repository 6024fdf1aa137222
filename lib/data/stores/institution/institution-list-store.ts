import 'server-only'
import { INSTITUTION_KINDS, type InstitutionKind } from '@/lib/domain/institution/profile-rules'
import type { SetUpFacts } from '@/lib/domain/setup/set-up-steps'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readRow, select } from '@/lib/data/typed-reads'

/** An institution as the system administrator sees it: no case, no person. */
export type InstitutionOverview = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: InstitutionKind
  readonly createdAt: Date
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
  invitations: {
    orderBy: { court: { code: 'asc' } },
    select: { court: { select: { code: true, name: true } } },
  },
  accounts: { where: { status: 'active' }, select: { role: true } },
} as const satisfies Prisma.InstitutionSelect

type Counted = Prisma.InstitutionGetPayload<{ select: typeof overviewSelect }>

function toOverview({ kind, invitations, accounts, ...institution }: Counted): InstitutionOverview {
  const having = (wanted: string) => accounts.filter(({ role }) => role === wanted).length
  return {
    ...institution,
    kind: parseStoredEnum(INSTITUTION_KINDS, kind, 'institutions.kind'),
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

/** Every institution's code and name, by code: what a form offers. */
export async function findInstitutionChoices(
  db: Db,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  return db.institution.findMany({ orderBy: { code: 'asc' }, select: { code: true, name: true } })
}

export async function countInstitutions(db: Db): Promise<number> {
  return db.institution.count()
}

const hasActive = (role: string) => Prisma.sql`EXISTS (SELECT 1 FROM accounts a
  WHERE a.institution_id = i.id AND a.role = ${role} AND a.status = 'active')`
const INVITED = Prisma.sql`FROM institutions i
  WHERE EXISTS (SELECT 1 FROM institution_courts c WHERE c.institution_id = i.id)`
const ADMIN = hasActive('institution_admin')

const FACTS = select({
  courts: expression<number>(Prisma.sql`(SELECT count(*)::int FROM courts)`),
  courtsWithKey:
    expression<number>(Prisma.sql`(SELECT count(DISTINCT k.court_id)::int FROM court_keys k
    WHERE k.revoked_at IS NULL)`),
  invitedInstitutions: expression<number>(Prisma.sql`(SELECT count(*)::int ${INVITED})`),
  institutionsWithAdmin: expression<number>(
    Prisma.sql`(SELECT count(*)::int ${INVITED} AND ${ADMIN})`,
  ),
  institutionsWithMediator: expression<number>(
    Prisma.sql`(SELECT count(*)::int ${INVITED} AND ${ADMIN} AND ${hasActive('mediator')})`,
  ),
})

/**
 * What is set up, for the list of what is still missing. Needs the system administrator's sight.
 */
export async function countSetUp(db: Db): Promise<SetUpFacts> {
  const row = await readRow(db, FACTS, Prisma.empty)
  return row!
}
