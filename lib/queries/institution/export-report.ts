import 'server-only'
import { makeSheet } from '@/lib/documents/xlsx/make-sheet'
import type { Cell, SheetColumn } from '@/lib/documents/xlsx/workbook'
import {
  FIGURES,
  REPORT,
  SECTIONS,
  reportConditions,
  reportDefinitions,
  type SectionKey,
} from '@/lib/labels/zh-CN/report'
import { monthInWords } from '@/lib/labels/zh-CN/statistics'
import { listDaysOf } from '../case/list-days'
import { defineExport } from '../define-export'
import { loadReport } from '../statistics/load-report'
import type { Figure } from '../statistics/report-figures'
import { ReportInput } from '../statistics/report-input'
import { presentReportPage } from '../statistics/report-page'
import { plainCell, toReportSheet } from '../statistics/report-sheet'
import { administeredBy } from './administered'

type FigureRow = {
  readonly name: string
  readonly value: Cell
  readonly unit: string | null
}

const { name, value, unit, figures: FIGURES_SHEET_NAME } = REPORT.export

const FIGURES_SHEET: readonly SheetColumn<FigureRow>[] = [
  { header: name, width: 30, cell: (row) => row.name },
  { header: value, kind: 'number', width: 14, cell: (row) => row.value },
  { header: unit, width: 10, cell: (row) => row.unit },
]

function toFigureRows(figures: readonly Figure[]): FigureRow[] {
  return figures.flatMap(({ key, value: figure, notes }) => [
    { name: FIGURES[key].label, value: plainCell(figure), unit: FIGURES[key].unit || null },
    ...notes.map(({ words, cases }) => ({
      name: `${FIGURES[key].label}：${words}`,
      value: cases.count,
      unit: REPORT.unit,
    })),
  ])
}

/** 机构案件报表 as a file: the key figures and one sheet per section, with conditions and definitions. */
export const exportReport = defineExport({
  act: 'statistics:export',
  list: 'report',
  input: ReportInput,
  load: async (db, query, { actor, today, calendar }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const days = listDaysOf({ today, calendar })
    const page = presentReportPage(await loadReport(db, { institutionId }, query, days), today)
    const tables = (Object.keys(SECTIONS) as SectionKey[]).flatMap((key) => page.tables[key] ?? [])
    return {
      title: REPORT.title,
      conditions: reportConditions({
        period: page.period,
        type: page.filter.type,
        source: page.filter.source,
        mediator: page.filter.mediator?.name ?? null,
      }),
      definitions: [
        ...(page.firstMonth
          ? [[REPORT.firstReferral, monthInWords(page.firstMonth)] as const]
          : []),
        ...reportDefinitions(
          [...page.ofPeriod, ...page.ofNow].map(({ key }) => key),
          tables.map(({ key }) => key),
        ),
      ],
      sheets: [
        makeSheet(
          FIGURES_SHEET_NAME,
          FIGURES_SHEET,
          toFigureRows([...page.ofPeriod, ...page.ofNow]),
        ),
        ...tables.map(({ title, file }) => toReportSheet({ title, ...file })),
      ],
    }
  },
})
