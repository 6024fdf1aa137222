import 'server-only'
import { scopeOf } from '@/lib/data/mappers/case'
import { DocumentsInput } from '../case/document-subjects'
import { findDocumentsFacts, presentDocuments, type DocumentsView } from '../case/documents-view'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

export type MyDocumentsView = { readonly head: ActHeadView; readonly documents: DocumentsView }

/** 文书 of a case that the actor mediates or co-mediates. */
export const getMyDocuments = defineSqlQuery({
  act: 'case:read',
  input: DocumentsInput,
  load: async (db, { caseId }, context) => {
    const card = await findMyCase(db, caseId, context)
    const found = card && (await findDocumentsFacts(db, caseId, context))
    return card && found && { card, found }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, found }, context): MyDocumentsView => ({
    head: presentActHead(card, context),
    documents: presentDocuments(found),
  }),
})
