import 'server-only'
import { scopeOf } from '@/lib/data/mappers/case'
import {
  findServiceSheet,
  presentServiceSheet,
  ServiceSheetInput,
} from '../case/service-sheet-view'
import { defineSqlQuery } from '../define-query'

/** 送达回证 of one of the mediator's own cases. */
export const getMyServices = defineSqlQuery({
  act: 'case:read',
  input: ServiceSheetInput,
  load: async (db, input, { actor }) =>
    actor.role === 'mediator' ? findServiceSheet(db, input) : null,
  scope: ({ state }) => scopeOf(state),
  present: presentServiceSheet,
})
