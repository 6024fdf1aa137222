import 'server-only'
import { z } from 'zod'
import type { Db } from '@/lib/data/door'
import { fromDay } from '@/lib/data/mappers/day'
import { countByStatus } from '@/lib/data/stores/case-list-store'
import type { CaseStatus } from '@/lib/domain/case/status'
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
  /** Open cases whose mediation period is over, or ends within three days; as the conditions of the list have it. */
  readonly late: number
  readonly runningOut: number
}

type Urgent = { accept_overdue: number; accept_due_today: number; withdrawn: number; late: number; running_out: number }

/**
 * What waits: cases by status from the counts kept with every change, the pressing ones through indexes that hold open cases alone. The
 * statuses stand in the text, or the planner could not see that an index covers them.
 */
export async function countWaiting(db: Db, institutionId: string, today: LocalDate): Promise<WaitingView> {
  const byStatus = await countByStatus(db, { institutionId })
  const [day, soon] = [fromDay(today), fromDay(addDays(today, RUNNING_OUT_DAYS))]
  const [urgent] = await db.$queryRaw<Urgent[]>`
    SELECT a.overdue AS accept_overdue, a.today AS accept_due_today, g.withdrawn, r.late, r.running_out FROM (
      SELECT count(*) FILTER (WHERE c.acceptance_due_on < ${day}::date)::int AS overdue, count(*) FILTER (WHERE c.acceptance_due_on = ${day}::date)::int AS today
      FROM cases c WHERE c.institution_id = ${institutionId}::uuid AND c.status = 'pending_acceptance') a,
    (SELECT count(*)::int AS withdrawn FROM cases c WHERE c.institution_id = ${institutionId}::uuid AND c.status = 'pending_assignment'
      AND 'withdrawn' = (SELECT s.ended_because FROM assignments s WHERE s.case_id = c.id AND s.ended_because <> 'undone' ORDER BY s.ended_at DESC LIMIT 1)) g,
    (SELECT count(*) FILTER (WHERE c.mediation_due_on < ${day}::date)::int AS late, count(*) FILTER (WHERE c.mediation_due_on >= ${day}::date)::int AS running_out
      FROM cases c WHERE c.institution_id = ${institutionId}::uuid
      AND c.status IN ('pending_assignment', 'pending_mediator', 'disclosure_review', 'in_mediation') AND c.mediation_due_on <= ${soon}::date
      AND NOT EXISTS (SELECT 1 FROM clock_pauses p WHERE p.case_id = c.id AND coalesce(p.to_on, ${day}::date) >= ${day}::date)) r`
  const disclosed = byStatus.disclosure_review ?? 0
  return {
    byStatus,
    accept: byStatus.pending_acceptance ?? 0,
    assign: (byStatus.pending_assignment ?? 0) + disclosed,
    all: Object.values(byStatus).reduce((sum, count) => sum + count, 0),
    acceptOverdue: urgent?.accept_overdue ?? 0,
    acceptDueToday: urgent?.accept_due_today ?? 0,
    withdrawn: urgent?.withdrawn ?? 0,
    disclosed,
    late: urgent?.late ?? 0,
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
