import { z } from 'zod'
import { CaseId, ReasonText } from '@/lib/domain/case/input-atoms'
import { CASE_DOCUMENT_KINDS } from '@/lib/domain/document/case-document-kinds'
import { DocumentSubjectId } from '@/lib/domain/document/document-subject'

const HASH = z.string().regex(/^[0-9a-f]{64}$/)

/** Which document, and the hash of the content that its reader saw before finalising it. */
export const PrepareDocumentInput = z.strictObject({
  caseId: CaseId,
  kind: z.enum(CASE_DOCUMENT_KINDS),
  // A form drops what is empty.
  subjectId: DocumentSubjectId.default(''),
  seen: HASH,
})

/** A document that was set and is in storage, under the number that it carries. */
export const RecordDocumentInput = PrepareDocumentInput.extend({
  contentHash: HASH,
  year: z.int(),
  number: z.int().min(1),
  storageKey: HASH,
  sha256: HASH,
  size: z.int().min(1),
  pages: z.int().min(1),
  code: z.string().max(20),
  /** The institution's template that was in use, and the Word file that was made of it. */
  own: z
    .strictObject({ templateId: z.uuid(), storageKey: HASH, sha256: HASH })
    .nullable()
    .default(null),
})

export const VoidDocumentInput = z.strictObject({
  caseId: CaseId,
  documentId: z.uuid('NOT_FOUND_ID'),
  reason: ReasonText,
})

export const PrepareConclusionInput = z.strictObject({
  caseId: CaseId,
  documentId: z.uuid('NOT_FOUND_ID'),
})

/** A signed copy that was set and is in storage, with the signatures that are in it. */
export const RecordConclusionInput = PrepareConclusionInput.extend({
  signatureIds: z.array(z.uuid()),
  /** As the signed copy says it. */
  madeAt: z.date(),
  storageKey: HASH,
  sha256: HASH,
  size: z.int().min(1),
  pages: z.int().min(1),
})
