/** The page of a document of an own case; `done`: what was just answered there. */
export function ownDocumentHref(
  caseId: string,
  documentId: string,
  done?: 'signed' | 'refused',
): string {
  const page = `/party/cases/${caseId}/documents/${documentId}`
  return done ? `${page}?done=${done}` : page
}

const Uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Whether an address or a form names a document; whether it exists for its reader is checked by its
 * page.
 */
export function isDocumentId(value: unknown): value is string {
  return typeof value === 'string' && Uuid.test(value)
}
