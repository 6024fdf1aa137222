import 'server-only'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import {
  REPLACE_REASONS,
  WITHDRAW_REASONS,
  type ReplaceReason,
  type WithdrawReason,
} from '@/lib/domain/case/vocabulary'
import type { OwnKey } from '../case/own-case-store'

/** What a mediator does in a case, as the events name it; viewing and refusals are no work. */
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
  /** When the mediator last did something in the case: an ISO instant with milliseconds. */
  readonly key: string
  readonly lastAt: Date
  readonly works: readonly PastWork[]
  readonly points: number
}

type Row = {
  readonly case_id: string
  readonly key: string
  readonly kind: string
  readonly times: number
  readonly last_at: Date
  readonly reason: string | null
}

/**
 * Cases this mediator once worked on and no longer carries, latest first, behind a key. Read from
 * the mediator's own events alone: they may no longer see the case, so no name, contact or text of
 * it is returned (domain.md 9). Where the institution took it from them, that and the kind of
 * reason come from a function that returns nothing else.
 */
export async function findPastCases(
  db: Db,
  mediatorId: string,
  behind: OwnKey | null,
  atMost: number,
): Promise<PastCase[]> {
  const { key, id } = behind ?? { key: null, id: null }
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
      ORDER BY p.key DESC, p.case_id DESC LIMIT ${atMost})
    SELECT page.case_id::text, page.key, own.kind, count(*)::int AS times, max(own.at) AS last_at, max(own.reason) AS reason
    FROM page JOIN own ON own.case_id = page.case_id
    GROUP BY page.case_id, page.key, own.kind ORDER BY page.key DESC, page.case_id DESC, max(own.at)`
  const caseIds = [...new Set(rows.map((row) => row.case_id))]
  const sums = await db.scorePoint.groupBy({
    by: ['caseId'],
    where: { mediatorId, caseId: { in: caseIds } },
    _sum: { points: true },
  })
  const points = new Map(sums.map((sum) => [sum.caseId, sum._sum.points ?? 0]))
  return caseIds.map((caseId) => {
    const own = rows.filter((row) => row.case_id === caseId)
    const works = own.map(toWork)
    return {
      caseId,
      key: own[0]!.key,
      works,
      points: points.get(caseId) ?? 0,
      lastAt: works.at(-1)!.lastAt,
    }
  })
}

/** How many cases they once had and no longer carry. */
export async function countPastCases(db: Db, mediatorId: string): Promise<number> {
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
