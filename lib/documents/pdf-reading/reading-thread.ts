import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { layPageText } from '@/lib/domain/dossier/page-text'
import { countNumbered, type OpenedPdf } from './opened-pdf'
import type { ReadingAnswer, ReadingOrder } from './reading-order'

// The thread that reads PDF files with the engine of the reader (read-pdf.ts starts it).

/** A longer document is searched in its first pages. */
const MOST_PAGES = 3_000
/** A page of a book has some thousand characters. */
const MOST_CHARACTERS = 30_000

const PACKAGE = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', 'pdfjs-dist')

const server = parentPort
if (!server) throw new Error('the reading thread was not started as a thread')

/** Opens every page. */
async function openPages(pdf: PDFDocumentProxy): Promise<OpenedPdf> {
  for (let page = 1; page <= pdf.numPages; page += 1) (await pdf.getPage(page)).cleanup()
  return { pageCount: pdf.numPages, numberedPages: countNumbered(await pdf.getPageLabels()) }
}

async function readTexts(pdf: PDFDocumentProxy): Promise<readonly string[]> {
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
}

async function read({ find, pdf: data }: ReadingOrder): Promise<ReadingAnswer> {
  const opening = getDocument({
    data,
    // What is damaged is a finding, but its text is read as far as it goes.
    stopAtErrors: find === 'pages',
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
    const pdf = await opening.promise
    return find === 'pages' ? await openPages(pdf) : await readTexts(pdf)
  } catch {
    return null
  } finally {
    await opening.destroy()
  }
}

server.on('message', async (order: ReadingOrder) => server.postMessage(await read(order)))
