import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import type { Reminder } from '@/lib/domain/performance/performance-days'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRow, select } from '@/lib/data/typed-reads'
import { enqueue } from '../outbox/outbox-store'

const c = columnsOf('cases', 'c')
const CASE = select({
  id: c.id,
  caseNo: c.case_no,
  mediatorId: c.mediator_id,
  closedAt: c.closed_at,
  outcome: c.outcome,
})

/**
 * Plans the reminders of an agreement, each of them once: with the closing, in its transaction, or
 * when a supplementary agreement names other days (`by` null: the system).
 */
export async function planReminders(
  db: Db,
  { caseId, by }: { readonly caseId: string; readonly by: Pick<Actor, 'id'> | null },
  reminders: readonly Reminder[],
): Promise<void> {
  for (const { dueOn, isAhead, at } of reminders)
    await enqueue(db, {
      kind: 'performance',
      payload: { caseId, dueOn, isAhead },
      key: `performance:${caseId}:${dueOn}:${isAhead ? 'ahead' : 'due'}`,
      runAt: at,
      ...(by && { by: by.id }),
    })
}

/** A case with the mediator who closes it; null where its agreement was performed. */
export async function findCaseToRemind(db: Db, caseId: string) {
  const row = await readRow(
    db,
    CASE,
    Prisma.sql`FROM cases c WHERE ${c.id} = ${caseId}::uuid
      AND ${c.performance} IS DISTINCT FROM 'voluntary'`,
  )
  return row?.mediatorId ? { ...row, mediatorId: row.mediatorId } : null
}
