import 'server-only'
import { z } from 'zod'
import { countCoMediated } from '@/lib/data/stores/case/co-mediator-store'
import { countCarried, findWorkTotals } from '@/lib/data/stores/mediator/mediator-work-store'
import {
  findLoads,
  NO_LOAD,
  type MediatorLoad,
} from '@/lib/data/stores/mediator/mediator-load-store'
import { readPerformance } from '@/lib/data/stores/statistics/performance-rate-store'
import { countAwaiting } from '@/lib/data/stores/mediator/awaiting-people-store'
import { readCaseloadCeiling } from '@/lib/data/stores/parameter/parameter-store'
import { readPeople } from '@/lib/data/stores/mediator/people-store'
import { findActivations } from '@/lib/data/stores/activation/activation-link-store'
import { wherePeople } from '@/lib/data/stores/mediator/people-conditions'
import { findPreference } from '@/lib/data/stores/list/preference-store'
import type { ListPreference } from '@/lib/domain/list/preference'
import type { PageView } from '../paging/page-view'
import { PAGE_FIELDS } from '../paging/page-input'
import { listDaysOf } from '../case/list-days'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'
import { describeLink } from './describe-handover'
import { presentMediator, type MediatorRow } from './mediator-row'
import { PEOPLE_FIELDS, peopleFilterOf, type PeopleQuery } from './people-filter'
import { pageOfIds } from '../paging/page-of-ids'
import { findPeopleInOrder } from './people-order'

/** A mediator of the list, with what presses on them today. */
export type ListedMediator = MediatorRow &
  MediatorLoad & {
    /** What became of the link that they were sent; null: they come by an initial password. */
    readonly link: string | null
  }

export type MediatorListView = PageView<ListedMediator> & {
  readonly query: PeopleQuery
  readonly total: number
  readonly preference: ListPreference
  /** How many have not signed in with their initial password yet. */
  readonly awaiting: number
}

/** 服务人员列表: the mediators of the actor's institution, by name or in the requested order. */
export const findMediators = defineQuery({
  act: 'mediator:list',
  input: z.object({ ...PEOPLE_FIELDS, ...PAGE_FIELDS }),
  load: async (db, input, { actor, today, calendar }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const where = await wherePeople(db, institutionId, peopleFilterOf(input), today)
    const everyone = await findPeopleInOrder(db, institutionId, where, input.order, today)
    const page = pageOfIds(everyone, input)
    return {
      page,
      total: everyone.length,
      people: await readPeople(db, institutionId, page.ids),
      carried: await countCarried(db, institutionId, page.ids),
      coMediated: await countCoMediated(db, page.ids),
      work: await findWorkTotals(db, institutionId, page.ids),
      performance: (
        await readPerformance(db, { institutionId }, ['mediator'], { mediatorIds: page.ids }, today)
      ).mediator,
      loads: await findLoads(db, institutionId, page.ids, listDaysOf({ today, calendar })),
      preference: await findPreference(db, actor.id, 'people'),
      awaiting: await countAwaiting(db, institutionId, null),
      activations: await findActivations(db, page.ids),
      ceiling: await readCaseloadCeiling(db),
    }
  },
  present: (
    {
      page,
      people,
      total,
      carried,
      coMediated,
      work,
      performance,
      loads,
      preference,
      awaiting,
      activations,
      ceiling,
    },
    context,
    { q, state, type, order, size },
  ): MediatorListView => ({
    query: { q, state, type, order },
    total,
    size,
    preference,
    awaiting,
    previous: page.previous,
    next: page.next,
    from: page.from,
    rows: people.map((row) => ({
      ...presentMediator(
        row,
        {
          carried: carried.get(row.id),
          coMediated: coMediated.get(row.id),
          work: work.get(row.id),
          performance: performance.get(row.id),
          ceiling,
        },
        context,
      ),
      ...(loads.get(row.id) ?? NO_LOAD),
      link: describeLink(row, activations.get(row.id) ?? null, context.now),
    })),
  }),
})
