import 'server-only'
import { scopeOf } from '@/lib/data/mappers/case'
import { DocumentInput, findKnown } from '../case/document-subjects'
import { findDocumentsFacts, presentDocument, type DocumentView } from '../case/documents-view'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

export type MyDocumentView = { readonly head: ActHeadView; readonly document: DocumentView }

/** One document of a case that the actor mediates or co-mediates. */
export const getMyDocument = defineSqlQuery({
  act: 'case:read',
  input: DocumentInput,
  load: async (db, input, context) => {
    const card = await findMyCase(db, input.caseId, context)
    const found = card && (await findDocumentsFacts(db, input.caseId, context, input.kind))
    return card && found && findKnown(found, input) ? { card, found } : null
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, found }, context, input): MyDocumentView => ({
    head: presentActHead(card, context),
    document: presentDocument(found, input, context),
  }),
})
