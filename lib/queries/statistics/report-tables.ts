import { caseSource, disputeType, outcome } from '@/lib/labels/zh-CN/case'
import {
  REPORT_COLUMNS as HEADERS,
  REPORT_PICTURES,
  SECTIONS,
  stateInWords,
  type SectionKey,
} from '@/lib/labels/zh-CN/report'
import { closingBand, monthInWords } from '@/lib/labels/zh-CN/statistics'
import type { Drill, Measure } from './report-drill'
import type { FlowRow } from './report-flow-row'
import type { LoadRow, ReportView, ShareRow } from './report-view'

/** A word, a plain number, a number or a measure with its cases, or null where nothing is known. */
export type ReportCell = string | number | Drill | Measure | null

/**
 * One section's numbers as the page, the print sheet and the export show them. The first column is
 * words, every other one numbers.
 */
export type ReportTable = {
  readonly key: SectionKey
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly [name: string, ...ReportCell[]])[]
  /** The same with the columns that only the file has room for. */
  readonly file: Pick<ReportTable, 'columns' | 'rows'>
}

type NameColumn<Row> = { readonly header: string; readonly cell: (row: Row) => string }
type ReportColumn<Row> = {
  readonly header: string
  readonly cell: (row: Row) => ReportCell
  readonly isOn?: 'page' | 'file'
}

function table<Row>(
  key: SectionKey,
  rows: readonly Row[],
  name: NameColumn<Row>,
  columns: readonly ReportColumn<Row>[],
): ReportTable {
  const on = (place: 'page' | 'file'): ReportTable['file'] => {
    const own = columns.filter(({ isOn }) => isOn === undefined || isOn === place)
    return {
      columns: [name, ...own].map(({ header }) => header),
      rows: rows.map((row) => [name.cell(row), ...own.map(({ cell }) => cell(row))]),
    }
  }
  return { key, title: SECTIONS[key], ...on('page'), file: on('file') }
}

type AnyFlow = Omit<FlowRow<string>, 'key'>

function ofClosed({ closed }: AnyFlow, shown: string | number | null): Measure | null {
  return shown === null || closed.count === 0 ? null : { shown, cases: closed }
}

const FLOW_COLUMNS: readonly ReportColumn<AnyFlow>[] = [
  { header: HEADERS.referred, cell: ({ referred }) => referred },
  { header: HEADERS.accepted, cell: ({ accepted }) => accepted },
  { header: HEADERS.closed, cell: ({ closed }) => closed },
  { header: HEADERS.succeeded, cell: ({ succeeded }) => succeeded },
  { header: HEADERS.rate, cell: (row) => ofClosed(row, row.rate) },
  {
    header: HEADERS.performanceRate,
    isOn: 'page',
    cell: ({ performance: { rate, voluntary, followed } }) =>
      rate && { shown: HEADERS.rateOf(rate, voluntary.count, followed.count), cases: followed },
  },
  { header: HEADERS.followed, isOn: 'file', cell: ({ performance }) => performance.followed },
  { header: HEADERS.voluntary, isOn: 'file', cell: ({ performance }) => performance.voluntary },
  {
    header: HEADERS.performanceRate,
    isOn: 'file',
    cell: ({ performance }) => performance.rate,
  },
  { header: HEADERS.averageDays, cell: (row) => ofClosed(row, row.averageDays) },
]

const SHARE_COLUMNS: readonly ReportColumn<Omit<ShareRow<string>, 'key'>>[] = [
  { header: HEADERS.cases, cell: ({ cases }) => cases },
  { header: HEADERS.share, cell: ({ share, cases }) => ({ shown: share, cases }) },
]

const LOAD_NAME: NameColumn<LoadRow> = {
  header: HEADERS.mediator,
  cell: ({ isActive, name }) => (isActive ? name : REPORT_PICTURES.disabled(name)),
}
const LOAD_COLUMNS: readonly ReportColumn<LoadRow>[] = [
  { header: HEADERS.carried, cell: ({ carried }) => carried },
  { header: HEADERS.untaken, cell: ({ untaken }) => untaken },
  { header: HEADERS.late, cell: ({ late }) => late },
  { header: HEADERS.cap, cell: ({ cap }) => cap },
]

/** All tables of a report by section. A court has no 各调解员承办中. */
export type ReportTables = Readonly<Record<Exclude<SectionKey, 'loads'>, ReportTable>> & {
  readonly loads: ReportTable | null
}

export function reportTables(view: ReportView): ReportTables {
  const { months, states, types, sources, outcomes, bands, loads } = view
  return {
    months: table(
      'months',
      months,
      { header: HEADERS.month, cell: ({ key }) => monthInWords(key) },
      FLOW_COLUMNS,
    ),
    states: table(
      'states',
      states,
      { header: HEADERS.state, cell: ({ status }) => stateInWords(status) },
      [{ header: HEADERS.cases, cell: ({ cases }) => cases }],
    ),
    types: table(
      'types',
      types,
      { header: HEADERS.type, cell: ({ key }) => disputeType[key] },
      FLOW_COLUMNS,
    ),
    sources: table(
      'sources',
      sources,
      { header: HEADERS.source, cell: ({ key }) => caseSource[key] },
      FLOW_COLUMNS,
    ),
    outcomes: table(
      'outcomes',
      outcomes,
      { header: HEADERS.outcome, cell: ({ key }) => outcome[key] },
      SHARE_COLUMNS,
    ),
    days: table(
      'days',
      bands,
      { header: HEADERS.band, cell: ({ key }) => closingBand[key] },
      SHARE_COLUMNS,
    ),
    loads: loads && table('loads', loads, LOAD_NAME, LOAD_COLUMNS),
  }
}
