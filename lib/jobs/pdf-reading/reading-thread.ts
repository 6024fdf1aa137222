import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { verifyPdfSignature } from '@/lib/documents/pdf-signature/verify-pdf-signature'
import { layPageText } from '@/lib/domain/dossier/page-text'
import { findPdfAction } from '@/lib/files/pdf-actions'
import { countNumbered, type OpenedPdf } from './opened-pdf'
import type { PdfFindings, ReadingOrder } from './reading-order'

// The thread that reads PDF files, whole ones, for jobs (read-pdf.ts starts it).

/** A longer document is searched in its first pages. */
const MOST_PAGES = 3_000
/** A page of a book has some thousand characters. */
const MOST_CHARACTERS = 30_000

const PACKAGE = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', 'pdfjs-dist')
const SIGNATURE = { genuine: 'valid', ALTERED: 'invalid', NOT_SIGNED: 'absent' } as const

const server = parentPort
if (!server) throw new Error('the reading thread was not started as a thread')

/** Opens a PDF with the engine of the reader, and reads it; null where it cannot be read. */
async function withOpened<T>(
  data: Uint8Array,
  stopAtErrors: boolean,
  read: (pdf: PDFDocumentProxy) => Promise<T>,
): Promise<T | null> {
  const opening = getDocument({
    data,
    stopAtErrors,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: `${join(PACKAGE, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(PACKAGE, 'standard_fonts')}/`,
    verbosity: 0,
  })
  try {
    return await read(await opening.promise)
  } catch {
    return null
  } finally {
    await opening.destroy()
  }
}

/** Opens every page: not one may be damaged. */
const openPages = (data: Uint8Array) =>
  withOpened(data, true, async (pdf): Promise<OpenedPdf> => {
    for (let page = 1; page <= pdf.numPages; page += 1) (await pdf.getPage(page)).cleanup()
    return { pageCount: pdf.numPages, numberedPages: countNumbered(await pdf.getPageLabels()) }
  })

/** Reads what the pages say, of a damaged file as far as it goes. */
const readTexts = (data: Uint8Array) =>
  withOpened(data, false, async (pdf) => {
    const texts: string[] = []
    for (let number = 1; number <= Math.min(MOST_PAGES, pdf.numPages); number += 1) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const { text } = layPageText(items.flatMap((item) => ('str' in item ? [item] : [])))
      // No database text holds U+0000.
      texts.push(text.replaceAll('\u0000', '').slice(0, MOST_CHARACTERS))
      page.cleanup()
    }
    return texts
  })

async function findFaults(pdf: Uint8Array<ArrayBuffer>): Promise<PdfFindings> {
  const signature = SIGNATURE[verifyPdfSignature(pdf).is]
  const runsCode = (await findPdfAction(Buffer.from(pdf.buffer))) === 'FILE_RUNS_CODE'
  // The reader takes the bytes.
  return { signature, runsCode, opened: await openPages(pdf) }
}

server.on('message', async ({ find, pdf }: ReadingOrder) => {
  server.postMessage(await (find === 'findings' ? findFaults(pdf) : readTexts(pdf)))
})
