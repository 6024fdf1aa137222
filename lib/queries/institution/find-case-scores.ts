import 'server-only'
import { findFilterOptions } from '@/lib/data/stores/case/filter-options-store'
import { listDaysOf } from '../case/list-days'
import { defineSqlQuery } from '../define-query'
import { loadCaseScores, presentCaseScores } from '../scoring/case-scores-view'
import { CaseScoresInput } from '../scoring/score-input'
import { administeredBy } from './administered'

/** 案件积分 (操作手册 3.9): every case of the institution by referral, the oldest first. */
export const findCaseScores = defineSqlQuery({
  act: 'statistics:read',
  input: CaseScoresInput,
  load: async (db, query, { actor, ...context }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const { mediators } = await findFilterOptions(db, institutionId)
    return loadCaseScores(db, { institutionId }, actor.id, query, listDaysOf(context), mediators)
  },
  present: presentCaseScores,
})
