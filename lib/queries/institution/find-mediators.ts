import 'server-only'
import { z } from 'zod'
import { countCarried, findWorkTotals } from '@/lib/data/stores/mediator-work-store'
import { peopleSelect, wherePeople } from '@/lib/data/stores/people-store'
import { findPreference } from '@/lib/data/stores/preference-store'
import type { ListPreference } from '@/lib/domain/list/preference'
import { pageOf, sliceOf, type Order, type Page } from '../case/keyset'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'
import { presentMediator, type FoundMediator, type MediatorRow } from './mediator-row'
import { PEOPLE_FIELDS, peopleFilterOf, type PeopleAsked } from './people-filter'

export type MediatorListView = Page<MediatorRow> & {
  readonly asked: PeopleAsked
  readonly total: number
  readonly from: number
  readonly preference: ListPreference
}

const ORDER: Order = { column: 'name', direction: 'asc', kind: 'text' }

/** 服务人员列表: the mediators of the actor's institution by name. */
export const findMediators = defineQuery({
  act: 'mediator:list',
  input: z.object({
    ...PEOPLE_FIELDS,
    after: z.string().max(200).optional().catch(undefined),
    before: z.string().max(200).optional().catch(undefined),
    from: z.coerce.number().int().min(1).max(10_000_000).catch(1),
  }),
  load: async (db, input, { actor, today }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const where = await wherePeople(db, institutionId, peopleFilterOf(input), today)
    const slice = sliceOf<object, never[]>(ORDER, input)
    const { orderBy, take } = slice
    const read: FoundMediator[] = await db.account.findMany({ where: { AND: [where, slice.where] }, orderBy, take, select: peopleSelect })
    const page = pageOf(slice, read, (row) => ({ value: row.name, id: row.id }))
    const ids = page.rows.map(({ id }) => id)
    return {
      page, total: await db.account.count({ where }),
      carried: await countCarried(db, institutionId, ids), work: await findWorkTotals(db, institutionId, ids),
      preference: await findPreference(db, actor.id, 'people'),
    }
  },
  present: ({ page, total, carried, work, preference }, context, { q, state, type, from }): MediatorListView => ({
    asked: { q, state, type }, total, preference, previous: page.previous, next: page.next,
    from: page.previous === null ? 1 : from,
    rows: page.rows.map((row) => presentMediator(row, carried.get(row.id) ?? 0, work.get(row.id), context)),
  }),
})
