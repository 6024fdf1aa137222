import { Worker } from 'node:worker_threads'
import { ThreadPool } from '@/lib/platform/thread-pool'

/** A line of a page: its text, where it begins and ends, and how high it is, in points. */
export type PdfLine = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
}
export type PdfPage = readonly PdfLine[]

/**
 * The lines of each page from above, as the reader of the product reads them. It is an ES module,
 * which jest does not load, so it works in a thread; one for all files that a test reads.
 */
const READ = `
  const { parentPort } = require('node:worker_threads')
  const reader = { cMapUrl: 'node_modules/pdfjs-dist/cmaps/', cMapPacked: true, verbosity: 0 }
  parentPort.on('message', async (data) => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const pdf = await getDocument({ data, ...reader }).promise
    const pages = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      const lines = new Map()
      for (const { str, width, transform } of items) {
        if (str.trim() === '') continue
        const [left, y] = [transform[4], Math.round(transform[5])]
        lines.set(y, [...(lines.get(y) ?? []), { str, left, right: left + width }])
      }
      const fromAbove = [...lines].sort(([a], [b]) => b - a)
      pages.push(fromAbove.map(([y, parts]) => ({
        text: parts.sort((a, b) => a.left - b.left).map(({ str }) => str).join(''),
        left: parts[0].left,
        right: parts.at(-1).right,
        y,
      })))
    }
    parentPort.postMessage(pages)
  })`

const readers = new ThreadPool<Uint8Array, readonly PdfPage[]>(
  () => new Worker(READ, { eval: true }),
  1,
  1_000,
)

export function readPdf(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  return readers.ask(bytes, 120_000)
}

/** All text without blanks and page numbers, in which lines and spaces no longer matter. */
export function textOfPages(pages: readonly PdfPage[]): string {
  return pages
    .map((lines) => lines.map(({ text }) => text.replace(/^\s*— ?\d+ ?—\s*$/, '')).join(''))
    .join('')
    .replace(/\s/g, '')
}
