import { DISMISSAL_GROUNDS, REFUSAL_GROUNDS } from '@/lib/domain/confirmation/confirmation-status'
import type { ConfirmationCounts } from '@/lib/data/stores/confirmation/confirmation-figures-store'
import {
  toConfirmationFigures,
  type ConfirmationFigures,
} from '@/lib/domain/statistics/confirmation-figures'
import { monthsBetween } from '@/lib/domain/statistics/month'
import type { Period } from '@/lib/domain/statistics/period'
import { dismissalGround, refusalGround } from '@/lib/labels/zh-CN/confirmation'
import { CONFIRMATION_FIGURES } from '@/lib/labels/zh-CN/confirmation-figures'
import { monthInWords, monthShort, yearBelow } from '@/lib/labels/zh-CN/statistics'
import type { ReportTable } from '../statistics/report-tables'

export type FiguresTable = Pick<ReportTable, 'title' | 'columns' | 'rows'>

export type ConfirmationFiguresView = {
  readonly period: Period
  readonly total: ConfirmationFigures
  readonly months: FiguresTable
  readonly institutions: FiguresTable
  readonly grounds: FiguresTable
  readonly refusalGrounds: FiguresTable
  /** Of each month: applications, and agreements that were confirmed. */
  readonly points: readonly {
    readonly label: string
    readonly short: string
    readonly below: string | undefined
    readonly values: readonly [number, number]
  }[]
  readonly isEmpty: boolean
}

const { columns, days } = CONFIRMATION_FIGURES
const COLUMNS = Object.values(columns)

const cellsOf = (f: ConfirmationFigures) => [
  f.submitted,
  f.corrected,
  f.admitted,
  f.refused,
  f.confirmed,
  f.dismissed,
  f.withdrawn,
  f.setAside,
  days(f.admissionDays),
  days(f.reviewDays),
]

function tableOf(
  title: string,
  name: string,
  rows: readonly (readonly [string, ConfirmationFigures])[],
): FiguresTable {
  return {
    title,
    columns: [name, ...COLUMNS],
    rows: rows.map(([of, figures]) => [of, ...cellsOf(figures)]),
  }
}

const NONE = { happened: {}, days: {} }

/** 司法确认 in figures, by month and by institution. Longer periods list their last 36 months. */
export function presentConfirmationFigures(
  counts: ConfirmationCounts,
  period: Period,
): ConfirmationFiguresView {
  const total = toConfirmationFigures(counts.total)
  const months = monthsBetween(period.from, period.to)
    .slice(-36)
    .map((month) => [month, toConfirmationFigures(counts.months.get(month) ?? NONE)] as const)
  const institutions = counts.institutions
    .map(({ name, ...of }) => [name, toConfirmationFigures(of)] as const)
    .toSorted(([a, one], [b, other]) => other.submitted - one.submitted || a.localeCompare(b, 'zh'))
  const all = [CONFIRMATION_FIGURES.total, total] as const
  return {
    period,
    total,
    months: tableOf(CONFIRMATION_FIGURES.months, CONFIRMATION_FIGURES.month, [
      ...months.map(([month, figures]) => [monthInWords(month), figures] as const),
      all,
    ]),
    institutions: tableOf(CONFIRMATION_FIGURES.institutions, CONFIRMATION_FIGURES.institution, [
      ...institutions,
      all,
    ]),
    grounds: {
      title: CONFIRMATION_FIGURES.grounds,
      columns: [CONFIRMATION_FIGURES.ground, CONFIRMATION_FIGURES.cases],
      rows: DISMISSAL_GROUNDS.map((ground) => [
        dismissalGround[ground],
        counts.grounds.dismissal[ground] ?? 0,
      ]),
    },
    refusalGrounds: {
      title: CONFIRMATION_FIGURES.refusalGrounds,
      columns: [CONFIRMATION_FIGURES.ground, CONFIRMATION_FIGURES.cases],
      rows: REFUSAL_GROUNDS.map((ground) => [
        refusalGround[ground],
        counts.grounds.refusal[ground] ?? 0,
      ]),
    },
    points: months.map(([month, { submitted, confirmed }], index) => ({
      label: monthInWords(month),
      short: monthShort(month),
      below: yearBelow(month, index === 0),
      values: [submitted, confirmed],
    })),
    isEmpty: counts.institutions.length === 0,
  }
}
