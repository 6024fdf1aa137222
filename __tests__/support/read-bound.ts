import { Worker } from 'node:worker_threads'
import { ThreadPool } from '@/lib/platform/thread-pool'

export type BoundText = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
}
export type BoundOutline = {
  readonly title: string
  readonly page: number
  readonly items: readonly BoundOutline[]
}
export type ReadBound = {
  readonly pages: readonly {
    readonly label: string
    readonly width: number
    readonly height: number
    readonly texts: readonly BoundText[]
  }[]
  readonly outline: readonly BoundOutline[]
}

/** As the reader of the product reads it, in a thread (see read-pdf.ts). */
const READ = `
  const { parentPort } = require('node:worker_threads')
  const reader = { cMapUrl: 'node_modules/pdfjs-dist/cmaps/', cMapPacked: true, verbosity: 0 }
  parentPort.on('message', async (data) => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const pdf = await getDocument({ data, ...reader }).promise
    const labels = await pdf.getPageLabels()
    const outlineOf = async (level) => {
      const read = []
      for (const { title, dest, items } of level ?? [])
        read.push({ title, page: await pdf.getPageIndex(dest[0]), items: await outlineOf(items) })
      return read
    }
    const pages = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      const shown = items.filter(({ str }) => str.trim() !== '')
      const texts = shown.map(({ str, width, transform }) => ({
        text: str, left: transform[4], right: transform[4] + width, y: transform[5],
      }))
      pages.push({ label: labels?.[number - 1] ?? null, width, height, texts })
    }
    parentPort.postMessage({ pages, outline: await outlineOf(await pdf.getOutline()) })
    await pdf.destroy()
  })`

const readers = new ThreadPool<Uint8Array, ReadBound>(
  () => new Worker(READ, { eval: true }),
  1,
  1_000,
)

export const readBound = (bytes: Uint8Array): Promise<ReadBound> => readers.ask(bytes, 120_000)
