import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { DeclineReason } from '@/lib/domain/case/vocabulary'
import type { Db, Read } from '@/lib/data/door'
import type { CaseRecord } from '@/lib/data/mappers/case'

/**
 * The institution's own record that it declined; it is kept when the case has gone back to the
 * court.
 */
export async function addDecline(
  db: Db,
  grant: Grant<'case:decline'>,
  record: CaseRecord,
  reason: { readonly code: DeclineReason; readonly text: string },
  at: Date,
): Promise<void> {
  await db.caseDecline.create({
    data: {
      institutionId: record.holderId,
      courtId: record.courtId,
      caseId: record.id,
      caseNo: record.caseNo,
      disputeType: record.disputeType,
      courtName: record.courtName,
      reasonCode: reason.code,
      reasonText: reason.text,
      receivedAt: record.receivedAt,
      declinedAt: at,
      declinedBy: grant.actor.name,
    },
    select: { id: true },
  })
}

/**
 * The institution that declined each of these cases last, by the case's id; a case that was never
 * declined is missing.
 */
export async function findLastDecliners(
  db: Read,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (caseIds.length === 0) return new Map()
  const rows = await db.$queryRaw<{ case_id: string; institution_id: string }[]>`
    SELECT DISTINCT ON (case_id) case_id, institution_id FROM case_declines WHERE case_id = ANY (${[...caseIds]}::uuid[])
    ORDER BY case_id, declined_at DESC`
  return new Map(rows.map((row) => [row.case_id, row.institution_id]))
}
