import { FIGURE_NOTES, type FigureKey } from '@/lib/labels/zh-CN/report'
import type { Drill, Measure } from './report-drill'
import type { ReportView } from './report-view'

/**
 * One key figure: a number or a measure with its cases behind it, or a number alone; null where it
 * is not known.
 */
export type Figure = {
  readonly key: FigureKey
  readonly value: Drill | Measure | string | null
  /** Numbers the measure is made of. */
  readonly notes: readonly { readonly words: string; readonly cases: Drill }[]
}

const measure = (shown: string | number | null, cases: Drill): Measure | null =>
  shown === null ? null : { shown, cases }

const figure = (key: FigureKey, value: Figure['value'], notes: Figure['notes'] = []): Figure => ({
  key,
  value,
  notes,
})

/**
 * What happened in the period, in the order in which it happens to a case. 不受理 has no cases any
 * more: its number has no link.
 */
export function figuresOfPeriod({ figures: f, loads }: ReportView): Figure[] {
  return [
    figure('referred', f.referred),
    figure('accepted', f.accepted),
    ...(loads === null
      ? []
      : [figure('declined', f.declined === null ? null : String(f.declined))]),
    figure('closed', f.closed),
    figure('rate', measure(f.closed.count === 0 ? null : f.rate, f.closed), [
      { words: FIGURE_NOTES.succeeded, cases: f.succeeded },
      { words: FIGURE_NOTES.failed, cases: f.failed },
    ]),
    figure('performanceRate', measure(f.performance.rate, f.performance.followed), [
      { words: FIGURE_NOTES.followed, cases: f.performance.followed },
      { words: FIGURE_NOTES.voluntary, cases: f.performance.voluntary },
    ]),
    figure('averageDays', measure(f.averageDays, f.closed)),
    figure('averageHours', measure(f.averageHours, f.accepted)),
    figure(
      'withdrawn',
      f.withdrawn,
      f.declinedByMediator && f.givenBack
        ? [
            { words: FIGURE_NOTES.declined, cases: f.declinedByMediator },
            { words: FIGURE_NOTES.givenBack, cases: f.givenBack },
          ]
        : [],
    ),
    figure('extended', f.extended),
    figure('paused', f.paused),
    figure('acceptedLate', f.acceptedLate),
    figure('closedLate', f.closedLate),
  ]
}

/** What is so now, whatever the period; for a court also what came back and waits there. */
export function figuresOfNow({ figures: f, states }: ReportView): Figure[] {
  const returned = states
    .filter(({ status }) => status === 'returned')
    .map(({ cases }) => figure('returned', cases))
  return [
    figure('open', f.open),
    figure('waitingLate', f.waitingLate),
    figure('runningOut', f.runningOut),
    figure('late', f.late),
    ...returned,
  ]
}
