import 'server-only'
import { accessConditions } from '@/lib/labels/zh-CN/access-conditions'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { mediatorScoreConditions } from '@/lib/labels/zh-CN/score-conditions'
import { defineListQuery } from '../define-query'
import { loadMediatorScores, type MediatorScoresView } from '../scoring/mediator-scores-view'
import { MediatorScoresInput } from '../scoring/score-input'
import { findSummedInstitutions, accessRecordsFor } from './list-access-records'
import { reviewedCourtId, watermarkText } from './court-review'

export type CourtMediatorScoresView = MediatorScoresView & { readonly watermark: string }

/** The mediators who closed cases that the actor's court referred, whichever institution they belong to; for reading alone. */
export const findCourtMediatorScores = defineListQuery({
  act: 'statistics:read',
  input: MediatorScoresInput,
  load: async (db, query, { actor, today }) => {
    const courtId = reviewedCourtId(actor)
    return courtId
      ? {
          scores: await loadMediatorScores(db, { courtId }, actor.id, query, today),
          shown: await findSummedInstitutions(db, actor, courtId),
        }
      : null
  },
  record: ({ scores: { mediators }, shown }, query, { actor }) =>
    accessRecordsFor(
      'court_mediator_scores',
      shown,
      accessConditions(query, (narrowed) =>
        mediatorScoreConditions(
          narrowed,
          mediators.find(({ id }) => id === narrowed.mediator)?.name,
        ).map(({ words }) => words),
      ),
      reviewedCourtId(actor),
    ),
  present: ({ scores }, { actor, now }): CourtMediatorScoresView => ({
    ...scores,
    watermark: watermarkText(actor, stamp(now)),
  }),
})
