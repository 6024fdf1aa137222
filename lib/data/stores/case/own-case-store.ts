import 'server-only'
import { CARRIED_STATUSES } from '@/lib/domain/case/status'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
import { rowsBehind, sortedBy } from '@/lib/data/keyset-sql'
import { limitLiteral, enumListLiteral } from '@/lib/data/sql-literals'
import {
  columnsOf,
  expression,
  readRow,
  readRows,
  readValue,
  ROW_COUNT,
  select,
} from '@/lib/data/typed-reads'

// A mediator's own cases: those carried now, a few dozen, and those settled, thousands after some
// years.

/**
 * Sorting key and id of a row: carried cases by their due day, settled ones by the closing, latest
 * first.
 */
export type OwnKey = { readonly id: string; readonly key: string }

type OwnCasesQuery = {
  readonly mediatorId: string
  readonly settled: boolean
  readonly found: readonly string[] | null
}

/** A case without a due day comes after all others. */
export const NO_DUE_DAY = '9999-12-31'
const c = columnsOf('cases', 'c')
const DUE = expression<Date>(
  Prisma.sql`coalesce(${c.mediation_due_on}, ${Prisma.raw(`'${NO_DUE_DAY}'`)})`,
)
const CARRIED = {
  row: select({ id: c.id, key: expression<string>(Prisma.sql`to_char(${DUE}, 'YYYY-MM-DD')`) }),
  order: { column: DUE, id: c.id, direction: 'asc' },
  type: Prisma.sql`date`,
} as const
const SETTLED = {
  row: select({
    id: c.id,
    key: expression<string>(
      Prisma.sql`to_char(${c.closed_at} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    ),
  }),
  order: { column: c.closed_at, id: c.id, direction: 'desc' },
  type: Prisma.sql`timestamptz`,
} as const

function whereOwn({ mediatorId, settled, found }: OwnCasesQuery): Prisma.Sql {
  const state = settled
    ? Prisma.sql`c.closed_at IS NOT NULL`
    : Prisma.sql`c.status IN ${enumListLiteral(CARRIED_STATUSES)}`
  const among = found ? Prisma.sql`AND c.id = ANY (${[...found]}::uuid[])` : Prisma.empty
  return Prisma.sql`c.mediator_id = ${mediatorId}::uuid AND ${state} ${among}`
}

/**
 * The next rows behind a key, in the list's own order. Keys are ISO: a day, or an instant with
 * milliseconds.
 */
export async function findOwnCases(
  db: Read,
  query: OwnCasesQuery,
  behind: OwnKey | null,
  atMost: number,
): Promise<OwnKey[]> {
  const { row, order, type } = query.settled ? SETTLED : CARRIED
  const after = behind && {
    value: expression<Date>(Prisma.sql`${behind.key}::${type}`),
    id: expression<string>(Prisma.sql`${behind.id}::uuid`),
  }
  return readRows(
    db,
    row,
    Prisma.sql`FROM cases c WHERE ${whereOwn(query)}
      ${after ? Prisma.sql`AND ${rowsBehind<Date | null, string>(order, after)}` : Prisma.empty}
      ORDER BY ${sortedBy<Date | null, string>(order)} ${limitLiteral(atMost)}`,
  )
}

/** How many of the cases found are carried or settled. */
export async function countOwnFound(db: Read, query: OwnCasesQuery): Promise<number> {
  return readValue(db, ROW_COUNT, Prisma.sql`FROM cases c WHERE ${whereOwn(query)}`)
}

/**
 * How many cases a mediator of this institution carries and has settled; the latter from the counts
 * kept with every closing.
 */
export async function countOwnCases(
  db: Read,
  institutionId: string,
  mediatorId: string,
): Promise<{ readonly open: number; readonly settled: number }> {
  const carried = whereOwn({ mediatorId, settled: false, found: null })
  const counts = select({
    open: expression<number>(Prisma.sql`(SELECT count(*) FROM cases c WHERE ${carried})::int`),
    settled: expression<number>(
      Prisma.sql`(SELECT coalesce(sum(t.cases), 0) FROM mediator_tallies t
        WHERE t.home_id = ${institutionId}::uuid AND t.mediator_id = ${mediatorId}::uuid)::int`,
    ),
  })
  return (await readRow(db, counts, Prisma.empty)) ?? { open: 0, settled: 0 }
}
