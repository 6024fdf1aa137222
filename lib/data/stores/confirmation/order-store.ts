import 'server-only'
import { CONFIRMATION_STATUSES } from '@/lib/domain/confirmation/confirmation-status'
import { planOrderReminder } from '@/lib/domain/confirmation/order-reminder'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRow, select } from '@/lib/data/typed-reads'
import { enqueue } from '../outbox/outbox-store'

// 补正 and 补充 that a court waits for, for the job that reminds of their last day: it reads no words.

const k = columnsOf('confirmations', 'k')
const ORDER = select({
  caseId: k.case_id,
  partyIds: k.party_ids,
  status: k.status,
  correctionDueOn: k.correction_due_on,
  supplementDueOn: k.supplement_due_on,
})

/** What an application waits for; null: it does not exist. */
export async function findOrder(db: Read, confirmationId: string) {
  const row = await readRow(
    db,
    ORDER,
    Prisma.sql`FROM confirmations k WHERE ${k.id} = ${confirmationId}::uuid`,
  )
  return (
    row && {
      ...row,
      status: parseStoredEnum(CONFIRMATION_STATUSES, row.status, 'confirmations.status'),
      correctionDueOn: toDayOrNull(row.correctionDueOn),
      supplementDueOn: toDayOrNull(row.supplementDueOn),
    }
  )
}

/**
 * Plans the reminder of a last day with the act that sets it: one for each day, and none where the
 * term is too short.
 */
export async function planOrderReminderOf(
  db: Db,
  { confirmationId, by }: { readonly confirmationId: string; readonly by: string },
  dueOn: LocalDate,
  now: Date,
): Promise<void> {
  const runAt = planOrderReminder(dueOn, now)
  if (runAt === null) return
  await enqueue(db, {
    kind: 'order_reminder',
    key: `order_reminder:${confirmationId}:${dueOn}`,
    payload: { confirmationId, dueOn },
    runAt,
    by,
  })
}
