import 'server-only'
import type { Db } from '@/lib/data/door'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { sendToParties } from '@/lib/data/stores/delivery/send-to-parties'
import type { Grant } from '@/lib/domain/access/policy'
import type { MeetingDocument } from '@/lib/domain/delivery/documents'
import type { Meeting } from '@/lib/domain/meeting/meeting'

type Act = 'meeting:schedule' | 'meeting:move' | 'meeting:cancel'

/**
 * 调解通知 (特邀规定 第14条): every party is notified of time, form and place, with the act that sets them.
 */
export function notifyParties<A extends Act>(
  db: Db,
  { actor }: Grant<A>,
  record: CaseRecord,
  notice: {
    readonly document: MeetingDocument
    readonly meetingId: string
    readonly plan: Pick<Meeting, 'form' | 'startsAt' | 'place'>
  },
  at: Date,
): Promise<void> {
  const { document, meetingId } = notice
  const { form, startsAt, place } = notice.plan
  const facts = {
    caseNo: record.caseNo,
    form,
    startsAt: startsAt.toISOString(),
    place,
    mediator: actor.name,
  }
  return sendToParties(db, actor, record, { document, facts, meetingId }, at)
}
