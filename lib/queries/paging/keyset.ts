// Keyset paging: a page is asked for by the last (or first) row one has seen, so the thousandth page costs what the first one costs.

export const PAGE_SIZE = 20

/** The one column a list is ordered by; the id breaks ties in the same direction. A nullable column is ascending, its nulls last. */
export type Order = {
  readonly column: string
  readonly direction: 'asc' | 'desc'
  readonly kind: 'instant' | 'text'
  readonly nullable?: boolean
}

/** Where a page begins: the value of the order's column, and the row's id. */
export type Cursor = { readonly value: Date | string | null; readonly id: string }

/** What a page was asked for: `after` a row, `before` one, or neither (the first page). */
export type PageQuery = {
  readonly after?: string | undefined
  readonly before?: string | undefined
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A cursor as an address carries it: kind letter, value, dot, id. */
export function writeCursor({ value, id }: Cursor): string {
  if (value === null) return `n.${id}`
  return `${value instanceof Date ? `d${value.getTime()}` : `t${value}`}.${id}`
}

/** Reads a cursor back; null for anything that is none of this order's, which then means the first page. */
export function readCursor(text: string | undefined, order: Order): Cursor | null {
  const id = text?.slice(-36) ?? ''
  if (!text || !UUID.test(id) || text.at(-37) !== '.') return null
  const [kind, value] = [text[0], text.slice(1, -37)]
  if (kind === 'n' && order.nullable && value === '') return { value: null, id }
  if (kind === 't' && order.kind === 'text') return { value, id }
  const instant = new Date(/^\d{1,15}$/.test(value) ? Number(value) : NaN)
  return kind === 'd' && order.kind === 'instant' && !Number.isNaN(instant.getTime())
    ? { value: instant, id }
    : null
}

/** Where in an order a page begins: for lists that write their own SQL. */
export type Position = {
  readonly cursor: Cursor | null
  readonly isBackwards: boolean
  readonly isFirst: boolean
}

export function positionOf(order: Order, { after, before }: PageQuery): Position {
  const [following, preceding] = [readCursor(after, order), readCursor(before, order)]
  const cursor = following ?? preceding
  return { cursor, isBackwards: following === null && preceding !== null, isFirst: cursor === null }
}

/** How the rows of a page are read from the database, and how they are put back into reading order. */
export type Slice<Where, Sort> = {
  readonly where: Where
  readonly orderBy: Sort
  /** One more than the page holds: whether there is a next one. */
  readonly take: number
  readonly isBackwards: boolean
  readonly isFirst: boolean
}

/** The part of a list that a page of `size` rows shows. `Where` and `Sort` are the shapes of the table that holds the order's column. */
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
  // Nulls stand behind everything: they follow every value, and every value precedes them.
  if (value === null) return isBackwards ? { OR: [tie, { [column]: { not: null } }] } : tie
  const past = [{ [column]: { [op]: value } }, tie]
  if (order.nullable) return { OR: isBackwards ? past : [...past, { [column]: null }] }
  // The first condition is implied by the others: it gives the index a range to begin at.
  return { AND: [{ [column]: { [`${op}e`]: value } }, { OR: past }] }
}

export type Page<Row> = {
  readonly rows: readonly Row[]
  /** Cursors of the neighbouring pages; null where there is none. */
  readonly previous: string | null
  readonly next: string | null
}

/** Cuts what was read for a slice to a page, in reading order, with the cursors to go on from. */
export function pageOf<Row>(
  slice: { readonly isBackwards: boolean; readonly isFirst: boolean },
  read: readonly Row[],
  cursorOf: (row: Row) => Cursor,
  size = PAGE_SIZE,
): Page<Row> {
  const hasMore = read.length > size
  const kept = read.slice(0, size)
  const rows = slice.isBackwards ? kept.reverse() : kept
  const [first, last] = [rows[0], rows.at(-1)]
  return {
    rows,
    previous:
      first && (slice.isBackwards ? hasMore : !slice.isFirst) ? writeCursor(cursorOf(first)) : null,
    next: last && (slice.isBackwards || hasMore) ? writeCursor(cursorOf(last)) : null,
  }
}
