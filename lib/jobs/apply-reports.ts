import 'server-only'
import type { Db } from '@/lib/data/door'
import { lockDelivery, setDeliveryState } from '@/lib/data/stores/delivery/dispatch-store'
import { addReport, findReportedAttempts } from '@/lib/data/stores/delivery/report-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { decideReport, lookAgainAt } from '@/lib/domain/delivery/reports'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import { reportEnd } from './report-delivery'

/**
 * Files what a provider reported of messages and changes the deliveries accordingly, in the
 * transaction that ends its job. A report of a message that is not known is looked at again a
 * little later: it may be faster than the provider's own answer. The same report twice is one row
 * and changes nothing: the delivery is no longer 已发送 then.
 */
export async function applyReports(
  db: Db,
  { provider, reports, receivedAt, round }: JobPayload<'delivery_reports'>,
  at: Date,
): Promise<void> {
  const attempts = await findReportedAttempts(
    db,
    reports.map(({ providerId }) => providerId),
  )
  // In the order of `attempts`, which is that of the cases: each is locked.
  for (const attempt of attempts)
    for (const report of reports.filter(({ providerId }) => providerId === attempt.providerId)) {
      const delivery = await lockDelivery(db, attempt.deliveryId)
      if (!delivery) continue
      const filed = { ...report, provider, receivedAt: new Date(receivedAt) }
      await addReport(db, delivery, attempt.attemptNo, filed)
      const step = decideReport(delivery.state, report)
      if (step === null) continue
      await setDeliveryState(db, delivery, step, at)
      await reportEnd(db, delivery, step, at)
    }
  const known = new Set(attempts.map(({ providerId }) => providerId))
  const unknown = reports.filter(({ providerId }) => !known.has(providerId))
  const again = unknown.length > 0 ? lookAgainAt(round, at) : null
  if (again === null) return
  const payload = { provider, reports: unknown, receivedAt, round: round + 1 }
  await enqueue(db, { kind: 'delivery_reports', payload, runAt: again })
}
