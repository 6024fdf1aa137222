import 'server-only'
import { CHASE_SHEET } from '@/lib/labels/zh-CN/chase-sheet'
import { ChaseSheetInput, loadChaseSheet } from '../chase/chase-sheet'
import { defineSqlQuery } from '../define-query'
import { findReviewedCourt, reviewedCourtId, withWatermark } from './court-review'
import { accessRecordsFor, sumsOf } from './list-access-records'

/** 督办月报 of the actor's court. */
export const getChaseSheet = defineSqlQuery({
  act: 'chase:list',
  input: ChaseSheetInput,
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
  present: ({ court, sheet }, context) => withWatermark(sheet, court, context),
})
