import 'server-only'
import { z } from 'zod'
import type { Db } from '@/lib/data/door'
import { fromDay } from '@/lib/data/mappers/day'
import { known } from '@/lib/data/mappers/known'
import { CASE_STATUSES, MEDIATION_CLOCK_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'

/** Days before the end of the mediation period from which a case counts as running out (the orange band of the clock). */
const RUNNING_OUT_DAYS = 3

/** What waits at an institution, in numbers of cases. */
export type WaitingView = {
  readonly byStatus: Readonly<Partial<Record<CaseStatus, number>>>
  /** The three tabs of 案件分配列表. */
  readonly accept: number
  readonly assign: number
  readonly all: number
  /** Of those to accept: the three working days are over, or end today. */
  readonly acceptOverdue: number
  readonly acceptDueToday: number
  /** Of those to assign: given back by 提前终结; waiting for a decision on a disclosure. */
  readonly withdrawn: number
  readonly disclosed: number
  /** Open cases whose mediation period is over or ends within three days. */
  readonly runningOut: number
}

type Urgent = { accept_overdue: number; accept_due_today: number; withdrawn: number; running_out: number }

/** Counts what waits; looks at open cases alone except for the counts by status, which one index answers. */
export async function countWaiting(db: Db, institutionId: string, today: LocalDate): Promise<WaitingView> {
  const groups = await db.case.groupBy({ by: ['status'], where: { institutionId }, _count: { _all: true } })
  const byStatus: Partial<Record<CaseStatus, number>> = Object.fromEntries(
    groups.map((group) => [known(CASE_STATUSES, group.status, 'cases.status'), group._count._all]))
  const [day, soon] = [fromDay(today), fromDay(addDays(today, RUNNING_OUT_DAYS))]
  const [urgent] = await db.$queryRaw<Urgent[]>`
    SELECT
      count(*) FILTER (WHERE c.status = 'pending_acceptance' AND c.acceptance_due_on < ${day}::date)::int AS accept_overdue,
      count(*) FILTER (WHERE c.status = 'pending_acceptance' AND c.acceptance_due_on = ${day}::date)::int AS accept_due_today,
      count(*) FILTER (WHERE c.status = 'pending_assignment' AND (
        SELECT a.ended_because FROM assignments a WHERE a.case_id = c.id ORDER BY a.assigned_at DESC LIMIT 1) = 'withdrawn')::int AS withdrawn,
      count(*) FILTER (WHERE c.status <> 'pending_acceptance' AND c.mediation_due_on <= ${soon}::date AND NOT EXISTS (
        SELECT 1 FROM clock_pauses p WHERE p.case_id = c.id AND coalesce(p.to_on, ${day}::date) >= ${day}::date))::int AS running_out
    FROM cases c
    WHERE c.institution_id = ${institutionId}::uuid AND c.status = ANY (${['pending_acceptance', ...MEDIATION_CLOCK_STATUSES]})`
  const disclosed = byStatus.disclosure_review ?? 0
  return {
    byStatus,
    accept: byStatus.pending_acceptance ?? 0,
    assign: (byStatus.pending_assignment ?? 0) + disclosed,
    all: groups.reduce((sum, group) => sum + group._count._all, 0),
    acceptOverdue: urgent?.accept_overdue ?? 0,
    acceptDueToday: urgent?.accept_due_today ?? 0,
    withdrawn: urgent?.withdrawn ?? 0,
    disclosed,
    runningOut: urgent?.running_out ?? 0,
  }
}

/** What waits at the actor's institution: the badge of the menu. */
export const countCases = defineQuery({
  act: 'case:list',
  input: z.strictObject({}),
  load: async (db, _input, { actor, today }) => {
    const institutionId = administeredBy(actor)
    return institutionId === null ? null : countWaiting(db, institutionId, today)
  },
  present: (waiting) => waiting,
})
