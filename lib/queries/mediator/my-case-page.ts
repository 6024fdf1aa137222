import type { Db } from '@/lib/data/door'
import { findOwnMatches } from '@/lib/data/stores/case/case-list-store'
import {
  countOwnCases,
  countOwnFound,
  findOwnCases,
  NO_DUE_DAY,
  type OwnKey,
} from '@/lib/data/stores/case/own-case-store'
import { parseLocalDate } from '@/lib/domain/time/local-date'

/** One page of the mediator's own cases: carried ones by the day they are due, settled ones by the day they were closed, latest first. */
export type MyCasePage = {
  readonly ids: readonly string[]
  readonly total: number
  /** Where the next page begins; null on the last one. */
  readonly next: string | null
  /** The counts on the tabs. */
  readonly counts: { readonly open: number; readonly settled: number }
}

export type MyCaseFilter = {
  readonly settled: boolean
  readonly text: string | null
  readonly after: string | null
}
type Mediator = { readonly id: string; readonly institutionId: string }

/** A cursor as an address carries it: the sorting key of the last row and its id. */
export const CURSOR = /^([0-9TZ:.-]{10,24})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export const PAGE_SIZE = 20

/** null as well for a cursor of the other list, or one that nobody printed. */
function behindOf(after: string | null, settled: boolean): OwnKey | null {
  const [, key = '', id = ''] = CURSOR.exec(after ?? '') ?? []
  const isKey = settled
    ? !Number.isNaN(Date.parse(key)) && new Date(key).toISOString() === key
    : key === NO_DUE_DAY || parseLocalDate(key) !== null
  return isKey ? { key, id } : null
}

/** Reads one page; the text is looked for in the case number, whatever its brackets and spaces, and in names, by the same index as every list. */
export async function findMyCasePage(
  db: Db,
  { id: mediatorId, institutionId }: Mediator,
  { settled, text, after }: MyCaseFilter,
): Promise<MyCasePage> {
  const query = {
    mediatorId,
    settled,
    found: text ? await findOwnMatches(db, mediatorId, text) : null,
  }
  const rows = await findOwnCases(db, query, behindOf(after, settled), PAGE_SIZE + 1)
  const counts = await countOwnCases(db, institutionId, mediatorId)
  const page = rows.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  return {
    ids: page.map((row) => row.id),
    counts,
    total: text ? await countOwnFound(db, query) : settled ? counts.settled : counts.open,
    next: rows.length > PAGE_SIZE && last ? `${last.key}~${last.id}` : null,
  }
}
