import 'server-only'
import {
  findServiceSheet,
  presentServiceSheet,
  ServiceSheetInput,
} from '../case/service-sheet-view'
import { defineSqlQuery } from '../define-query'
import { courtCaseSpec } from './court-case-spec'

/** 送达回证 of a case the actor's court referred. Every access is recorded in the case's chain. */
export const getCourtServices = defineSqlQuery(
  courtCaseSpec({
    act: 'case:read',
    input: ServiceSheetInput,
    load: findServiceSheet,
    caseOf: ({ state }) => state,
    event: () => ({ kind: 'case.viewed', data: { surface: 'services' } }),
    present: presentServiceSheet,
  }),
)
