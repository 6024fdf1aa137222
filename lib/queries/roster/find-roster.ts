import 'server-only'
import { z } from 'zod'
import {
  countEndingEntries,
  countRosterEntries,
  findRosterHeads,
  type RosterFilter,
  type RosterHead,
} from '@/lib/data/stores/roster/roster-list-store'
import { mayRoleAct } from '@/lib/domain/access/acts'
import { WARNING_DAYS } from '@/lib/domain/roster/roster'
import { defineQuery } from '../define-query'
import { pageOf, sliceOf, type Order } from '../paging/keyset'
import { PAGE_FIELDS } from '../paging/page-input'
import { presentPage, type PageView } from '../paging/page-view'
import { presentRosterRow, type RosterRow } from './roster-row'

/** States that the list can be limited to; absent: all entries. */
export const ROSTER_STATES = ['recommended', 'confirmed', 'suspended', 'ended'] as const
export const ROSTER_KINDS = ['mediator', 'institution'] as const
export const ROSTER_NAMES = ['state', 'kind', 'q'] as const
export type RosterListQuery = {
  readonly state?: (typeof ROSTER_STATES)[number] | undefined
  readonly kind?: (typeof ROSTER_KINDS)[number] | undefined
  readonly q?: string | undefined
}

export type RosterListView = PageView<RosterRow> & {
  readonly query: RosterListQuery
  readonly total: number
  readonly waiting: number
  readonly ending: number
  /** Several wait, and the actor decides on them. */
  readonly mayConfirmMany: boolean
}

const STATUSES = {
  recommended: ['recommended'],
  confirmed: ['confirmed'],
  suspended: ['suspended'],
  ended: ['refused', 'removed', 'resigned'],
} as const satisfies Record<(typeof ROSTER_STATES)[number], RosterFilter['statuses']>

/** The latest act first: what was recommended yesterday is above what was confirmed years ago. */
const LATEST: Order = { column: 'lastActAt', direction: 'desc', kind: 'instant' }
const WAITING = { statuses: STATUSES.recommended, kind: null, name: null } as const

/** 特邀调解名册 of the actor's court. */
export const findRoster = defineQuery({
  act: 'roster:list',
  input: z.object({
    state: z.enum(ROSTER_STATES).optional().catch(undefined),
    kind: z.enum(ROSTER_KINDS).optional().catch(undefined),
    q: z.string().trim().max(60).optional().catch(undefined),
    ...PAGE_FIELDS,
  }),
  load: async (db, input, { actor: { courtId }, today }) => {
    if (courtId === null) return null
    const { state, kind, q } = input
    const filter = {
      courtId,
      statuses: state ? STATUSES[state] : null,
      kind: kind ?? null,
      name: q || null,
    }
    const slice = sliceOf<object, object>(LATEST, input, input.size)
    const heads = await findRosterHeads(db, filter, slice)
    const keyOf = ({ lastActAt, id }: RosterHead) => ({ value: lastActAt, id })
    return {
      page: pageOf(slice, heads, keyOf, input.size),
      total: await countRosterEntries(db, filter),
      waiting: await countRosterEntries(db, { courtId, ...WAITING }),
      ending: await countEndingEntries(db, courtId, today, WARNING_DAYS[0]),
    }
  },
  present: (
    { page, total, waiting, ending },
    { actor, today },
    { state, kind, q, ...place },
  ): RosterListView => ({
    ...presentPage(page, place, (head) => presentRosterRow(head, today)),
    query: { state, kind, q },
    total,
    waiting,
    ending,
    mayConfirmMany: waiting > 1 && mayRoleAct(actor.role, 'roster:confirm'),
  }),
})
