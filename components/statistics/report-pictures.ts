import type { BarData } from '@/components/charts/chart-data'
import { caseSource, disputeType, outcome } from '@/lib/labels/zh-CN/case'
import { REPORT, REPORT_COLUMNS, stateInWords, type SectionKey } from '@/lib/labels/zh-CN/report'
import {
  closingBand,
  closingBandShort,
  monthInWords,
  monthShort,
  yearBelow,
} from '@/lib/labels/zh-CN/statistics'
import type { Drill } from '@/lib/queries/statistics/report-drill'
import type { ReportView } from '@/lib/queries/statistics/report-view'

/** More rows than these a picture cannot hold; the table has them all. */
export const MOST_ROWS = 15

const cases = [{ name: REPORT_COLUMNS.cases }]

const percentOf = (part: Drill, whole: Drill) =>
  whole.count === 0 ? null : (100 * part.count) / whole.count
const rateInWords = (rate: string | null, part: Drill, whole: Drill) =>
  rate && REPORT_COLUMNS.rateOf(rate, part.count, whole.count)

/** 成功率 and 自动履行率 of the types with a closing; the latter only where a case counts for it. */
function ratesByType(view: ReportView): BarData | null {
  const types = view.types.filter(({ closed }) => closed.count > 0)
  const isWithPerformance = types.some(({ performance }) => performance.followed.count > 0)
  const bySeries = <T>(success: T, performance: T) =>
    isWithPerformance ? [success, performance] : [success]
  return types.length === 0
    ? null
    : {
        kind: 'rows',
        unit: '%',
        highest: 100,
        series: bySeries({ name: REPORT_COLUMNS.rate }, { name: REPORT_COLUMNS.performanceRate }),
        points: types.map(({ key, closed, succeeded, rate, performance: own }) => ({
          label: disputeType[key],
          values: bySeries(percentOf(succeeded, closed), percentOf(own.voluntary, own.followed)),
          notes: bySeries(
            rateInWords(rate, succeeded, closed),
            rateInWords(own.rate, own.voluntary, own.followed),
          ),
        })),
      }
}

/**
 * The pictures of a report, from the very numbers of its tables; null where there is nothing to
 * draw.
 */
export function reportPictures(view: ReportView): Readonly<Record<SectionKey, BarData | null>> {
  const { unit } = REPORT
  const drawn = (data: BarData): BarData | null =>
    data.points.some(({ values }) => values.some((value) => (value ?? 0) > 0)) ? data : null
  return {
    months: drawn({
      kind: 'columns',
      unit,
      series: [{ name: REPORT_COLUMNS.referred }, { name: REPORT_COLUMNS.closed }],
      points: view.months.map(({ key, referred, closed }, index) => ({
        label: monthInWords(key),
        short: monthShort(key),
        below: yearBelow(key, index === 0),
        values: [referred.count, closed.count],
      })),
    }),
    states: drawn({
      kind: 'rows',
      unit,
      series: cases,
      points: view.states.map((row) => ({
        label: stateInWords(row.status),
        values: [row.cases.count],
      })),
    }),
    types: ratesByType(view),
    days: drawn({
      kind: 'columns',
      unit,
      series: cases,
      points: view.bands.map((row) => ({
        label: closingBand[row.key],
        short: closingBandShort[row.key],
        values: [row.cases.count],
      })),
    }),
    outcomes: drawn({
      kind: 'rows',
      unit,
      series: cases,
      points: view.outcomes.map((row) => ({ label: outcome[row.key], values: [row.cases.count] })),
    }),
    sources: drawn({
      kind: 'rows',
      unit,
      series: [{ name: REPORT_COLUMNS.referred }, { name: REPORT_COLUMNS.closed }],
      points: view.sources.map(({ key, referred, closed }) => ({
        label: caseSource[key],
        values: [referred.count, closed.count],
      })),
    }),
    loads:
      view.loads &&
      drawn({
        kind: 'rows',
        unit,
        series: [{ name: REPORT_COLUMNS.carried }],
        points: view.loads
          .slice(0, MOST_ROWS)
          .map(({ name, carried }) => ({ label: name, values: [carried.count] })),
      }),
  }
}
