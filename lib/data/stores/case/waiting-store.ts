import 'server-only'
import { fromDay } from '@/lib/data/mappers/day'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readRow, select } from '@/lib/data/typed-reads'
import type { ListDays } from './case-filter'

/** Numbers of cases that press at an institution, as of a day. */
export type PressingCases = {
  /** To accept: the three working days are over, or end today. */
  readonly acceptOverdue: number
  readonly acceptDueToday: number
  /** To be reassigned, because the mediator withdrew or was replaced. */
  readonly reassign: number
  /** Open, and the mediation period is over, has the level without being over, or is paused. */
  readonly late: number
  readonly red: number
  readonly orange: number
  readonly yellow: number
  readonly paused: number
  /** A party's request for another mediator waits for a decision. */
  readonly changes: number
}

/** Of the row `w` that heyi_waiting returns. */
const PRESSING = select({
  acceptOverdue: expression<number>(Prisma.sql`w.accept_overdue`),
  acceptDueToday: expression<number>(Prisma.sql`w.accept_due_today`),
  reassign: expression<number>(Prisma.sql`w.reassign`),
  late: expression<number>(Prisma.sql`w.late`),
  red: expression<number>(Prisma.sql`w.red`),
  orange: expression<number>(Prisma.sql`w.orange`),
  yellow: expression<number>(Prisma.sql`w.yellow`),
  paused: expression<number>(Prisma.sql`w.paused`),
  changes: expression<number>(Prisma.sql`w.changes`),
})

const NONE: PressingCases = {
  acceptOverdue: 0,
  acceptDueToday: 0,
  reassign: 0,
  late: 0,
  red: 0,
  orange: 0,
  yellow: 0,
  paused: 0,
  changes: 0,
}

/**
 * Urgent cases of the acting administrator's institution (prisma/functions, heyi_waiting). Reads
 * the open cases themselves: only where the numbers are shown, not with every page.
 */
export async function countPressingCases(
  db: Read,
  { today, red, soon, yellow }: ListDays,
): Promise<PressingCases> {
  const row = await readRow(
    db,
    PRESSING,
    Prisma.sql`FROM heyi_waiting(${fromDay(today)}::date, ${fromDay(red)}::date,
      ${fromDay(soon)}::date, ${fromDay(yellow)}::date) w`,
  )
  return row ?? NONE
}
