import type { CaseDocumentKind, FieldSource } from '@/lib/domain/document/case-document-kinds'

/** Where the preview is on the page of a document. */
export const PREVIEW_ID = 'preview'

type Which = { readonly kind: CaseDocumentKind; readonly subjectId: string }

/** The page of a document; `base`: the address of the list. */
export function documentHref(base: string, { kind, subjectId }: Which): string {
  return `${base}/${kind}${subjectId ? `?subject=${encodeURIComponent(subjectId)}` : ''}`
}

/** The page of a document with the preview of one that is void. */
export function voidHref(base: string, which: Which, documentId: string): string {
  const page = documentHref(base, which)
  return `${page}${which.subjectId ? '&' : '?'}void=${documentId}#${PREVIEW_ID}`
}

/** The draft of a document as a PDF. */
export function draftHref(caseId: string, which: Which): string {
  return documentHref(`/api/cases/${caseId}/documents`, which)
}

/** The same document as a Word file. */
export function wordHref(caseId: string, { kind, subjectId }: Which): string {
  const query = subjectId ? `?subject=${encodeURIComponent(subjectId)}` : ''
  return `/api/cases/${caseId}/documents/${kind}/word${query}`
}

/** The Word file that was made of the institution's template when the document was finalised. */
export function finalWordHref(documentId: string): string {
  return `/api/documents/${documentId}/word`
}

/**
 * Where a surface enters what a document is made of; a source without an address is not entered
 * there.
 */
export type SourceHrefs = Readonly<Partial<Record<FieldSource, string>>>
