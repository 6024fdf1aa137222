import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import {
  REPLACE_REASONS,
  WITHDRAW_REASONS,
  type ReplaceReason,
  type WithdrawReason,
} from '@/lib/domain/case/vocabulary'
import { PAGE_SIZE, pageOf, positionOf, type Order } from '../paging/keyset'

/** What a mediator does in a case, as the events name it; a look or a refusal is no work. */
export const WORK_EVENTS = [
  'case.taken',
  'contact.recorded',
  'case.disclosed',
  'case.withdrawn',
  'case.closed',
] as const
export type WorkEvent = (typeof WORK_EVENTS)[number]

/** What ended their work on the case, where it was the institution that took it from them. */
const TAKEN_BACK = 'case.mediator-replaced'

export type PastWork = { readonly times: number; readonly lastAt: Date } & (
  | { readonly kind: WorkEvent; readonly reason: WithdrawReason | null }
  | { readonly kind: typeof TAKEN_BACK; readonly reason: ReplaceReason }
)
export type PastCase = {
  readonly caseId: string
  readonly lastAt: Date
  readonly works: readonly PastWork[]
  readonly points: number
}
export type HistoryPage = {
  readonly cases: readonly PastCase[]
  readonly total: number
  readonly next: string | null
}

type Row = {
  readonly case_id: string
  readonly key: string
  readonly kind: string
  readonly times: number
  readonly last_at: Date
  readonly reason: string | null
}

/** By the last thing the mediator did in the case, latest first. */
const HISTORY_ORDER: Order = { column: 'key', direction: 'desc', kind: 'instant' }

/**
 * One page of cases this mediator once worked on and no longer carries, latest first. Read from the mediator's own events alone: the
 * case itself has left their sight, so that no party's name, contact or text of it can come along (domain.md 9). Where the institution
 * took it from them, that and the kind of reason come from a function that tells nothing else.
 */
export async function findHistoryPage(
  db: Db,
  mediatorId: string,
  after: string | undefined,
): Promise<HistoryPage> {
  const position = positionOf(HISTORY_ORDER, { after })
  const { value = null, id = null } = position.cursor ?? {}
  const key = value instanceof Date ? value.toISOString() : null
  const rows = await db.$queryRaw<Row[]>`
    WITH own AS (
      SELECT e.case_id, e.kind, e.at, e.data ->> 'reason' AS reason FROM events e
      WHERE e.actor_id = ${mediatorId}::uuid AND e.case_id IS NOT NULL AND e.kind = ANY (${[...WORK_EVENTS]})
        AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.id = e.case_id AND c.mediator_id = ${mediatorId}::uuid)
      UNION ALL
      SELECT t.case_id, ${TAKEN_BACK}, t.at, t.reason FROM heyi_taken_back() t
      WHERE NOT EXISTS (SELECT 1 FROM cases c WHERE c.id = t.case_id AND c.mediator_id = ${mediatorId}::uuid)
    ), page AS (
      SELECT p.case_id, p.key FROM (
        SELECT case_id, to_char(max(at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') COLLATE "C" AS key FROM own GROUP BY case_id) p
      WHERE ${key}::text IS NULL OR (p.key, p.case_id) < (${key}::text, ${id}::uuid)
      ORDER BY p.key DESC, p.case_id DESC LIMIT ${PAGE_SIZE + 1})
    SELECT page.case_id::text, page.key, own.kind, count(*)::int AS times, max(own.at) AS last_at, max(own.reason) AS reason
    FROM page JOIN own ON own.case_id = page.case_id
    GROUP BY page.case_id, page.key, own.kind ORDER BY page.key DESC, page.case_id DESC, max(own.at)`
  const keys = new Map(rows.map((row) => [row.case_id, row.key]))
  const page = pageOf(position, [...keys], ([caseId, lastAt]) => ({
    value: new Date(lastAt),
    id: caseId,
  }))
  const shown = page.rows.map(([caseId]) => caseId)
  const sums = await db.scorePoint.groupBy({
    by: ['caseId'],
    where: { mediatorId, caseId: { in: shown } },
    _sum: { points: true },
  })
  const points = new Map(sums.map((sum) => [sum.caseId, sum._sum.points ?? 0]))
  const cases = shown.map((caseId): PastCase => {
    const works = rows.filter((row) => row.case_id === caseId).map(toWork)
    return { caseId, works, points: points.get(caseId) ?? 0, lastAt: works.at(-1)!.lastAt }
  })
  return {
    cases,
    total: await countHistory(db, mediatorId),
    next: page.next,
  }
}

/** How many cases they once had and no longer carry. */
export async function countHistory(db: Db, mediatorId: string): Promise<number> {
  const rows = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM (
      SELECT e.case_id FROM events e WHERE e.actor_id = ${mediatorId}::uuid AND e.case_id IS NOT NULL AND e.kind = ANY (${[...WORK_EVENTS]})
      UNION SELECT t.case_id FROM heyi_taken_back() t) own
    WHERE NOT EXISTS (SELECT 1 FROM cases c WHERE c.id = own.case_id AND c.mediator_id = ${mediatorId}::uuid)`
  return rows[0]?.total ?? 0
}

function toWork({ kind, times, last_at, reason }: Row): PastWork {
  if (kind === TAKEN_BACK)
    return {
      kind,
      times,
      lastAt: last_at,
      reason: parseStoredEnum(REPLACE_REASONS, reason ?? '', 'assignments.end_reason'),
    }
  return {
    kind: parseStoredEnum(WORK_EVENTS, kind, 'events.kind'),
    times,
    lastAt: last_at,
    reason:
      reason === null ? null : parseStoredEnum(WITHDRAW_REASONS, reason, 'events.data.reason'),
  }
}
