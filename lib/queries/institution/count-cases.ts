import 'server-only'
import { cache } from 'react'
import { z } from 'zod'
import { countByStatus } from '@/lib/data/stores/case/case-count-store'
import { countPressingCases, type PressingCases } from '@/lib/data/stores/case/waiting-store'
import type { Actor } from '@/lib/domain/access/roles'
import type { CaseStatus } from '@/lib/domain/case/status'
import { listDaysOf } from '../case/list-days'
import { defineSqlQuery } from '../define-query'
import { administeredBy } from './administered'

/** What waits at an institution, in numbers of cases. */
export type WaitingView = PressingCases & {
  readonly byStatus: Readonly<Partial<Record<CaseStatus, number>>>
  /** The tabs of 案件分配列表. */
  readonly accept: number
  readonly assign: number
  readonly due: number
  readonly all: number
  /** Of the cases to assign: those waiting for a decision on a disclosure. */
  readonly disclosed: number
  /**
   * Open cases whose period ends within three working days; as the conditions of the list have it.
   */
  readonly runningOut: number
}

type Counts = WaitingView['byStatus']

const toAssign = (counts: Counts) =>
  (counts.pending_assignment ?? 0) + (counts.disclosure_review ?? 0)

/** What waits at the actor's institution. */
export const countCases = defineSqlQuery({
  act: 'case:list',
  input: z.strictObject({}),
  load: async (db, _input, { actor, ...context }) => {
    const institutionId = administeredBy(actor)
    if (institutionId === null) return null
    const [byStatus, pressing] = await Promise.all([
      countByStatus(db, { institutionId }),
      countPressingCases(db, listDaysOf(context)),
    ])
    return { byStatus, pressing }
  },
  present: ({ byStatus, pressing }): WaitingView => ({
    ...pressing,
    byStatus,
    accept: byStatus.pending_acceptance ?? 0,
    assign: toAssign(byStatus),
    due: pressing.late + pressing.red + pressing.orange + pressing.yellow,
    runningOut: pressing.red + pressing.orange,
    all: Object.values(byStatus).reduce((sum, count) => sum + count, 0),
    disclosed: byStatus.disclosure_review ?? 0,
  }),
})

/** The same for a page and its parts: once per rendered page, again with every request. */
export const findWaiting = cache((actor: Actor) => countCases(actor, {}))

/**
 * Number of cases to accept or to assign, for the menu of every page: from kept counts alone, so
 * that it costs the same however many cases wait.
 */
export const countMenuCases = defineSqlQuery({
  act: 'case:list',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) => {
    const institutionId = administeredBy(actor)
    return institutionId === null ? null : countByStatus(db, { institutionId })
  },
  present: (counts) => (counts.pending_acceptance ?? 0) + toAssign(counts),
})
