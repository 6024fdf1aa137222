import 'server-only'
import { scopeOf } from '@/lib/data/mappers/case'
import {
  findServiceSheet,
  presentServiceSheet,
  ServiceSheetInput,
} from '../case/service-sheet-view'
import { defineSqlQuery } from '../define-query'
import { findMyCase } from './act-head'

/** 送达回证 of a case that the actor mediates or co-mediates. */
export const getMyServices = defineSqlQuery({
  act: 'case:read',
  input: ServiceSheetInput,
  load: async (db, input, context) => {
    const [card, sheet] = await Promise.all([
      findMyCase(db, input.caseId, context),
      findServiceSheet(db, input),
    ])
    return card && sheet && { ...sheet, card }
  },
  scope: ({ card }) => scopeOf(card),
  present: presentServiceSheet,
})
