import 'server-only'
import type { DeliveryReport, ReportingProvider } from '@/lib/domain/delivery/reports'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'
import type { DueDelivery } from './dispatch-store'

/** The attempt that a provider reports on. */
export type ReportedAttempt = {
  readonly providerId: string
  readonly deliveryId: string
  readonly attemptNo: number
}

const t = columnsOf('delivery_attempts', 't')
const ATTEMPT = select({
  providerId: expression<string>(t.provider_id),
  deliveryId: expression<string>(Prisma.sql`min(${t.delivery_id}::text)`),
  attemptNo: expression<number>(Prisma.sql`max(${t.attempt_no})`),
})

/**
 * The attempts with these ids of a provider, by case. An id that a provider gave to two notices
 * names neither: a report must not change another's delivery.
 */
export async function findReportedAttempts(
  db: Db,
  providerIds: readonly string[],
): Promise<ReportedAttempt[]> {
  return readRows(
    db,
    ATTEMPT,
    Prisma.sql`FROM delivery_attempts t JOIN deliveries d ON d.id = ${t.delivery_id}
      WHERE ${t.provider_id} IN (${Prisma.join([...providerIds])}) AND d.channel = 'sms'
      GROUP BY ${t.provider_id} HAVING count(DISTINCT ${t.delivery_id}) = 1
      ORDER BY min(${t.case_id}::text), 2`,
  )
}

/**
 * Files a report. Of one attempt each result with each code is one row, however often it is
 * reported.
 */
export async function addReport(
  db: Db,
  { id, caseId, courtId, holderId }: DueDelivery,
  attemptNo: number,
  {
    provider,
    result,
    code,
    reportedAt,
    receivedAt,
  }: DeliveryReport & { readonly provider: ReportingProvider; readonly receivedAt: Date },
): Promise<void> {
  await db.deliveryReport.createMany({
    data: [
      {
        deliveryId: id,
        attemptNo,
        provider,
        result,
        code,
        reportedAt: reportedAt === null ? null : new Date(reportedAt),
        receivedAt,
        caseId,
        courtId,
        holderId,
      },
    ],
    skipDuplicates: true,
  })
}
