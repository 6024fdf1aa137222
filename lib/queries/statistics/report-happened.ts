import type { Happening } from '@/lib/data/stores/case/case-filter'
import type { ReportFacts } from './load-report'
import { drill, happenedIn, type CaseConditions, type Drill } from './report-drill'

/** What happened to cases in the period of a report. */
export type HappenedFigures = {
  /** Given back by their mediators: all, before they took them, and after. Null for one mediator,
   * whose cases those are no longer. */
  readonly withdrawn: Drill | null
  readonly declinedByMediator: Drill | null
  readonly givenBack: Drill | null
  readonly extended: Drill
  readonly paused: Drill
}

/** Each number with the list of exactly its cases. */
export function presentHappened(
  { happened, period, filter }: ReportFacts,
  own: CaseConditions,
): HappenedFigures {
  const cases = (what: Happening) => drill(happened[what], own, happenedIn(what, period))
  const isOfOne = filter.mediatorId !== undefined
  return {
    withdrawn: isOfOne ? null : cases('withdrawn'),
    declinedByMediator: isOfOne ? null : cases('declined'),
    givenBack: isOfOne ? null : cases('resigned'),
    extended: cases('extended'),
    paused: cases('paused'),
  }
}
