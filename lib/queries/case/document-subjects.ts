import { z } from 'zod'
import type { StoredDocument } from '@/lib/data/stores/document/document-store'
import { composeDocument, type ComposedDocument } from '@/lib/documents/compose-document'
import type { DocumentSubject } from '@/lib/documents/templates/document-template'
import { DOCUMENT_TEMPLATES } from '@/lib/documents/templates/document-templates'
import { CaseId } from '@/lib/domain/case/input-atoms'
import {
  CASE_DOCUMENT_KINDS,
  type CaseDocumentKind,
} from '@/lib/domain/document/case-document-kinds'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { DocumentSubjectId } from '@/lib/domain/document/document-subject'
import { caseDocument, documentTitle } from '@/lib/labels/zh-CN/case-document'

export const DocumentsInput = z.strictObject({ caseId: CaseId })
export const DocumentInput = DocumentsInput.extend({
  kind: z.enum(CASE_DOCUMENT_KINDS),
  subjectId: DocumentSubjectId.default(''),
})
export type WhichDocument = Pick<z.output<typeof DocumentInput>, 'kind' | 'subjectId'>

type Found = { readonly facts: DocumentFacts }
type FoundStored = Found & { readonly documents: readonly StoredDocument[] }

/** Is there such a document now, and what does it say? */
export function composeOne(
  { facts }: Found,
  { kind, subjectId }: WhichDocument,
  number: string | null = null,
): { readonly subject: DocumentSubject; readonly composed: ComposedDocument } | null {
  const template = DOCUMENT_TEMPLATES[kind]
  const subject = template.subjects(facts).find(({ id }) => id === subjectId)
  return subject ? { subject, composed: composeDocument(template, facts, subject, number) } : null
}

/** A document that the case has now, or had when it was finalised. */
export type KnownDocument = WhichDocument & {
  readonly title: string
  /** Null: the case does not have it any more, as the notice of a meeting that was cancelled. */
  readonly composed: ComposedDocument | null
}

/** The document, if the case has it now or one was finalised. */
export function findKnown(found: FoundStored, which: WhichDocument): KnownDocument | null {
  const { kind, subjectId } = which
  const made = composeOne(found, which)
  if (made) {
    const { subject, composed } = made
    return { kind, subjectId, title: documentTitle(kind, subject.name), composed }
  }
  const kept = found.documents.findLast(
    (each) => each.kind === kind && each.subjectId === subjectId,
  )
  return kept ? { kind, subjectId, title: kept.title ?? caseDocument[kind], composed: null } : null
}

/**
 * The documents of a kind: those that the case has now, and behind them those that are valid
 * although it has not.
 */
export function listKnown(found: FoundStored, kind: CaseDocumentKind): readonly KnownDocument[] {
  const ids = [
    ...DOCUMENT_TEMPLATES[kind].subjects(found.facts).map(({ id }) => id),
    ...found.documents.flatMap((each) =>
      each.kind === kind && each.voided === null ? [each.subjectId] : [],
    ),
  ]
  return [...new Set(ids)].flatMap((subjectId) => findKnown(found, { kind, subjectId }) ?? [])
}
