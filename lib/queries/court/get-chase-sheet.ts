import 'server-only'
import { CHASE_SHEET } from '@/lib/labels/zh-CN/chase-sheet'
import { ChaseSheetInput, loadChaseSheet, type ChaseSheet } from '../chase/chase-sheet'
import { defineSqlQuery } from '../define-query'
import { PAGE_FIELDS, PRINT_SIZE } from '../paging/page-input'
import { pageOfIds } from '../paging/page-of-ids'
import type { PageView } from '../paging/page-view'
import { findReviewedCourt, reviewedCourtId, withWatermark } from './court-review'
import { accessRecordsFor, sumsOf } from './list-access-records'

/** A line has a link for each point: as many lines as a page can carry. */
export const SHEET_SIZE = 15

/** One page of the institutions of a month, `institutions` of them in all, and the sum of all. */
export type ChaseSheetPage = Omit<ChaseSheet, 'rows'> &
  PageView<ChaseSheet['rows'][number]> & { readonly institutions: number }

/** 督办月报 of the actor's court, a page of institutions at a time; for paper all of them at once. */
export const getChaseSheet = defineSqlQuery({
  act: 'chase:list',
  input: ChaseSheetInput.extend(PAGE_FIELDS),
  load: async (db, input, { actor, today }) => {
    const court = await findReviewedCourt(db, actor)
    return court && { court, sheet: await loadChaseSheet(db, court.id, input, today) }
  },
  record: ({ sheet: { month, rows } }, _input, { actor }) => {
    const words = [`${CHASE_SHEET.title}：${CHASE_SHEET.conditions(month)}`]
    return accessRecordsFor(
      'court_report',
      actor.role === 'court_reviewer'
        ? sumsOf(rows.flatMap(({ institutionId }) => institutionId ?? []))
        : null,
      { court: words, institution: words },
      reviewedCourtId(actor),
    )
  },
  present: ({ court, sheet }, context, { size: wanted, ...place }) => {
    const size = wanted === PRINT_SIZE ? PRINT_SIZE : SHEET_SIZE
    const keyOf = ({ institutionId }: ChaseSheet['rows'][number]) => institutionId ?? ''
    const { ids, ...page } = pageOfIds(sheet.rows.map(keyOf), { ...place, size })
    const view: ChaseSheetPage = {
      ...sheet,
      ...page,
      size,
      institutions: sheet.rows.length,
      total: { ...sheet.total, institution: CHASE_SHEET.totalOf(sheet.rows.length) },
      rows: sheet.rows.filter((row) => ids.includes(keyOf(row))),
    }
    return withWatermark(view, court, context)
  },
})
