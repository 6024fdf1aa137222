import 'server-only'
import { z } from 'zod'
import type { Read } from '@/lib/data/door'
import {
  countAssigned,
  countCoMediationsBegun,
  findServices,
} from '@/lib/data/stores/statistics/fairness-store'
import { addMonths, firstDayOf, lastDayOf, monthOf } from '@/lib/domain/statistics/month'
import { toPeriod, type Period } from '@/lib/domain/statistics/period'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { defineSqlQuery } from '../define-query'
import { ReportInput } from '../statistics/report-input'
import { administeredBy } from './administered'
import { presentFairness, type FairnessFacts } from './fairness-view'

/** Months that a press chooses; the first is what the page begins with. */
const FAIRNESS_MONTHS = [3, 6, 12] as const

export const FairnessInput = ReportInput.pick({ from: true, to: true })

/** The last months up to this one. */
function lastMonths(count: number, today: LocalDate): Period {
  const to = monthOf(today)
  return { from: addMonths(to, 1 - count), to }
}

/** What 分案均衡 is computed from, for the page and its export. */
export async function loadFairness(
  db: Read,
  institutionId: string,
  query: z.output<typeof FairnessInput>,
  today: LocalDate,
): Promise<FairnessFacts> {
  const period =
    query.from || query.to ? toPeriod(query, today) : lastMonths(FAIRNESS_MONTHS[0], today)
  const days = { from: firstDayOf(period.from), to: lastDayOf(period.to) }
  const [counts, coMediated, services] = await Promise.all([
    countAssigned(db, institutionId, days),
    countCoMediationsBegun(db, institutionId, days),
    findServices(db, institutionId),
  ])
  return { period, counts, coMediated, services }
}

/** 分案均衡: how evenly an institution's cases and their difficulty lie on its mediators. */
export const getFairness = defineSqlQuery({
  act: 'statistics:read',
  input: FairnessInput,
  load: async (db, query, { actor, today }) => {
    const institutionId = administeredBy(actor)
    return institutionId ? loadFairness(db, institutionId, query, today) : null
  },
  present: (facts, { today }) => ({
    ...presentFairness(facts, today),
    quick: FAIRNESS_MONTHS.map((months) => {
      const period = lastMonths(months, today)
      const { from, to } = facts.period
      return { months, period, isCurrent: period.from === from && period.to === to }
    }),
  }),
})
