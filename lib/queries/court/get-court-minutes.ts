import 'server-only'
import {
  findMinutesSheet,
  MinutesSheetInput,
  presentMinutesSheet,
} from '../case/minutes-sheet-view'
import { defineSqlQuery } from '../define-query'
import { courtCaseSpec } from './court-case-spec'

/**
 * Confirmed 调解笔录 of a case the actor's court referred, without what was offered or conceded
 * (row-level security shows a court no more). Every access is recorded in the case's chain.
 */
export const getCourtMinutes = defineSqlQuery(
  courtCaseSpec({
    act: 'case:read',
    input: MinutesSheetInput,
    load: findMinutesSheet,
    caseOf: ({ state }) => state,
    event: () => ({ kind: 'case.viewed', data: { surface: 'minutes' } }),
    present: presentMinutesSheet,
  }),
)
