import 'server-only'
import { scopeOf } from '@/lib/data/mappers/case'
import {
  findServiceSheet,
  presentServiceSheet,
  ServiceSheetInput,
} from '../case/service-sheet-view'
import { defineSqlQuery } from '../define-query'
import { administeredBy } from './administered'

/** 送达回证 of a case, for the administrators of the institution that holds it. */
export const getCaseServices = defineSqlQuery({
  act: 'case:read',
  input: ServiceSheetInput,
  load: async (db, input, { actor }) =>
    administeredBy(actor) ? findServiceSheet(db, input) : null,
  scope: ({ state }) => scopeOf(state),
  present: presentServiceSheet,
})
