import 'server-only'
import type { Db, Read } from './door'
import { Prisma } from './generated/prisma/client'
import { COLUMN_NAMES, type Tables } from './generated/tables'

// Reads by SQL whose columns and rows are typed from prisma/schema.prisma: a column that does not
// exist does not compile, and the type of a row follows from what is selected. Beside the door this
// is the only file that calls `$queryRaw` (__tests__/architecture/data-access.checks.ts).

declare const VALUE: unique symbol

/** A piece of a statement that has a value of this type in each row. */
export type Column<T> = Prisma.Sql & { readonly [VALUE]?: T }

type ColumnsOf<T extends keyof Tables> = { readonly [C in keyof Tables[T]]: Column<Tables[T][C]> }

/**
 * The columns of a table under the alias it has in the statement: `columnsOf('cases', 'c').case_no`
 * is written as `c.case_no`.
 */
export function columnsOf<T extends keyof Tables>(table: T, alias: string): ColumnsOf<T> {
  if (!/^[a-z]{1,20}$/.test(alias)) throw new TypeError('an alias is a lower-case word')
  const names: readonly string[] = COLUMN_NAMES[table]
  return Object.fromEntries(
    names.map((name) => [name, Prisma.raw(`${alias}.${name}`)]),
  ) as ColumnsOf<T>
}

/**
 * An expression beyond a bare column (an aggregate, a cast, a function of the database). Its type
 * is declared here, beside its text, because no schema describes it.
 */
export function expression<T>(sql: Prisma.Sql): Column<T> {
  return sql
}

/** How many rows a statement finds. */
export const ROW_COUNT = expression<number>(Prisma.sql`count(*)::int`)

/** A column of a table on the outer side of a LEFT JOIN. */
export function nullable<T>(column: Column<T>): Column<T | null> {
  return column
}

type Columns = Readonly<Record<string, Column<unknown>>>
/** The row that a selection of these columns returns. */
export type RowOf<S extends Columns> = {
  -readonly [N in keyof S]: S[N] extends Column<infer T> ? T : never
}

/** What a statement selects; `Row` is the type of its rows. */
export type Selection<Row> = { readonly sql: Prisma.Sql; readonly [VALUE]?: Row }

/** A selection by the names that the fields of a row get. */
export function select<S extends Columns>(columns: S): Selection<RowOf<S>> {
  const written = Object.entries(columns).map(([name, sql]) => {
    if (!/^[A-Za-z][A-Za-z0-9]{0,39}$/.test(name))
      throw new TypeError('a field is named by letters')
    return Prisma.sql`${sql} AS ${Prisma.raw(`"${name}"`)}`
  })
  return { sql: Prisma.join(written) }
}

/**
 * Reads the rows of `[prefix] SELECT <selection> <rest>`. `rest` begins with FROM; `prefix` is a
 * WITH clause.
 */
export function readRows<Row>(
  db: Read,
  selection: Selection<Row>,
  rest: Prisma.Sql,
  prefix: Prisma.Sql = Prisma.empty,
): Promise<Row[]> {
  return db.$queryRaw<Row[]>(Prisma.sql`${prefix}SELECT ${selection.sql} ${rest}`)
}

/** The first row of such a statement, null where there is none. */
export async function readRow<Row>(
  db: Read,
  selection: Selection<Row>,
  rest: Prisma.Sql,
  prefix?: Prisma.Sql,
): Promise<Row | null> {
  const [row] = await readRows(db, selection, rest, prefix)
  return row ?? null
}

/**
 * The value of `SELECT <column> <rest>`, a statement that always returns one row: the result of a
 * function of the database, or an aggregate over all that `rest` names.
 */
export async function readValue<T>(
  db: Read,
  column: Column<T>,
  rest: Prisma.Sql = Prisma.empty,
): Promise<T> {
  const selection: Selection<{ value: T }> = { sql: Prisma.sql`${column} AS "value"` }
  const row = await readRow(db, selection, rest)
  if (!row) throw new Error('a statement that reads one value returned no row')
  return row.value
}

/** The row that `<statement> RETURNING <selection>` writes; the statement writes exactly one. */
export async function writeReturning<Row>(
  db: Db,
  selection: Selection<Row>,
  statement: Prisma.Sql,
): Promise<Row> {
  const [row] = await db.$queryRaw<Row[]>(Prisma.sql`${statement} RETURNING ${selection.sql}`)
  if (!row) throw new Error('a statement that writes one row returned none')
  return row
}
