import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { DeclineReason } from '@/lib/domain/case/vocabulary'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'
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
): Promise<{ readonly declineId: string }> {
  const { id } = await db.caseDecline.create({
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
  return { declineId: id }
}

const d = columnsOf('case_declines', 'd')
const DECLINER = select({ caseId: d.case_id, institutionId: d.institution_id })

/**
 * The institution that declined each of these cases last, by the case's id; a case that was never
 * declined is missing.
 */
export async function findLastDecliners(
  db: Read,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (caseIds.length === 0) return new Map()
  const rows = await readRows(
    db,
    DECLINER,
    Prisma.sql`FROM (
      SELECT DISTINCT ON (${d.case_id}) ${d.case_id}, ${d.institution_id} FROM case_declines d
      WHERE ${d.case_id} = ANY (${[...caseIds]}::uuid[])
      ORDER BY ${d.case_id}, ${d.declined_at} DESC) d`,
  )
  return new Map(rows.map((row) => [row.caseId, row.institutionId]))
}
