import 'server-only'
import { scopeOf } from '@/lib/data/mappers/case'
import {
  findMinutesSheet,
  MinutesSheetInput,
  presentMinutesSheet,
} from '../case/minutes-sheet-view'
import { defineSqlQuery } from '../define-query'
import { administeredBy } from './administered'

/** 调解笔录 of a case, for the administrators of the institution that holds it. */
export const getCaseMinutes = defineSqlQuery({
  act: 'case:read',
  input: MinutesSheetInput,
  load: async (db, input, { actor }) =>
    administeredBy(actor) ? findMinutesSheet(db, input) : null,
  scope: ({ state }) => scopeOf(state),
  present: presentMinutesSheet,
})
