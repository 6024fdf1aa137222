import 'server-only'
import { readClosers } from '@/lib/data/stores/scoring/score-store'
import { accessConditions } from '@/lib/labels/zh-CN/access-conditions'
import { caseScoreConditions } from '@/lib/labels/zh-CN/score-conditions'
import { listDaysOf } from '../case/list-days'
import { defineSqlQuery } from '../define-query'
import { loadCaseScores, presentCaseScores, type CaseScoresView } from '../scoring/case-scores-view'
import { offeredMediators } from '../scoring/offered-mediators'
import { CaseScoresInput } from '../scoring/score-input'
import { findListedInstitutions, accessRecordsFor } from './list-access-records'
import { findReviewedCourt, reviewedCourtId, withWatermark, type Watermarked } from './court-review'

export type CourtCaseScoresView = Watermarked<CaseScoresView>

/** Every case the actor's court referred, by referral, with its scores; read-only. */
export const findCourtCaseScores = defineSqlQuery({
  act: 'statistics:read',
  input: CaseScoresInput,
  load: async (db, query, { actor, ...context }) => {
    const court = await findReviewedCourt(db, actor)
    if (!court) return null
    const scores = await loadCaseScores(
      db,
      { courtId: court.id },
      actor.id,
      query,
      listDaysOf(context),
      offeredMediators(await readClosers(db), new Set([query.mediator ?? ''])),
    )
    return { court, scores, listed: await findListedInstitutions(db, actor, scores.page.rows) }
  },
  record: ({ scores: { mediators }, listed }, query, { actor }) =>
    accessRecordsFor(
      'court_case_scores',
      listed,
      accessConditions(query, (narrowed) =>
        caseScoreConditions(
          narrowed,
          mediators.find(({ id }) => id === narrowed.mediator)?.name,
        ).map(({ words }) => words),
      ),
      reviewedCourtId(actor),
    ),
  present: ({ scores, court }, context): CourtCaseScoresView =>
    withWatermark(presentCaseScores(scores), court, context),
})
