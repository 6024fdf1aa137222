import 'server-only'
import { scopeOf } from '@/lib/data/mappers/case'
import { findProgress, presentProgress, ProgressInput } from '../case/progress-view'
import { defineSqlQuery } from '../define-query'
import { administeredBy } from './administered'

/** 调解进度 of a case, for the administrators of the institution that holds it. */
export const getCaseProgress = defineSqlQuery({
  act: 'case:read',
  input: ProgressInput,
  load: async (db, input, { actor }) => (administeredBy(actor) ? findProgress(db, input) : null),
  scope: ({ state }) => scopeOf(state),
  present: presentProgress,
})
