import type { Read } from '@/lib/data/door'
import { findOwnMatches } from '@/lib/data/stores/case/case-search'
import {
  countOwnCases,
  countOwnFound,
  findOwnCases,
  NO_DUE_DAY,
  type OwnKey,
} from '@/lib/data/stores/case/own-case-store'
import { PAGE_SIZE, pageOf, positionOf, type Cursor, type Order } from '../paging/keyset'

/** One page of the mediator's own cases, either those they carry or those they settled. */
export type MyCasePage = {
  readonly ids: readonly string[]
  readonly total: number
  /** Cursor of the next page; null on the last one. */
  readonly next: string | null
  /** The counts on the tabs. */
  readonly counts: { readonly open: number; readonly settled: number }
}

export type MyCaseFilter = {
  readonly settled: boolean
  readonly text: string | null
  readonly after?: string | undefined
}
type Mediator = { readonly id: string; readonly institutionId: string }

/**
 * Carried cases by the day they are due, those without one last; settled ones by their closing,
 * latest first.
 */
const ORDERS = {
  open: { column: 'due', direction: 'asc', kind: 'instant', nullable: true },
  settled: { column: 'closed', direction: 'desc', kind: 'instant' },
} as const satisfies Record<string, Order>

/** The store's key of a cursor: an ISO day, or an ISO instant with milliseconds. */
function toOwnKey({ value, id }: Cursor, settled: boolean): OwnKey {
  const iso = value instanceof Date ? value.toISOString() : null
  return { id, key: (settled ? iso : iso?.slice(0, 10)) ?? NO_DUE_DAY }
}

function toCursor({ key, id }: OwnKey): Cursor {
  return { id, value: key === NO_DUE_DAY ? null : new Date(key) }
}

/**
 * Reads one page. `text` matches a part of the case number, whatever its brackets and spaces, or of
 * a name, by the search index of every list.
 */
export async function findMyCasePage(
  db: Read,
  { id: mediatorId, institutionId }: Mediator,
  { settled, text, after }: MyCaseFilter,
): Promise<MyCasePage> {
  const query = {
    mediatorId,
    settled,
    found: text ? await findOwnMatches(db, mediatorId, text) : null,
  }
  const position = positionOf(ORDERS[settled ? 'settled' : 'open'], { after })
  const start = position.cursor && toOwnKey(position.cursor, settled)
  const [rows, counts, found] = await Promise.all([
    findOwnCases(db, query, start, PAGE_SIZE + 1),
    countOwnCases(db, institutionId, mediatorId),
    text ? countOwnFound(db, query) : null,
  ])
  const page = pageOf(position, rows, toCursor)
  return {
    ids: page.rows.map((row) => row.id),
    counts,
    total: found ?? (settled ? counts.settled : counts.open),
    next: page.next,
  }
}
