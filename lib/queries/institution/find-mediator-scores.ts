import 'server-only'
import { listDaysOf } from '../case/list-days'
import { defineSqlQuery } from '../define-query'
import { loadMediatorScores } from '../scoring/mediator-scores-view'
import { MediatorScoresInput } from '../scoring/score-input'
import { administeredBy } from './administered'

/** 调解员积分 (操作手册 3.9): the mediators who closed cases of the institution, the highest total first. */
export const findMediatorScores = defineSqlQuery({
  act: 'statistics:read',
  input: MediatorScoresInput,
  load: async (db, query, { actor, ...context }) => {
    const institutionId = administeredBy(actor)
    return institutionId
      ? loadMediatorScores(db, { institutionId }, actor.id, query, listDaysOf(context))
      : null
  },
  present: (view) => view,
})
