import 'server-only'
import { accessConditions } from '@/lib/labels/zh-CN/access-conditions'
import { mediatorScoreConditions } from '@/lib/labels/zh-CN/score-conditions'
import { listDaysOf } from '../case/list-days'
import { defineSqlQuery } from '../define-query'
import { loadMediatorScores, type MediatorScoresView } from '../scoring/mediator-scores-view'
import { MediatorScoresInput } from '../scoring/score-input'
import { findScoredInstitutions, accessRecordsFor } from './list-access-records'
import { findReviewedCourt, reviewedCourtId, withWatermark, type Watermarked } from './court-review'

export type CourtMediatorScoresView = Watermarked<MediatorScoresView>

/**
 * The mediators who closed cases that the actor's court referred, whichever institution they belong
 * to; read-only.
 */
export const findCourtMediatorScores = defineSqlQuery({
  act: 'statistics:read',
  input: MediatorScoresInput,
  load: async (db, query, { actor, ...context }) => {
    const court = await findReviewedCourt(db, actor)
    if (!court) return null
    const days = listDaysOf(context)
    const scores = await loadMediatorScores(db, { courtId: court.id }, actor.id, query, days)
    const shown = new Set(scores.rows.map(({ mediatorId }) => mediatorId))
    return { court, scores, listed: await findScoredInstitutions(db, actor, shown) }
  },
  record: ({ scores: { mediators }, listed }, query, { actor }) =>
    accessRecordsFor(
      'court_mediator_scores',
      listed,
      accessConditions(query, (narrowed) =>
        mediatorScoreConditions(
          narrowed,
          mediators.find(({ id }) => id === narrowed.mediator)?.name,
        ).map(({ words }) => words),
      ),
      reviewedCourtId(actor),
    ),
  present: ({ scores, court }, context): CourtMediatorScoresView =>
    withWatermark(scores, court, context),
})
