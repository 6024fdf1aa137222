import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { DeclineReason } from '@/lib/domain/case/vocabulary'
import type { Db } from '../door'
import type { CaseRecord } from '../mappers/case'

/** The institution's own record that it declined; it stays with it when the case has gone back to the court. */
export async function addDecline(
  db: Db,
  grant: Grant<'case:decline'>,
  record: CaseRecord,
  reason: { readonly code: DeclineReason; readonly text: string },
  at: Date,
): Promise<void> {
  await db.caseDecline.create({
    data: {
      institutionId: record.holderId, courtId: record.courtId, caseId: record.id, caseNo: record.caseNo,
      disputeType: record.disputeType, courtName: record.courtName, reasonCode: reason.code, reasonText: reason.text,
      receivedAt: record.receivedAt, declinedAt: at, declinedBy: grant.actor.name,
    },
    select: { id: true },
  })
}
