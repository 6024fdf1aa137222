import type pg from 'pg'
import type { EventData, EventKind } from '@/lib/domain/audit/events'

// Everything the database holds at one instant, as plain JSON: days as YYYY-MM-DD, instants as
// PostgreSQL writes them.

/** An event of any kind; `computed` is its hash computed again from the row. */
export type EventRow = {
  readonly [K in EventKind]: {
    readonly id: string
    readonly chain: string
    readonly seq: number
    readonly kind: K
    readonly at: string
    readonly data: EventData<K>
    readonly actor_id: string
    readonly actor_name: string
    readonly case_id: string | null
    readonly prev_hash: string
    readonly hash: string
    readonly computed: string
  }
}[EventKind]

export type CaseRow = {
  readonly id: string
  readonly case_no: string
  readonly status: string
  readonly version: number
  readonly mediator_id: string | null
  readonly institution_id: string | null
  readonly accepted_at: string | null
  readonly assigned_at: string | null
  readonly closed_at: string | null
  readonly outcome: string | null
  readonly mediation_due_on: string | null
  readonly last_act: string
  readonly last_act_by: string
  readonly last_act_at: string
  readonly number_year: number
  readonly number_prefix: string
  readonly number_serial: number
}
export type MaterialRow = {
  readonly case_id: string
  readonly size: number
  readonly sha256: string
  readonly storage_key: string
}
export type ReceiptRow = {
  readonly case_id: string
  readonly idempotency_key: string
  readonly answer: { readonly caseNo: string }
}
export type CounterRow = { readonly year: number; readonly prefix: string; readonly last: number }
export type ChainHeadRow = { readonly chain: string; readonly seq: number; readonly hash: string }
/** A row that belongs to a case; the rest of its columns are compared by name. */
export type CaseChildRow = { readonly case_id: string; readonly [column: string]: unknown }

export const CHILDREN = [
  'parties',
  'agents',
  'service_addresses',
  'assignments',
  'disclosures',
  'contacts',
  'closings',
  'case_declines',
  'score_points',
] as const
export type ChildTable = (typeof CHILDREN)[number]

export type Snapshot = {
  readonly cases: readonly CaseRow[]
  readonly events: readonly EventRow[]
  readonly heads: readonly ChainHeadRow[]
  readonly materials: readonly MaterialRow[]
  readonly receipts: readonly ReceiptRow[]
  readonly counters: readonly CounterRow[]
  readonly children: Readonly<Record<ChildTable, readonly CaseChildRow[]>>
}

/**
 * Reads it in one transaction that sees one instant, whatever others write meanwhile. `db` is the
 * owner's connection, which no policy binds.
 */
export async function takeSnapshot(db: pg.Client): Promise<Snapshot> {
  const rows = async <T>(from: string, more = ''): Promise<T[]> => {
    const found = await db.query<{ row: T }>(`SELECT to_jsonb(t)${more} AS row FROM ${from} t`)
    return found.rows.map(({ row }) => row)
  }
  await db.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    const children: Partial<Record<ChildTable, CaseChildRow[]>> = {}
    for (const table of CHILDREN) children[table] = await rows(table)
    const hash = ` || jsonb_build_object('computed', encode(sha256(convert_to(heyi_event_text(t), 'UTF8')), 'hex'))`
    const events = await rows<EventRow>('events', hash)
    return {
      cases: await rows('cases'),
      heads: await rows('chain_heads'),
      materials: await rows('materials'),
      receipts: await rows('referral_receipts'),
      counters: await rows('case_number_counters'),
      events: events.sort((a, b) => a.seq - b.seq),
      children: children as Snapshot['children'],
    }
  } finally {
    await db.query('COMMIT')
  }
}

/** Rows by a column, each list in the order of the rows. */
export function groupBy<T>(
  rows: readonly T[],
  keyOf: (row: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return groups
}
