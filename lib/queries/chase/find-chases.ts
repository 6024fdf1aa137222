import 'server-only'
import { z } from 'zod'
import {
  countChasesByState,
  findChasedInstitutions,
  findChases,
  type ChaseTenant,
} from '@/lib/data/stores/chase/chase-list-store'
import { findNumbersOfCases } from '@/lib/data/stores/case/case-store'
import { findTenantNames } from '@/lib/data/stores/audit/event-log-names-store'
import {
  CHASE_NODES,
  CHASE_STATES,
  type Chase,
  type ChaseNode,
  type ChaseState,
} from '@/lib/domain/chase/chase'
import type { Actor } from '@/lib/domain/access/roles'
import type { Month } from '@/lib/domain/statistics/month'
import { CHASES } from '@/lib/labels/zh-CN/chase-list'
import { chaseNode, chaseState } from '@/lib/labels/zh-CN/chase'
import { accessRecordsFor, findListedInstitutions } from '../court/list-access-records'
import { reviewedCourtId } from '../court/court-review'
import { defineQuery } from '../define-query'
import { MonthParam } from './month-param'
import { pageOf, positionOf, type Order } from '../paging/keyset'
import { PAGE_FIELDS } from '../paging/page-input'
import { presentPage, type PageView } from '../paging/page-view'
import { presentChase, type ChaseView } from './chase-view'

/** Absent: the open ones. */
const CHASE_LIST_STATES = [...CHASE_STATES, 'all'] as const
export const CHASE_LIST_NAMES = ['state', 'node', 'institution', 'month'] as const
export type ChaseListQuery = {
  readonly state?: (typeof CHASE_LIST_STATES)[number] | undefined
  readonly node?: ChaseNode | undefined
  readonly institution?: string | undefined
  readonly month?: Month | undefined
}

export type ChaseRow = ChaseView & {
  /** The case has left the institution: its page is not theirs any more. */
  readonly isGone: boolean
}

export type ChaseListView = PageView<ChaseRow> & {
  readonly query: ChaseListQuery
  readonly total: number
  /** There are more than `total`; counting stops there. */
  readonly isMore: boolean
  readonly counts: Readonly<Record<ChaseState | 'open' | 'all', number>>
  /** The institutions that a court has called; of an institution none. */
  readonly institutions: readonly { readonly id: string; readonly name: string }[]
}

const LATEST: Order = { column: 'chasedAt', direction: 'desc', kind: 'instant' }

/** Whose list this is; null: the actor has none. */
function tenantOf(actor: Actor): ChaseTenant | null {
  const courtId = reviewedCourtId(actor)
  if (courtId) return { courtId }
  return actor.institutionId ? { institutionId: actor.institutionId } : null
}

/**
 * 催办 of the actor's court, or of the institution to which they are addressed, with how many there
 * are in each state.
 */
export const findChaseList = defineQuery({
  act: 'chase:list',
  input: z.object({
    state: z.enum(CHASE_LIST_STATES).optional().catch(undefined),
    node: z.enum(CHASE_NODES).optional().catch(undefined),
    institution: z.uuid().optional().catch(undefined),
    month: MonthParam,
    ...PAGE_FIELDS,
  }),
  load: async (db, { state, node, institution, month, size, ...place }, { actor }) => {
    const tenant = tenantOf(actor)
    if (!tenant) return null
    const scope = { tenant, node, month, institutionId: institution }
    const { cursor, ...position } = positionOf(LATEST, place)
    const chases = await findChases(
      db,
      { ...scope, state: state === 'all' ? undefined : (state ?? 'open') },
      {
        isBackwards: position.isBackwards,
        cursor: cursor?.value instanceof Date ? { at: cursor.value, id: cursor.id } : null,
        take: size + 1,
      },
    )
    const page = pageOf(position, chases, ({ at, id }: Chase) => ({ value: at, id }), size)
    const seen = await findNumbersOfCases(
      db,
      page.rows.map(({ caseId }) => caseId),
    )
    return {
      page,
      seen,
      counts: await countChasesByState(db, scope),
      courts: await findTenantNames(
        db,
        page.rows.map(({ courtId }) => courtId),
        [],
      ),
      institutions: 'courtId' in tenant ? await findChasedInstitutions(db, tenant.courtId) : [],
      listed: await findListedInstitutions(
        db,
        actor,
        page.rows.map(({ caseId, institutionId }) => ({ id: caseId, institutionId })),
      ),
    }
  },
  record: ({ listed }, { state, node }, { actor }) => {
    const words = [CHASES.viewed(stateInWords(state), node ? chaseNode[node] : null)]
    return accessRecordsFor(
      'court_cases',
      listed,
      { court: words, institution: words },
      reviewedCourtId(actor),
    )
  },
  present: (
    { page, seen, counts, courts, institutions },
    { today },
    { state, node, institution, month, ...place },
  ): ChaseListView => {
    const open = Object.values(counts.open).reduce((sum, each) => sum + each, 0)
    const closed = counts.closed.total
    const all = { ...counts.open, open, closed, all: open + closed }
    return {
      ...presentPage(page, place, (chase) => ({
        ...presentChase(chase, courts.get(chase.courtId) ?? '', today),
        isGone: !seen.has(chase.caseId),
      })),
      query: { state, node, institution, month },
      counts: all,
      total: all[state ?? 'open'],
      isMore: counts.closed.isMore && (state === 'closed' || state === 'all'),
      institutions,
    }
  },
})

function stateInWords(state: ChaseListQuery['state']): string {
  if (state === undefined) return CHASES.open
  return state === 'all' ? CHASES.all : chaseState[state]
}
