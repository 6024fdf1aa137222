import 'server-only'
import { Prisma } from './generated/prisma/client'
import { expression, type Column } from './typed-reads'

// Keyset paging in SQL: a page starts behind the key of a row, and the order's index is entered
// there. Lists that are read by Prisma have the same rules in lib/queries/paging/keyset.ts.

/**
 * A total order of rows: a column, perhaps a second one for equal values, and a unique column that
 * breaks the last ties; all in the same direction.
 */
export type RowOrder<Value, Id> = {
  readonly column: Column<Value>
  readonly second?: Column<number>
  readonly id: Column<Id>
  readonly direction: 'asc' | 'desc'
  /** Whether the column may be null; nulls come last, so the direction must be ascending. */
  readonly isNullable?: boolean
}

/** The key of a row, as SQL; `value` null: the column is null in that row. */
export type RowKey<Value, Id> = {
  readonly value: Column<Value> | null
  /** Where the order has a second column. */
  readonly second?: Column<number>
  readonly id: Column<Id>
}

const isDescending = (
  { direction }: Pick<RowOrder<unknown, unknown>, 'direction'>,
  isBackwards: boolean,
) => (direction === 'desc') !== isBackwards

/** `a` or `a, b`: the second column, where there is one, and the id. */
const tieBreakers = ({ second, id }: Pick<RowKey<unknown, unknown>, 'second' | 'id'>) =>
  second ? Prisma.sql`${second}, ${id}` : Prisma.sql`${id}`

/**
 * The condition on rows behind a key in this order; `isBackwards`: on the rows before it. One
 * comparison of (column, second, id), which PostgreSQL uses as the start of an index scan.
 */
export function rowsBehind<Value, Id>(
  order: RowOrder<Value, Id>,
  key: RowKey<NonNullable<Value>, Id>,
  isBackwards = false,
): Prisma.Sql {
  const { column, isNullable } = order
  const [own, others] = [tieBreakers(order), tieBreakers(key)]
  // Nulls come last: after a null only nulls follow, and every value precedes them.
  if (key.value === null)
    return isBackwards
      ? Prisma.sql`(${column} IS NOT NULL OR (${own}) < (${others}))`
      : Prisma.sql`${column} IS NULL AND (${own}) > (${others})`
  const past = isDescending(order, isBackwards)
    ? Prisma.sql`(${column}, ${own}) < (${key.value}, ${others})`
    : Prisma.sql`(${column}, ${own}) > (${key.value}, ${others})`
  return isNullable && !isBackwards ? Prisma.sql`(${past} OR ${column} IS NULL)` : past
}

/** What ORDER BY lists for this order; `isBackwards`: for the reverse order. */
export function sortedBy<Value, Id>(order: RowOrder<Value, Id>, isBackwards = false): Prisma.Sql {
  const direction = isDescending(order, isBackwards) ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const second = order.second ? Prisma.sql`${order.second} ${direction}, ` : Prisma.empty
  return Prisma.sql`${order.column} ${direction}, ${second}${order.id} ${direction}`
}

/** Where a page of rows with a moment and an id begins; `cursor` null: at the first row. */
export type MomentPage = {
  readonly cursor: { readonly at: Date; readonly id: string } | null
  readonly isBackwards: boolean
  readonly take: number
}

/**
 * The condition of such a page, to follow other conditions (empty on the first page), and its ORDER
 * BY. The id is a uuid.
 */
export function pageByMoment(
  order: RowOrder<Date, string>,
  { cursor, isBackwards }: Pick<MomentPage, 'cursor' | 'isBackwards'>,
): { readonly behind: Prisma.Sql; readonly inOrder: Prisma.Sql } {
  const key = cursor && {
    value: expression<Date>(Prisma.sql`${cursor.at}::timestamptz`),
    id: expression<string>(Prisma.sql`${cursor.id}::uuid`),
  }
  return {
    behind: key ? Prisma.sql`AND ${rowsBehind(order, key, isBackwards)}` : Prisma.empty,
    inOrder: Prisma.sql`ORDER BY ${sortedBy(order, isBackwards)}`,
  }
}
