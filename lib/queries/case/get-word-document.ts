import 'server-only'
import { scopeOf } from '@/lib/data/mappers/case'
import { mayAct } from '@/lib/domain/access/policy'
import { namedValues } from '@/lib/documents/docx/template/template-names'
import { findValid } from '@/lib/domain/document/decide-document'
import { documentNumber, documentTitle } from '@/lib/labels/zh-CN/case-document'
import { defineSqlQuery } from '../define-query'
import { composeOne, DocumentInput } from './document-subjects'
import { findDocumentsFacts } from './documents-view'

/**
 * The content of a document to be edited as a Word file, for those who may finalise it: of the
 * draft, or under the number of the one that was finalised. Personal numbers are masked.
 */
export const getWordDocument = defineSqlQuery({
  act: 'case:read',
  input: DocumentInput,
  load: async (db, input, context) => {
    const found = await findDocumentsFacts(db, input.caseId, context, input.kind)
    if (!found || !mayAct(context.actor, 'document:finalise', scopeOf(found.state))) return null
    const valid = findValid(found.documents, input.kind, input.subjectId)
    const number = valid && documentNumber(valid.kind, valid.numberYear, valid.number)
    const made = composeOne(found, input, number)
    return made && { state: found.state, isFinal: valid !== null, own: found.own, ...made }
  },
  scope: ({ state }) => scopeOf(state),
  present: ({ composed, isFinal, subject, own }, _context, { kind }) => ({
    content: composed.content,
    isFinal,
    // What was finalised with a template has its own file; what was not is edited as the system
    // sets it.
    own: own && !isFinal ? { template: own, values: namedValues(composed) } : null,
    title: documentTitle(kind, subject.name),
  }),
})
