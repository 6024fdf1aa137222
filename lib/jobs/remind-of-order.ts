import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { lockCase } from '@/lib/data/stores/case/case-store'
import { findOrder } from '@/lib/data/stores/confirmation/order-store'
import { sendCaseSms } from '@/lib/data/stores/delivery/send-case-sms'
import { findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { findPeopleToRemind } from '@/lib/domain/confirmation/confirmation-reminders'
import { findWaitingOrder } from '@/lib/domain/confirmation/order-reminder'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import { toLocalDate } from '@/lib/domain/time/local-date'

/**
 * The last day of a 补正 or 补充 comes near: an SMS with its event to each who may answer for a
 * party. What was answered, postponed or withdrawn meanwhile reminds of nothing; the case is locked
 * as an answer locks it.
 */
export async function remindOfOrder(
  db: Db,
  { confirmationId, dueOn }: JobPayload<'order_reminder'>,
  at: Date,
): Promise<void> {
  const before = await findOrder(db, confirmationId)
  if (!before) return
  const { caseId } = before
  await lockCase(db, caseId)
  const found = await findOrder(db, confirmationId)
  const record = await findCaseState(db, caseId)
  const order = found && findWaitingOrder(found, dueOn, toLocalDate(at))
  if (!found || !record || !order) return
  const people = findPeopleToRemind(found.partyIds, [], await findTakingPart(db, caseId))
  for (const { accountId, participantId, name } of people) {
    await sendCaseSms(db, { caseId, accountId }, 'order_reminder', { until: dueOn }, at)
    await appendEvent(db, {
      event: {
        kind: 'confirmation.order-reminded',
        data: { confirmationId, participantId, person: name, order, dueOn },
      },
      subject: { caseId, courtId: record.courtId, institutionId: record.institutionId },
      by: null,
      at,
    })
  }
}
