import 'server-only'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf } from '@/lib/data/typed-reads'
import type { CaseFilter } from './case-filter'

const c = columnsOf('cases', 'c')

/**
 * Counts in the order of the index that serves the condition. Without an order the planner takes
 * the beginning of the table for a sample of it, and reads the whole table where the condition is
 * rare.
 */
export function inIndexOrder({
  closingDays,
  accepted,
  closed,
  amount,
  clock,
  ...others
}: CaseFilter) {
  const isRunning = clock === 'running_late' || clock === 'running_out'
  if (closingDays) return Prisma.sql`ORDER BY ${c.closing_days}`
  if (accepted) return Prisma.sql`ORDER BY ${c.accepted_at}`
  if (closed) return Prisma.sql`ORDER BY ${c.closed_at} DESC`
  if (amount) return Prisma.sql`ORDER BY ${c.amount_cents}`
  if (isRunning) return Prisma.sql`ORDER BY ${c.mediation_due_on}`
  return clock === 'closed_late' || others.channels || others.referred
    ? Prisma.sql`ORDER BY ${c.referred_at} DESC`
    : Prisma.empty
}
