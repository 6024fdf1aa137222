import 'server-only'
import { REPLACE_REASONS, type ReplaceReason } from '@/lib/domain/case/vocabulary'
import type { Read } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

/**
 * A case that the institution took back from this mediator: its number and the kind of reason, and
 * nothing of the case itself.
 */
export type TakenBack = {
  readonly caseId: string
  readonly caseNo: string
  readonly at: Date
  readonly reason: ReplaceReason
}

/**
 * Cases taken back from this mediator since then and not assigned to them again, latest first.
 * Empty for an actor who is no mediator.
 */
export async function findTakenBack(db: Read, since: Date): Promise<TakenBack[]> {
  const rows = await db.$queryRaw<{ case_id: string; case_no: string; at: Date; reason: string }[]>`
    SELECT t.case_id::text, max(t.case_no) AS case_no, max(t.at) AS at, (array_agg(t.reason ORDER BY t.at DESC))[1] AS reason
    FROM heyi_taken_back() t
    WHERE t.at >= ${since} AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.id = t.case_id AND c.mediator_id = heyi_actor())
    GROUP BY t.case_id ORDER BY max(t.at) DESC`
  return rows.map((row) => ({
    caseId: row.case_id,
    caseNo: row.case_no,
    at: row.at,
    reason: parseStoredEnum(REPLACE_REASONS, row.reason, 'assignments.end_reason'),
  }))
}
