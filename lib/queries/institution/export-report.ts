import 'server-only'
import type { Cells, Sheet } from '@/lib/documents/xlsx/workbook'
import {
  FIGURES,
  REPORT,
  SECTIONS,
  reportConditions,
  reportDefinitions,
  type SectionKey,
} from '@/lib/labels/zh-CN/report'
import { defineExport } from '../define-export'
import { loadReport } from '../statistics/load-report'
import type { Figure } from '../statistics/report-figures'
import { ReportInput } from '../statistics/report-input'
import { presentReportPage } from '../statistics/report-page'
import type { ReportCell, ReportTable } from '../statistics/report-tables'
import { administeredBy } from './administered'

function plain(cell: ReportCell): string | number | null {
  if (typeof cell !== 'object' || cell === null) return cell
  return 'shown' in cell ? cell.shown : cell.count
}

/** Measures are numbers in the file, too; a rate stays the text that the page prints. */
function measure(value: Figure['value']): string | number | null {
  const shown = plain(value)
  return typeof shown === 'string' && /^\d+(\.\d+)?$/.test(shown) ? Number(shown) : shown
}

function figureRows(figures: readonly Figure[]): Cells[] {
  return figures.flatMap(({ key, value, notes }) => [
    [FIGURES[key].label, measure(value), FIGURES[key].unit || null],
    ...notes.map(({ words, cases }): Cells => [
      `${FIGURES[key].label}：${words}`,
      cases.count,
      REPORT.unit,
    ]),
  ])
}

function sheetOf({ title, columns, rows }: ReportTable): Sheet {
  return {
    name: title,
    columns: columns.map((header, index) =>
      index === 0 ? { header, width: 40 } : { header, kind: 'number', width: 14 },
    ),
    rows: rows.map((row) => row.map(plain)),
  }
}

/** 机构案件报表 as a file: the key figures and every section on a sheet of its own, with conditions and definitions. */
export const exportReport = defineExport({
  act: 'statistics:export',
  list: 'report',
  input: ReportInput,
  load: async (db, query, { actor, today }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const page = presentReportPage(await loadReport(db, { institutionId }, query, today), today)
    const { name, value, unit, figures } = REPORT.export
    const shown = (Object.keys(SECTIONS) as SectionKey[]).flatMap((key) => page.tables[key] ?? [])
    return {
      title: REPORT.title,
      conditions: reportConditions({
        period: page.period,
        type: page.filter.type,
        source: page.filter.source,
        mediator: page.filter.mediator?.name ?? null,
      }),
      definitions: reportDefinitions(
        [...page.ofPeriod, ...page.ofNow].map(({ key }) => key),
        shown.map(({ key }) => key),
      ),
      sheets: [
        {
          name: figures,
          columns: [
            { header: name, width: 30 },
            { header: value, kind: 'number', width: 14 },
            { header: unit, width: 10 },
          ],
          rows: figureRows([...page.ofPeriod, ...page.ofNow]),
        },
        ...shown.map(sheetOf),
      ],
    }
  },
})
