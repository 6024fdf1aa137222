import type { Db } from '@/lib/data/door'
import { findOwnHits } from '@/lib/data/stores/case-list-store'
import { CARRIED_STATUSES } from '@/lib/domain/case/status'

/** One page of the mediator's own cases: carried ones by the day they are due, settled ones by the day they were closed, latest first. */
export type MyCasePage = {
  readonly ids: readonly string[]
  readonly total: number
  /** Where the next page begins; null on the last one. */
  readonly next: string | null
}

export type MyCaseFilter = { readonly settled: boolean; readonly text: string | null; readonly after: string | null }

/** A cursor as an address carries it: the sorting key of the last row and its id. */
export const CURSOR = /^([0-9TZ:.-]{10,24})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

const SETTLED_STATUSES = ['closed', 'archived']
export const PAGE_SIZE = 20

type Row = { readonly id: string; readonly key: string }

/** Reads one page; the text is looked for in the case number, whatever its brackets and spaces, and in names, by the same index as every list. */
export async function findMyCasePage(db: Db, mediatorId: string, { settled, text, after }: MyCaseFilter): Promise<MyCasePage> {
  const statuses = settled ? SETTLED_STATUSES : [...CARRIED_STATUSES]
  const found = text ? [...(await findOwnHits(db, mediatorId, text))] : null
  const [, key = null, id = null] = CURSOR.exec(after ?? '') ?? []
  const counted = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM cases c
    WHERE c.mediator_id = ${mediatorId}::uuid AND c.status = ANY (${statuses})
      AND (${found}::uuid[] IS NULL OR c.id = ANY (${found}::uuid[]))`
  // One direction per kind of list: a due day that is still to come reads forwards, a closing backwards.
  const rows = settled
    ? await db.$queryRaw<Row[]>`
      SELECT f.id::text, f.key FROM (
        SELECT c.id, to_char(c.closed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') COLLATE "C" AS key FROM cases c
        WHERE c.mediator_id = ${mediatorId}::uuid AND c.status = ANY (${statuses})) f
      WHERE (${found}::uuid[] IS NULL OR f.id = ANY (${found}::uuid[]))
        AND (${key}::text IS NULL OR (f.key, f.id) < (${key}::text, ${id}::uuid))
      ORDER BY f.key DESC, f.id DESC LIMIT ${PAGE_SIZE + 1}`
    : await db.$queryRaw<Row[]>`
      SELECT f.id::text, f.key FROM (
        SELECT c.id, coalesce(to_char(c.mediation_due_on, 'YYYY-MM-DD'), '9999-12-31') COLLATE "C" AS key FROM cases c
        WHERE c.mediator_id = ${mediatorId}::uuid AND c.status = ANY (${statuses})) f
      WHERE (${found}::uuid[] IS NULL OR f.id = ANY (${found}::uuid[]))
        AND (${key}::text IS NULL OR (f.key, f.id) > (${key}::text, ${id}::uuid))
      ORDER BY f.key, f.id LIMIT ${PAGE_SIZE + 1}`
  const page = rows.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  return {
    ids: page.map((row) => row.id),
    total: counted[0]?.total ?? 0,
    next: rows.length > PAGE_SIZE && last ? `${last.key}~${last.id}` : null,
  }
}

/** How many the mediator carries and how many they have settled: the counts on the tabs. */
export async function countMyCases(db: Db, mediatorId: string): Promise<{ readonly open: number; readonly settled: number }> {
  const rows = await db.$queryRaw<{ open: number; settled: number }[]>`
    SELECT count(*) FILTER (WHERE status = ANY (${[...CARRIED_STATUSES]}))::int AS open,
      count(*) FILTER (WHERE status = ANY (${SETTLED_STATUSES}))::int AS settled
    FROM cases WHERE mediator_id = ${mediatorId}::uuid`
  return rows[0] ?? { open: 0, settled: 0 }
}
