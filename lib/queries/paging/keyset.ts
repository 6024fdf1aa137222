// Keyset paging: a page starts behind (or before) the key of a row, so page 1,000 costs as much as
// page 1.

export const PAGE_SIZE = 20

/**
 * The column a list is ordered by; the id breaks ties in the same direction. A nullable column must
 * be ascending, nulls last. `instant`: timestamps, and days as midnight UTC.
 */
export type Order = {
  readonly column: string
  readonly direction: 'asc' | 'desc'
  readonly kind: 'instant' | 'text'
  readonly nullable?: boolean
}

/** Key of a row: the value of the order's column, and the row's id. */
export type Cursor = { readonly value: Date | string | null; readonly id: string }

/** Cursor texts of a requested page: after a row, before one, or neither (the first page). */
export type PageQuery = {
  readonly after?: string | undefined
  readonly before?: string | undefined
}

/**
 * A list that counts its rows also has a last page, read backwards from the end, and pages by their
 * number, which skip rows of the order's index and therefore reach SKIPPED_AT_MOST rows far.
 */
export type NumberedPageQuery = PageQuery & {
  readonly last?: true | undefined
  readonly page?: number | undefined
}
export const SKIPPED_AT_MOST = 2_000

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** PostgreSQL and ISO texts both write a year of four digits up to here. */
const LAST_INSTANT = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/**
 * A cursor as text for a URL: kind letter (`d` instant in ms, `t` text, `n` null), value, dot, id.
 */
export function writeCursor({ value, id }: Cursor): string {
  if (value === null) return `n.${id}`
  return `${value instanceof Date ? `d${value.getTime()}` : `t${value}`}.${id}`
}

/**
 * Parses a cursor text; null for anything that is no cursor of this order, which means the first
 * page.
 */
export function readCursor(text: string | undefined, order: Order): Cursor | null {
  const id = text?.slice(-36) ?? ''
  if (!text || !UUID.test(id) || text.at(-37) !== '.') return null
  const [kind, value] = [text[0], text.slice(1, -37)]
  if (kind === 'n' && order.nullable && value === '') return { value: null, id }
  if (kind === 't' && order.kind === 'text') return { value, id }
  const instant = /^\d{1,15}$/.test(value) ? Number(value) : NaN
  return kind === 'd' && order.kind === 'instant' && instant <= LAST_INSTANT
    ? { value: new Date(instant), id }
    : null
}

/**
 * Start of a page, for lists with their own SQL. Backwards: the rows before the cursor, read in
 * reverse order.
 */
export type Position<Key = Cursor> = {
  readonly cursor: Key | null
  readonly isBackwards: boolean
  readonly isFirst: boolean
}

/** The position for the keys of a request; `after` wins over `before`. */
export function positionAt<Key>(after: Key | null, before: Key | null): Position<Key> {
  const cursor = after ?? before
  return {
    cursor,
    isBackwards: after === null && before !== null,
    isFirst: cursor === null,
  }
}

export function positionOf(order: Order, { after, before }: PageQuery): Position {
  return positionAt(readCursor(after, order), readCursor(before, order))
}

/** A position for lists that count their rows; a cursor wins over a number. */
export function numberedPositionOf(
  order: Order,
  { last, page, ...cursors }: NumberedPageQuery,
  size: number,
): Position & { readonly skipped: number; readonly isLast: boolean } {
  const position = positionOf(order, cursors)
  if (!position.isFirst) return { ...position, skipped: 0, isLast: false }
  if (last) return { cursor: null, isBackwards: true, isFirst: false, skipped: 0, isLast: true }
  const skipped = page ? Math.min((page - 1) * size, SKIPPED_AT_MOST - (SKIPPED_AT_MOST % size)) : 0
  return { cursor: null, isBackwards: false, isFirst: skipped === 0, skipped, isLast: false }
}

/** A position as Prisma arguments. */
export type Slice<Where, Sort> = {
  readonly where: Where
  readonly orderBy: Sort
  /** One more than the page holds, to know whether there is a next page. */
  readonly take: number
  readonly isBackwards: boolean
  readonly isFirst: boolean
}

/**
 * The Prisma arguments of one page. `Where` and `Sort` are the shapes of the table that has the
 * order's column.
 */
export function sliceOf<Where, Sort>(
  order: Order,
  query: PageQuery,
  size = PAGE_SIZE,
): Slice<Where, Sort> {
  const { cursor, isBackwards, isFirst } = positionOf(order, query)
  const direction = (order.direction === 'asc') === isBackwards ? 'desc' : 'asc'
  const nulls = isBackwards ? 'first' : 'last'
  return {
    where: (cursor ? beyond(order, cursor, direction, isBackwards) : {}) as Where,
    orderBy: [
      { [order.column]: order.nullable ? { sort: direction, nulls } : direction },
      { id: direction },
    ] as Sort,
    take: size + 1,
    isBackwards,
    isFirst,
  }
}

function beyond(
  order: Order,
  { value, id }: Cursor,
  direction: 'asc' | 'desc',
  isBackwards: boolean,
): object {
  const { column } = order
  const op = direction === 'asc' ? 'gt' : 'lt'
  const tie = { [column]: value, id: { [op]: id } }
  // Nulls are last: they follow every value, and every value precedes them.
  if (value === null) return isBackwards ? { OR: [tie, { [column]: { not: null } }] } : tie
  const past = [{ [column]: { [op]: value } }, tie]
  if (order.nullable) return { OR: isBackwards ? past : [...past, { [column]: null }] }
  // The first condition is implied by the others; it gives the index scan its start.
  return { AND: [{ [column]: { [`${op}e`]: value } }, { OR: past }] }
}

export type Page<Row> = {
  readonly rows: readonly Row[]
  /** Cursor texts of the neighbouring pages; null where there is none. */
  readonly previous: string | null
  readonly next: string | null
}

/**
 * Cuts rows read for a position (one more than `size`, in the order they were read) to a page in
 * list order. `cursorTextOf`: the text by which the URL names a row.
 */
export function cutPage<Row>(
  position: {
    readonly isBackwards: boolean
    readonly isFirst: boolean
    readonly isLast?: boolean
  },
  read: readonly Row[],
  cursorTextOf: (row: Row) => string,
  size = PAGE_SIZE,
): Page<Row> {
  const hasMore = read.length > size
  const kept = read.slice(0, size)
  const rows = position.isBackwards ? kept.reverse() : kept
  const [first, last] = [rows[0], rows.at(-1)]
  return {
    rows,
    previous:
      first && (position.isBackwards ? hasMore : !position.isFirst) ? cursorTextOf(first) : null,
    next: last && !position.isLast && (position.isBackwards || hasMore) ? cursorTextOf(last) : null,
  }
}

/** `cutPage` for lists ordered by a column and the id. */
export function pageOf<Row>(
  position: {
    readonly isBackwards: boolean
    readonly isFirst: boolean
    readonly isLast?: boolean
  },
  read: readonly Row[],
  cursorOf: (row: Row) => Cursor,
  size = PAGE_SIZE,
): Page<Row> {
  return cutPage(position, read, (row) => writeCursor(cursorOf(row)), size)
}
