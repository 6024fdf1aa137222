import type { PDFDocumentProxy } from 'pdfjs-dist'

/**
 * The reader's own files, under an address that changes with its version
 * (lib/edge/download/serve-reader-file.ts).
 */
const READER = '/api/pdf-reader'

/** Kept for the page's life: one worker reads all its documents. */
async function loadReader() {
  const reader = await import('pdfjs-dist/legacy/build/pdf.mjs')
  reader.GlobalWorkerOptions.workerSrc = `${READER}/${reader.version}/build/pdf.worker.min.mjs`
  return reader
}

/**
 * Fetches a PDF from our own origin, once and whole, so that one view is one access record. Nothing
 * in it is evaluated: no scripts, no forms; its worker has a policy of its own. Rejects where it
 * cannot be fetched or parsed.
 */
export async function openPdf(url: string, signal: AbortSignal): Promise<PDFDocumentProxy> {
  const [reader, response] = await Promise.all([loadReader(), fetch(url, { signal })])
  if (!response.ok || response.headers.get('content-type') !== 'application/pdf')
    throw new Error('the document was not given')
  const root = `${READER}/${reader.version}`
  return reader.getDocument({
    data: new Uint8Array(await response.arrayBuffer()),
    isEvalSupported: false,
    enableXfa: false,
    cMapUrl: `${root}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${root}/fonts/`,
    wasmUrl: `${root}/wasm/`,
  }).promise
}
