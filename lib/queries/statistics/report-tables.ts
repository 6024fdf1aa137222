import { caseSource, disputeType, outcome } from '@/lib/labels/zh-CN/case'
import {
  REPORT_COLUMNS as COLUMNS,
  REPORT_PICTURES,
  SECTIONS,
  stateInWords,
  type SectionKey,
} from '@/lib/labels/zh-CN/report'
import { closingBand, monthInWords } from '@/lib/labels/zh-CN/statistics'
import type { Drill, Measure } from './report-drill'
import type { FlowRow, ReportView } from './report-view'

/** A word, a plain number, a number or a measure with its cases behind it, or nothing to tell. */
export type ReportCell = string | number | Drill | Measure | null

/** One section's numbers as the page, the print sheet and the export show them. The first column is words, every other one numbers. */
export type ReportTable = {
  readonly key: SectionKey
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly [name: string, ...ReportCell[]])[]
}

function table<Row>(
  key: SectionKey,
  columns: readonly string[],
  rows: readonly Row[],
  cells: (row: Row) => readonly [string, ...ReportCell[]],
): ReportTable {
  return { key, title: SECTIONS[key], columns, rows: rows.map(cells) }
}

const flowColumns = (name: string) => [
  name,
  COLUMNS.referred,
  COLUMNS.accepted,
  COLUMNS.closed,
  COLUMNS.succeeded,
  COLUMNS.rate,
  COLUMNS.averageDays,
]

function flowCells<Key extends string>(
  name: string,
  row: FlowRow<Key>,
): readonly [string, ...ReportCell[]] {
  const ofClosed = (shown: string | number | null): Measure | null =>
    shown === null || row.closed.count === 0 ? null : { shown, cases: row.closed }
  return [
    name,
    row.referred,
    row.accepted,
    row.closed,
    row.succeeded,
    ofClosed(row.rate),
    ofClosed(row.averageDays),
  ]
}

/** All tables of a report by section. A court has no 各调解员在办. */
export type ReportTables = Readonly<Record<Exclude<SectionKey, 'loads'>, ReportTable>> & {
  readonly loads: ReportTable | null
}

export function reportTables(view: ReportView): ReportTables {
  return {
    months: table('months', flowColumns(COLUMNS.month), view.months, (row) =>
      flowCells(monthInWords(row.key), row),
    ),
    states: table('states', [COLUMNS.state, COLUMNS.cases], view.states, ({ status, cases }) => [
      stateInWords(status),
      cases,
    ]),
    types: table('types', flowColumns(COLUMNS.type), view.types, (row) =>
      flowCells(disputeType[row.key], row),
    ),
    sources: table('sources', flowColumns(COLUMNS.source), view.sources, (row) =>
      flowCells(caseSource[row.key], row),
    ),
    outcomes: table(
      'outcomes',
      [COLUMNS.outcome, COLUMNS.cases, COLUMNS.share],
      view.outcomes,
      ({ key, cases, share }) => [outcome[key], cases, { shown: share, cases }],
    ),
    days: table(
      'days',
      [COLUMNS.band, COLUMNS.cases, COLUMNS.share],
      view.bands,
      ({ key, cases, share }) => [closingBand[key], cases, { shown: share, cases }],
    ),
    loads:
      view.loads &&
      table(
        'loads',
        [COLUMNS.mediator, COLUMNS.carried, COLUMNS.untaken, COLUMNS.late, COLUMNS.cap],
        view.loads,
        ({ name, isActive, carried, untaken, late, cap }) => [
          isActive ? name : REPORT_PICTURES.disabled(name),
          carried,
          untaken,
          late,
          cap,
        ],
      ),
  }
}
