import 'server-only'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { presentState, type CaseHeaderView } from '../case/case-header-view'
import { defineSqlQuery } from '../define-query'
import { administeredBy } from './administered'
import { findReadings, ReadingsInput, type ReadingRow } from './dossier-readings'

export type DossierReadingsView = {
  readonly header: CaseHeaderView
  readonly rows: readonly ReadingRow[]
  readonly isCut: boolean
}

/** 借阅记录 of a dossier, for the administrators of its institution. */
export const getDossierReadings = defineSqlQuery({
  act: 'log:read',
  input: ReadingsInput,
  load: async (db, { caseId }, { actor }) => {
    const state = administeredBy(actor) ? await findCaseState(db, caseId) : null
    return state && { state, ...(await findReadings(db, caseId)) }
  },
  scope: ({ state }) => scopeOf(state),
  present: ({ state, rows, isCut }, context): DossierReadingsView => ({
    header: presentState(state, context).header,
    rows,
    isCut,
  }),
})
