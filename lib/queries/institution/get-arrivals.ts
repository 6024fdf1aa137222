import 'server-only'
import type { Read } from '@/lib/data/door'
import { findArrivals } from '@/lib/data/stores/invitation/course-store'
import { findEarliestMonth } from '@/lib/data/stores/statistics/flow-store'
import { findCarryingMediators } from '@/lib/data/stores/statistics/institution-work-store'
import { toPeriod } from '@/lib/domain/statistics/period'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { defineSqlQuery } from '../define-query'
import { administeredBy } from './administered'
import { ArrivalInput } from './arrivals-input'
import { presentArrivals, type ArrivalsFacts } from './arrivals-view'

/** What 当事人到场 is computed from, for the page and its export; by default the last twelve months. */
export async function loadArrivals(
  db: Read,
  institutionId: string,
  query: ArrivalInput,
  today: LocalDate,
): Promise<ArrivalsFacts> {
  const [earliest, mediators] = await Promise.all([
    findEarliestMonth(db, { institutionId }),
    findCarryingMediators(db, institutionId),
  ])
  const period = toPeriod(query, today)
  // A mediator of another institution, or an unknown one, narrows nothing.
  const mediator = mediators.find(({ id }) => id === query.mediator) ?? null
  const filter = { disputeType: query.type, source: query.source, mediatorId: mediator?.id }
  return {
    period,
    isDefaultPeriod: !query.from && !query.to,
    earliest,
    filter,
    mediator,
    mediators,
    arrivals: await findArrivals(db, institutionId, period, filter),
  }
}

/** 当事人到场: how far those whom an institution's mediators invited came. */
export const getArrivals = defineSqlQuery({
  act: 'statistics:read',
  input: ArrivalInput,
  load: async (db, query, { actor, today }) => {
    const institutionId = administeredBy(actor)
    return institutionId ? loadArrivals(db, institutionId, query, today) : null
  },
  present: (facts, { today }, query) => presentArrivals(facts, query, today),
})
