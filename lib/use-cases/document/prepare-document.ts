import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findNextNumber } from '@/lib/data/stores/document/number-store'
import {
  findTemplateOn,
  type StoredTemplate,
} from '@/lib/data/stores/document/document-template-store'
import type { DocumentContent } from '@/lib/documents/content'
import { namedValues, type NamedValues } from '@/lib/documents/docx/template/template-names'
import { allow, refuse } from '@/lib/domain/refusal'
import { yearOf } from '@/lib/domain/time/local-date'
import {
  makeVerificationCode,
  VERIFICATION_CODE_BYTES,
} from '@/lib/domain/verification/verification-code'
import { newRandomBytes } from '@/lib/platform/ids'
import { defineUseCase } from '../define-use-case'
import { PrepareDocumentInput } from './document.input'
import { composeInFull, decideAsSeen, loadDocument } from './load-document'

export type PreparedDocument = {
  readonly content: DocumentContent
  readonly year: number
  readonly number: number
  readonly code: string
  readonly at: Date
  /** The institution's template that is in use today, and what it is filled with. */
  readonly own: {
    readonly template: Pick<StoredTemplate, 'id' | 'storageKey' | 'sha256'>
    readonly values: NamedValues
  } | null
}

/**
 * 定稿, before the file is made: may this actor finalise it, and what does it say in full? Writes
 * nothing but a refusal. `recordDocument` decides again, because the case may change while the file
 * is made.
 */
export const prepareDocument = defineUseCase({
  act: 'document:finalise',
  input: PrepareDocumentInput,
  load: loadDocument,
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: (loaded, input, { actor }) => decideAsSeen(loaded, input, actor.role),
  write: async (db, grant, _decision, { record }, { kind, subjectId }, context) => {
    const { now, today } = context
    const year = yearOf(today)
    const number = await findNextNumber(db, { holderId: record.holderId, kind, year })
    const code = makeVerificationCode(newRandomBytes(VERIFICATION_CODE_BYTES))
    const which = { kind, subjectId }
    const made = await composeInFull(db, grant, record.id, which, number, code, context)
    if (!made) return refuse('DOCUMENT_NOT_DUE')
    const template = await findTemplateOn(db, kind, today)
    const own = template && { template, values: namedValues(made) }
    return allow<PreparedDocument>({ content: made.content, year, number, code, at: now, own })
  },
})
