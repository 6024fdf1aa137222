import 'server-only'
import type { Db } from '@/lib/data/door'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { findCourtName } from '@/lib/data/stores/court/court-name-store'
import { sendToParties } from '@/lib/data/stores/delivery/send-to-parties'
import type { Grant } from '@/lib/domain/access/policy'
import type { DeliveryFacts } from '@/lib/domain/delivery/delivery'
import type { CourtDocument } from '@/lib/domain/delivery/documents'

type Act = 'confirmation:appoint-hearing' | 'confirmation:cancel-hearing' | 'confirmation:refuse'
type Notice = {
  [D in CourtDocument]: {
    readonly document: D
    readonly facts: Omit<DeliveryFacts<D>, 'caseNo' | 'court'>
  }
}[CourtDocument]

/**
 * A notice of the court to every party (民诉解释 第355、356条); whether it arrived is recorded as of every
 * legal notice.
 */
export async function notifyApplicants<A extends Act>(
  db: Db,
  { actor }: Grant<A>,
  record: CaseRecord,
  { document, facts }: Notice,
  at: Date,
): Promise<void> {
  const court = await findCourtName(db, record.courtId)
  if (court === null) throw new Error('a court without a name')
  const all = { ...facts, caseNo: record.caseNo, court }
  const content = { document, facts: all, meetingId: null } as Parameters<typeof sendToParties>[3]
  await sendToParties(db, actor, record, content, at)
}
