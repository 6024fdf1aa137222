import 'server-only'
import { cache } from 'react'
import { z } from 'zod'
import type { Read } from '@/lib/data/door'
import { fromDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import type { Actor } from '@/lib/domain/access/roles'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import { defineListQuery } from '../define-query'
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
  /** Of those to assign: to be assigned again, whether their mediator left or was taken off them; waiting for a decision on a disclosure. */
  readonly reassign: number
  readonly disclosed: number
  /** Open cases whose mediation period is over, or ends within three days; as the conditions of the list have it. */
  readonly late: number
  readonly runningOut: number
}

type Waiting = {
  by_status: Record<string, number>
  accept_overdue: number
  accept_due_today: number
  reassign: number
  late: number
  running_out: number
}

/** One statement that looks at open cases alone. */
async function countWaiting(db: Read, today: LocalDate): Promise<WaitingView> {
  const [day, soon] = [fromDay(today), fromDay(addDays(today, RUNNING_OUT_DAYS))]
  const [waiting] = await db.$queryRaw<
    Waiting[]
  >`SELECT * FROM heyi_waiting(${day}::date, ${soon}::date)`
  const byStatus: WaitingView['byStatus'] = Object.fromEntries(
    Object.entries(waiting?.by_status ?? {}).map(([status, cases]) => [
      parseStoredEnum(CASE_STATUSES, status, 'case_counts.status'),
      cases,
    ]),
  )
  const disclosed = byStatus.disclosure_review ?? 0
  return {
    byStatus,
    accept: byStatus.pending_acceptance ?? 0,
    assign: (byStatus.pending_assignment ?? 0) + disclosed,
    all: Object.values(byStatus).reduce((sum, count) => sum + count, 0),
    acceptOverdue: waiting?.accept_overdue ?? 0,
    acceptDueToday: waiting?.accept_due_today ?? 0,
    reassign: waiting?.reassign ?? 0,
    disclosed,
    late: waiting?.late ?? 0,
    runningOut: waiting?.running_out ?? 0,
  }
}

/** What waits at the actor's institution. */
export const countCases = defineListQuery({
  act: 'case:list',
  input: z.strictObject({}),
  load: async (db, _input, { actor, today }) =>
    administeredBy(actor) === null ? null : countWaiting(db, today),
  present: (waiting) => waiting,
})

/** The same for a page and the menu around it: asked once per rendered page, and anew with every request. */
export const findWaiting = cache((actor: Actor) => countCases(actor, {}))
