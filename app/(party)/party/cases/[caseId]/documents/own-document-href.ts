/** The page of a document of an own case; `done`: what was just answered there. */
export function ownDocumentHref(
  caseId: string,
  documentId: string,
  done?: 'signed' | 'refused',
): string {
  const page = `/party/cases/${caseId}/documents/${documentId}`
  return done ? `${page}?done=${done}` : page
}
