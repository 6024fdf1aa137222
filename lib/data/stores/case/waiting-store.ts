import 'server-only'
import { fromDay } from '@/lib/data/mappers/day'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readRow, select } from '@/lib/data/typed-reads'
import type { ListDays } from './case-filter'

/** Numbers of cases that press at an institution, as of a day. */
export type PressingCases = {
  readonly acceptOverdue: number
  readonly acceptDueToday: number
  readonly reassign: number
  readonly late: number
  readonly runningOut: number
  readonly changes: number
}

/** Of the row `w` that heyi_waiting returns. */
const PRESSING = select({
  acceptOverdue: expression<number>(Prisma.sql`w.accept_overdue`),
  acceptDueToday: expression<number>(Prisma.sql`w.accept_due_today`),
  reassign: expression<number>(Prisma.sql`w.reassign`),
  late: expression<number>(Prisma.sql`w.late`),
  runningOut: expression<number>(Prisma.sql`w.running_out`),
  changes: expression<number>(Prisma.sql`w.changes`),
})

const NONE: PressingCases = {
  acceptOverdue: 0,
  acceptDueToday: 0,
  reassign: 0,
  late: 0,
  runningOut: 0,
  changes: 0,
}

/**
 * Urgent cases of the acting administrator's institution (prisma/functions, heyi_waiting). Reads
 * the open cases themselves: only where the numbers are shown, not with every page.
 */
export async function countPressingCases(
  db: Read,
  { today, soon }: ListDays,
): Promise<PressingCases> {
  const row = await readRow(
    db,
    PRESSING,
    Prisma.sql`FROM heyi_waiting(${fromDay(today)}::date, ${fromDay(soon)}::date) w`,
  )
  return row ?? NONE
}
