import 'server-only'
import { ACCOUNT_ROLES, type AccountRole } from '@/lib/domain/access/roles'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readRow, select } from '@/lib/data/typed-reads'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

/**
 * Counting stops here: beyond it the exact number is not needed, and the page costs the same at any
 * size.
 */
export const COUNTED_AT_MOST = 100_000

export type DatabaseFacts = {
  readonly version: string
  readonly now: Date
  readonly chains: number
}

const FACTS = select({
  version: expression<string>(Prisma.sql`current_setting('server_version')`),
  now: expression<Date>(Prisma.sql`clock_timestamp()`),
  chains: expression<number>(Prisma.sql`(SELECT count(*)::int FROM (
    SELECT 1 FROM chain_heads LIMIT ${COUNTED_AT_MOST + 1}) AS heads)`),
})

/**
 * The database server's version and clock, and the number of chains (at most COUNTED_AT_MOST + 1).
 */
export async function getDatabaseFacts(db: Db): Promise<DatabaseFacts> {
  const row = await readRow(db, FACTS, Prisma.empty)
  return row!
}

export type AccountCount = {
  readonly role: AccountRole
  readonly active: number
  readonly disabled: number
}
export type OrganisationCounts = {
  readonly courts: number
  readonly institutions: number
  readonly accounts: readonly AccountCount[]
}

/**
 * How many organisations and accounts there are, by role in the order of the roles. No names or
 * numbers.
 */
export async function countOrganisations(db: Db): Promise<OrganisationCounts> {
  const rows = await db.account.groupBy({ by: ['role', 'status'], _count: { _all: true } })
  const of = (wanted: AccountRole, status: string) =>
    rows.find(
      (row) =>
        parseStoredEnum(ACCOUNT_ROLES, row.role, 'accounts.role') === wanted &&
        row.status === status,
    )?._count._all ?? 0
  return {
    courts: await db.court.count(),
    institutions: await db.institution.count(),
    accounts: ACCOUNT_ROLES.map((role) => ({
      role,
      active: of(role, 'active'),
      disabled: of(role, 'disabled'),
    })),
  }
}
