import 'server-only'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { layPageText } from '@/lib/domain/dossier/page-text'

// The thread that reads the text of PDF files (page-texts.ts starts it).

/** A longer document is searched in its first pages. */
const MOST_PAGES = 3_000
/** A page of a book has some thousand characters. */
const MOST_CHARACTERS = 30_000

const PACKAGE = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', 'pdfjs-dist')

async function readTexts(data: Uint8Array): Promise<string[] | null> {
  const opening = getDocument({
    data,
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
  } catch {
    return null
  } finally {
    await opening.destroy()
  }
}

const server = parentPort
if (!server) throw new Error('the reading thread was not started as a thread')
server.on('message', (data: Uint8Array) => {
  void readTexts(data).then((texts) => server.postMessage(texts))
})
