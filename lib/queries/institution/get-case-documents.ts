import 'server-only'
import { scopeOf } from '@/lib/data/mappers/case'
import { presentState, type CaseHeaderView } from '../case/case-header-view'
import { DocumentsInput } from '../case/document-subjects'
import { findDocumentsFacts, presentDocuments, type DocumentsView } from '../case/documents-view'
import { defineSqlQuery } from '../define-query'
import { administeredBy } from './administered'

export type CaseDocumentsView = {
  readonly header: CaseHeaderView
  readonly documents: DocumentsView
}

/** 文书 of a case, for the administrators of the institution that holds it. */
export const getCaseDocuments = defineSqlQuery({
  act: 'case:read',
  input: DocumentsInput,
  load: async (db, { caseId }, context) =>
    administeredBy(context.actor) ? findDocumentsFacts(db, caseId, context) : null,
  scope: ({ state }) => scopeOf(state),
  present: (found, context): CaseDocumentsView => ({
    header: presentState(found.state, context).header,
    documents: presentDocuments(found),
  }),
})
