import 'server-only'
import { CARRIED_STATUSES } from '@/lib/domain/case/status'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
import { limitLiteral, enumListLiteral } from '@/lib/data/sql-literals'

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
const DUE = Prisma.sql`coalesce(c.mediation_due_on, ${Prisma.raw(`'${NO_DUE_DAY}'`)})`

function whereOwn({ mediatorId, settled, found }: OwnCasesQuery): Prisma.Sql {
  const state = settled
    ? Prisma.sql`c.closed_at IS NOT NULL`
    : Prisma.sql`c.status IN ${enumListLiteral(CARRIED_STATUSES)}`
  return Prisma.sql`c.mediator_id = ${mediatorId}::uuid AND ${state} ${found ? Prisma.sql`AND c.id = ANY (${[...found]}::uuid[])` : Prisma.empty}`
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
  if (!query.settled) {
    return db.$queryRaw<
      OwnKey[]
    >`SELECT c.id::text AS id, to_char(${DUE}, 'YYYY-MM-DD') AS key FROM cases c WHERE ${whereOwn(query)}
      ${behind ? Prisma.sql`AND (${DUE}, c.id) > (${behind.key}::date, ${behind.id}::uuid)` : Prisma.empty}
      ORDER BY ${DUE}, c.id ${limitLiteral(atMost)}`
  }
  return db.$queryRaw<
    OwnKey[]
  >`SELECT c.id::text AS id, to_char(c.closed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS key FROM cases c WHERE ${whereOwn(query)}
    ${behind ? Prisma.sql`AND (c.closed_at, c.id) < (${behind.key}::timestamptz, ${behind.id}::uuid)` : Prisma.empty}
    ORDER BY c.closed_at DESC, c.id DESC ${limitLiteral(atMost)}`
}

/** How many of the cases found are carried or settled. */
export async function countOwnFound(db: Read, query: OwnCasesQuery): Promise<number> {
  const [row] = await db.$queryRaw<
    { n: number }[]
  >`SELECT count(*)::int AS n FROM cases c WHERE ${whereOwn(query)}`
  return row?.n ?? 0
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
  const [row] = await db.$queryRaw<{ open: number; settled: number }[]>`
    SELECT (SELECT count(*) FROM cases c WHERE ${whereOwn({ mediatorId, settled: false, found: null })})::int AS open,
      (SELECT coalesce(sum(t.cases), 0) FROM mediator_tallies t WHERE t.home_id = ${institutionId}::uuid AND t.mediator_id = ${mediatorId}::uuid)::int AS settled`
  return row ?? { open: 0, settled: 0 }
}
