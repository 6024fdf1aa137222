import 'server-only'
import { DISPUTE_TYPES, type DisputeType } from '@/lib/domain/case/vocabulary'
import type { TypeTally } from '@/lib/domain/scoring/mediator-score'
import type { Read } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import type { Tenant } from '../case/case-filter'
import { type ScoreFilter, finestTallies, whereOf, monthTallies } from './score-source'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readRows, select } from '@/lib/data/typed-reads'

const mediatorId = expression<string>(Prisma.sql`mediator_id::text`)
const TYPE = select({
  mediatorId,
  disputeType: expression<string>(Prisma.sql`dispute_type`),
  closed: expression<number>(Prisma.sql`sum(cases)::int`),
  succeeded: expression<number>(Prisma.sql`sum(succeeded)::int`),
})
const MONTH = select({
  mediatorId,
  types: expression<Record<string, [number, number]>>(Prisma.sql`types`),
})

/** The same by dispute type, for these mediators alone: what the best type of each is found by. */
export async function readTypeTallies(
  db: Read,
  tenant: Tenant,
  filter: ScoreFilter,
  mediatorIds: readonly string[],
): Promise<TypeTally<DisputeType>[]> {
  return filter.source
    ? readTypesOfSource(db, tenant, filter, mediatorIds)
    : readTypesOfMonths(db, tenant, filter, mediatorIds)
}

async function readTypesOfSource(
  db: Read,
  tenant: Tenant,
  filter: ScoreFilter,
  mediatorIds: readonly string[],
): Promise<TypeTally<DisputeType>[]> {
  const source = finestTallies(filter)
  const rows = await readRows(
    db,
    TYPE,
    Prisma.sql`FROM ${source.rows} WHERE ${whereOf(tenant, source, mediatorIds)}
      GROUP BY mediator_id, dispute_type HAVING sum(cases) > 0`,
  )
  return rows.map((row) => ({ ...row, disputeType: typeOf(row.disputeType) }))
}

/**
 * A month stores its types as {"labour": [closed, succeeded]}. They are added up here, since taking
 * them apart in SQL costs more than reading them.
 */
async function readTypesOfMonths(
  db: Read,
  tenant: Tenant,
  filter: ScoreFilter,
  mediatorIds: readonly string[],
): Promise<TypeTally<DisputeType>[]> {
  const where = whereOf(tenant, monthTallies(filter), mediatorIds)
  const rows = await readRows(
    db,
    MONTH,
    Prisma.sql`FROM mediator_months WHERE ${where} AND cases > 0`,
  )
  const tallies = new Map<string, TypeTally<DisputeType>>()
  for (const { mediatorId, types } of rows) {
    for (const [word, [closed, succeeded]] of Object.entries(types)) {
      const disputeType = typeOf(word)
      if (filter.disputeType && disputeType !== filter.disputeType) continue
      const key = `${mediatorId} ${disputeType}`
      const sum = tallies.get(key)
      tallies.set(key, {
        mediatorId,
        disputeType,
        closed: (sum?.closed ?? 0) + closed,
        succeeded: (sum?.succeeded ?? 0) + succeeded,
      })
    }
  }
  return [...tallies.values()]
}

const typeOf = (word: string): DisputeType =>
  parseStoredEnum(DISPUTE_TYPES, word, 'dispute_type of tallies')
