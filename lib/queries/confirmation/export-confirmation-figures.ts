import 'server-only'
import { CONFIRMATION_FIGURES } from '@/lib/labels/zh-CN/confirmation-figures'
import { REPORT } from '@/lib/labels/zh-CN/report'
import { periodInWords } from '@/lib/labels/zh-CN/statistics'
import { defineExport } from '../define-export'
import { toReportSheet } from '../statistics/report-sheet'
import { presentConfirmationFigures } from './confirmation-figures-view'
import { ConfirmationFiguresInput, loadConfirmationFigures } from './get-confirmation-figures'

/** 司法确认统计 as a file: the tables of the page with their definitions. */
export const exportConfirmationFigures = defineExport({
  act: 'confirmation:export',
  list: 'confirmation_figures',
  input: ConfirmationFiguresInput,
  load: async (db, query, { today }) => {
    const { period, counts } = await loadConfirmationFigures(db, query, today)
    const { months, institutions, grounds, refusalGrounds } = presentConfirmationFigures(
      counts,
      period,
    )
    return {
      title: CONFIRMATION_FIGURES.title,
      conditions: [REPORT.conditions.period(periodInWords(period))],
      definitions: CONFIRMATION_FIGURES.definitions,
      sheets: [months, institutions, grounds, refusalGrounds].map(toReportSheet),
    }
  },
})
