import 'server-only'
import { z } from 'zod'
import { findPastCaseNumbers } from '@/lib/data/stores/mediator/history-store'
import { countOwnCases } from '@/lib/data/stores/case/own-case-store'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { PAGE_FIELDS } from '../paging/page-input'
import { defineQuery, type Query } from '../define-query'
import { findHistoryPage, type HistoryPage } from './history-page'

export type HistoryRow = {
  readonly caseId: string
  readonly caseNo: string
  /**
   * The mediator's own acts, ordered by when each was last done: “接收案件”“联系记录 2 次”“提前终结：当事人申请更换”.
   */
  readonly works: readonly string[]
  readonly lastOn: string
  readonly points: number
}

export type HistoryView = {
  readonly rows: readonly HistoryRow[]
  readonly total: number
  readonly next: string | null
  readonly counts: { readonly open: number; readonly settled: number }
}

/**
 * 曾办: cases the mediator no longer has, by their own acts; never what others did, nor the parties.
 */
export const findMyHistory: Query<HistoryView> = defineQuery({
  act: 'case:list',
  input: z.strictObject({ after: PAGE_FIELDS.after }),
  load: async (db, { after }, { actor }) => {
    if (actor.role !== 'mediator' || !actor.institutionId) return null
    const page = await findHistoryPage(db, actor.id, after)
    return {
      page,
      numbers: await findPastCaseNumbers(
        db,
        page.cases.map(({ caseId }) => caseId),
      ),
      counts: await countOwnCases(db, actor.institutionId, actor.id),
    }
  },
  present: ({ page, numbers, counts }): HistoryView => ({
    rows: presentRows(page, numbers),
    total: page.total,
    next: page.next,
    counts,
  }),
})

function presentRows({ cases }: HistoryPage, numbers: ReadonlyMap<string, string>): HistoryRow[] {
  return cases.map(({ caseId, works, points, lastAt }) => ({
    caseId,
    caseNo: numbers.get(caseId) ?? '',
    points,
    lastOn: toLocalDate(lastAt),
    works: works.map((work) =>
      work.kind === 'case.mediator-replaced'
        ? MEDIATOR.history.takenBack(work.reason)
        : MEDIATOR.history.work(work.kind, work.times, work.reason),
    ),
  }))
}
