import 'server-only'
import { scopeOf } from '@/lib/data/mappers/case'
import { mayAct } from '@/lib/domain/access/policy'
import { defineSqlQuery } from '../define-query'
import { composeOne, DocumentInput } from './document-subjects'
import { findDocumentsFacts } from './documents-view'

/**
 * The content of a document as a draft, for those who may finalise it; personal numbers are masked.
 */
export const getDocumentDraft = defineSqlQuery({
  act: 'case:read',
  input: DocumentInput,
  load: async (db, input, context) => {
    const found = await findDocumentsFacts(db, input.caseId, context)
    const made = found && composeOne(found, input)
    return found && made && mayAct(context.actor, 'document:finalise', scopeOf(found.state))
      ? { state: found.state, content: made.composed.content }
      : null
  },
  scope: ({ state }) => scopeOf(state),
  present: ({ content }, { now }) => ({ content, at: now }),
})
