import 'server-only'
import { FAIRNESS } from '@/lib/labels/zh-CN/fairness'
import { REPORT } from '@/lib/labels/zh-CN/report'
import { periodInWords } from '@/lib/labels/zh-CN/statistics'
import { defineExport } from '../define-export'
import { toReportSheet } from '../statistics/report-sheet'
import { administeredBy } from './administered'
import { presentFairness } from './fairness-view'
import { FairnessInput, loadFairness } from './get-fairness'

/** 分案均衡 as a file: the table of the page, with the spread, period and definitions. */
export const exportFairness = defineExport({
  act: 'statistics:export',
  list: 'fairness',
  input: FairnessInput,
  load: async (db, query, { actor, today }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const view = presentFairness(await loadFairness(db, institutionId, query, today), today)
    return {
      title: FAIRNESS.title,
      conditions: [
        REPORT.conditions.period(periodInWords(view.period)),
        `${FAIRNESS.spread} ${view.spread}：${FAIRNESS.spreadOf(view.spread)}`,
      ],
      definitions: FAIRNESS.definitions,
      sheets: [toReportSheet(view.table)],
    }
  },
})
