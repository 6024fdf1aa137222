import { cache } from 'react'

/** Remembered while one request is rendered by the server; anywhere else nobody remembers, and nothing is a document. */
const rendered = cache(() => ({ isDocument: false }))

/** What the root layout knows: a browser that asks for a page says that it takes HTML; one that asks for a page's data alone does not. */
export function noteRequest(accept: string | null): void {
  rendered().isDocument = accept?.includes('text/html') ?? false
}

/** Is a whole document made of what is rendered now, so that its HTML reaches the reader together with its data? */
export function isDocumentRequest(): boolean {
  return rendered().isDocument
}
