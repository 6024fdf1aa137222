import 'server-only'
import { lookConditions } from '@/lib/labels/zh-CN/look-conditions'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { mediatorScoreConditions } from '@/lib/labels/zh-CN/score-conditions'
import { defineListQuery } from '../define-query'
import { loadMediatorScores, type MediatorScoresView } from '../scoring/mediator-scores-view'
import { MediatorScoresInput } from '../scoring/score-input'
import { findSummed, looksAt } from './list-looks'
import { courtOf, watermarkOf } from './reviewing'

export type CourtMediatorScoresView = MediatorScoresView & { readonly watermark: string }

/** The mediators who closed cases that the actor's court referred, whichever institution they belong to; for reading alone. */
export const findCourtMediatorScores = defineListQuery({
  act: 'statistics:read',
  input: MediatorScoresInput,
  load: async (db, asked, { actor, today }) => {
    const courtId = courtOf(actor)
    return courtId
      ? {
          scores: await loadMediatorScores(db, { courtId }, actor.id, asked, today),
          shown: await findSummed(db, actor, courtId),
        }
      : null
  },
  record: ({ scores: { mediators }, shown }, asked, { actor }) =>
    looksAt(
      'court_mediator_scores',
      shown,
      lookConditions(asked, (narrowed) =>
        mediatorScoreConditions(
          narrowed,
          mediators.find(({ id }) => id === narrowed.mediator)?.name,
        ).map(({ words }) => words),
      ),
      courtOf(actor),
    ),
  present: ({ scores }, { actor, now }): CourtMediatorScoresView => ({
    ...scores,
    watermark: watermarkOf(actor, stamp(now)),
  }),
})
