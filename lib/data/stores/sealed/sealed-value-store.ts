import 'server-only'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { identifierLiteral, limitLiteral } from '@/lib/data/sql-literals'
import { expression, readRows, ROW_COUNT, select } from '@/lib/data/typed-reads'
import { SEALED_TABLES, type SealedColumn, type SealedTable } from '@/lib/platform/sealed-columns'

// The sealed values of every table in `SEALED_TABLES`, for `npm run seal:rotate`: read and written
// by the system role, which may change these columns and no others of people and cases.

/** A row with those of its sealed values that do not begin with the given prefix. */
export type SealedRow = {
  /** The values of the columns that name the row. */
  readonly key: readonly string[]
  /** In the order of the table's columns; null: none, or one that begins with the prefix. */
  readonly values: readonly (string | null)[]
}

/** What a row's values become; null: stays as it is. In the order of the table's columns. */
export type ResealedRow = SealedRow & { readonly resealed: readonly (string | null)[] }

const column = (name: string) => Prisma.sql`t.${identifierLiteral(name)}`
const listed = (parts: readonly Prisma.Sql[], separator = ', ') =>
  Prisma.join([...parts], separator)

function partsOf(table: SealedTable) {
  const columns: readonly string[] = SEALED_TABLES[table].columns
  const keys = Object.entries(SEALED_TABLES[table].row)
  return { keys, columns, from: identifierLiteral(table) }
}

/** The next rows of a table after this key (null: from the first), whatever they hold. */
export async function findSealedRows(
  db: Read,
  table: SealedTable,
  prefix: string,
  after: readonly string[] | null,
  atMost: number,
): Promise<SealedRow[]> {
  const { keys, columns, from } = partsOf(table)
  const keyColumns = keys.map(([name]) => column(name))
  const others = columns.map(
    (name) =>
      Prisma.sql`CASE WHEN NOT starts_with(${column(name)}, ${prefix}) THEN ${column(name)} END`,
  )
  const typed = keys.map(
    ([, type], index) => Prisma.sql`${after?.[index] ?? null}::text::${identifierLiteral(type)}`,
  )
  const onlyAfter = after
    ? Prisma.sql`WHERE (${listed(keyColumns)}) > (${listed(typed)})`
    : Prisma.empty
  return readRows(
    db,
    select({
      key: expression<string[]>(
        Prisma.sql`jsonb_build_array(${listed(keyColumns.map((key) => Prisma.sql`${key}::text`))})`,
      ),
      values: expression<(string | null)[]>(Prisma.sql`jsonb_build_array(${listed(others)})`),
    }),
    Prisma.sql`FROM ${from} t ${onlyAfter} ORDER BY ${listed(keyColumns)} ${limitLiteral(atMost)}`,
  )
}

/**
 * Replaces values, each only where it still is what was read. A row that another transaction holds
 * is left out instead of waited for, so that no one waits for the other in a circle.
 * @returns the keys of the rows that were written
 */
export async function replaceSealedValues(
  db: Db,
  table: SealedTable,
  rows: readonly ResealedRow[],
): Promise<(readonly string[])[]> {
  if (rows.length === 0) return []
  const { keys, columns, from } = partsOf(table)
  const fields = [
    ...keys.map(([, type], index) => Prisma.raw(`k${index} ${type}`)),
    ...columns.flatMap((_, index) => [
      Prisma.raw(`old${index} text`),
      Prisma.raw(`new${index} text`),
    ]),
  ]
  const records = rows.map(({ key, values, resealed }) =>
    Object.fromEntries([
      ...key.map((value, index) => [`k${index}`, value]),
      ...values.map((value, index) => [`old${index}`, resealed[index] === null ? null : value]),
      ...resealed.map((value, index) => [`new${index}`, value]),
    ]),
  )
  const isSameRow = (other: string) =>
    listed(
      keys.map(
        ([name], index) => Prisma.sql`${column(name)} = ${Prisma.raw(`${other}.k${index}`)}`,
      ),
      ' AND ',
    )
  const isUnchanged = listed(
    columns.map(
      (name, index) =>
        Prisma.sql`(${Prisma.raw(`r.new${index}`)} IS NULL OR ${column(name)} = ${Prisma.raw(`r.old${index}`)})`,
    ),
    ' AND ',
  )
  const named = keys.map(
    ([name], index) => Prisma.sql`${column(name)} AS ${Prisma.raw(`k${index}`)}`,
  )
  const assignments = columns.map(
    (name, index) =>
      Prisma.sql`${identifierLiteral(name)} = coalesce(${Prisma.raw(`r.new${index}`)}, ${column(name)})`,
  )
  const written = keys.map((_, index) => Prisma.raw(`w.k${index}::text`))
  const found = await readRows(
    db,
    select({ key: expression<string[]>(Prisma.sql`jsonb_build_array(${listed(written)})`) }),
    Prisma.sql`FROM written w`,
    Prisma.sql`
    WITH r AS MATERIALIZED (
      SELECT r.*
      FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb) AS r(${listed(fields)})),
    free AS MATERIALIZED (
      SELECT ${listed(named)} FROM ${from} t JOIN r
        ON ${isSameRow('r')} FOR NO KEY UPDATE OF t SKIP LOCKED),
    written AS (
      UPDATE ${from} t SET ${listed(assignments)}
      FROM r JOIN free USING (${listed(keys.map((_, index) => Prisma.raw(`k${index}`)))})
      WHERE ${isSameRow('r')} AND ${isUnchanged} RETURNING ${listed(named)})
    `,
  )
  return found.map(({ key }) => key)
}

/** How many values of a column are sealed in one way. */
export type SealCount = {
  /** null: in the older form, which names no key, or not sealed at all. */
  readonly keyId: string | null
  readonly values: number
}

/**
 * The key id at the beginning of a value (lib/platform/sealed-value.ts), and nothing else of it.
 */
const KEY_ID = '^v2[.]([0-9a-f]{8})[.]'

/** How the values of a column are sealed. */
export async function countSealedValues(db: Read, sealed: SealedColumn): Promise<SealCount[]> {
  const [table, name] = sealed.split('.').map(identifierLiteral) as [Prisma.Sql, Prisma.Sql]
  return readRows(
    db,
    select({
      keyId: expression<string | null>(Prisma.sql`substring(t.${name} FROM ${KEY_ID}::text)`),
      values: ROW_COUNT,
    }),
    Prisma.sql`FROM ${table} t WHERE t.${name} IS NOT NULL GROUP BY 1 ORDER BY 1`,
  )
}
