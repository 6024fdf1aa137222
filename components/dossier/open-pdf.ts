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

type PdfReader = Awaited<ReturnType<typeof loadReader>>

/** Nothing in a document is evaluated: no scripts, no forms; its worker has a policy of its own. */
const settingsOf = (reader: PdfReader) => {
  const root = `${READER}/${reader.version}`
  return {
    isEvalSupported: false,
    enableXfa: false,
    cMapUrl: `${root}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${root}/fonts/`,
    wasmUrl: `${root}/wasm/`,
  }
}

/**
 * Fetches a PDF from our own origin, once and whole, so that one view is one access record. Rejects
 * where it cannot be fetched or parsed.
 */
export async function openPdf(url: string, signal: AbortSignal): Promise<PDFDocumentProxy> {
  const [reader, response] = await Promise.all([loadReader(), fetch(url, { signal })])
  if (!response.ok || response.headers.get('content-type') !== 'application/pdf')
    throw new Error('the document was not given')
  return reader.getDocument({
    data: new Uint8Array(await response.arrayBuffer()),
    ...settingsOf(reader),
  }).promise
}

/** Of one request: a scanned page is one to three of them. */
const PART_BYTES = 256 * 1024

export type OpenedVolume = {
  readonly pdf: PDFDocumentProxy
  readonly TextLayer: PdfReader['TextLayer']
}

/**
 * Opens a large PDF of which only the parts are fetched that are shown. Rejects as `openPdf` does.
 */
export async function openPdfByParts(url: string): Promise<OpenedVolume> {
  const reader = await loadReader()
  const pdf = await reader.getDocument({
    url,
    rangeChunkSize: PART_BYTES,
    disableAutoFetch: true,
    disableStream: true,
    ...settingsOf(reader),
  }).promise
  return { pdf, TextLayer: reader.TextLayer }
}
