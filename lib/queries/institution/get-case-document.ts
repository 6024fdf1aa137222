import 'server-only'
import { scopeOf } from '@/lib/data/mappers/case'
import { findSeals } from '@/lib/data/stores/document/institution-seal-store'
import { presentState, type CaseHeaderView } from '../case/case-header-view'
import { DocumentInput, findKnown } from '../case/document-subjects'
import { findDocumentsFacts, presentDocument, type DocumentView } from '../case/documents-view'
import { presentSealing, type SealingView } from '../case/sealing-view'
import { defineSqlQuery } from '../define-query'
import { administeredBy } from './administered'

export type CaseDocumentView = {
  readonly header: CaseHeaderView
  readonly document: DocumentView
  /** 用印 at the open place of the seal; null where there is none. */
  readonly sealing: SealingView | null
}

/** One document of a case, for the administrators of the institution that holds it. */
export const getCaseDocument = defineSqlQuery({
  act: 'case:read',
  input: DocumentInput,
  load: async (db, input, context) => {
    if (!administeredBy(context.actor)) return null
    const found = await findDocumentsFacts(db, input.caseId, context, input.kind)
    return found && findKnown(found, input) ? { ...found, seals: await findSeals(db) } : null
  },
  scope: ({ state }) => scopeOf(state),
  present: (found, context, input): CaseDocumentView => ({
    header: presentState(found.state, context).header,
    document: presentDocument(found, input, context),
    sealing: presentSealing(found, found.seals, input, context),
  }),
})
