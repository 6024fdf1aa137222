import type { PDFDocumentProxy } from 'pdfjs-dist'

/** The longer side of a picture, in pixels: 150 dots an inch on A4. */
const LONG_SIDE = 1754
const STAMP_SIZE = 26
const STAMP_GAP = 90
const STAMP_LINE = 220

/**
 * The watermark of the screen over the picture: readable on dark and light pages, a part of the
 * picture.
 */
function stampOn(context: CanvasRenderingContext2D, text: string): void {
  const { width, height } = context.canvas
  context.save()
  context.globalAlpha = 0.16
  context.font = `${STAMP_SIZE}px sans-serif`
  context.fillStyle = '#111'
  context.strokeStyle = '#fff'
  context.lineWidth = 4
  context.rotate((-24 * Math.PI) / 180)
  const step = context.measureText(text).width + STAMP_GAP
  const reach = width + height
  for (let line = 0; line * STAMP_LINE < reach; line += 1)
    for (let x = -reach + (line % 2) * (step / 2); x < reach; x += step) {
      context.strokeText(text, x, line * STAMP_LINE)
      context.fillText(text, x, line * STAMP_LINE)
    }
  context.restore()
}

async function drawPicture(
  pdf: PDFDocumentProxy,
  position: number,
  canvas: HTMLCanvasElement,
  stamp: string | null,
): Promise<Blob> {
  const page = await pdf.getPage(position)
  const { width, height } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: LONG_SIDE / Math.max(width, height) })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  await page.render({ canvas, viewport, intent: 'print' }).promise
  page.cleanup()
  const context = canvas.getContext('2d')
  if (stamp !== null && context) stampOn(context, stamp)
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!picture || !context) throw new Error('a page cannot be drawn')
  return picture
}

export type Sheets = {
  readonly root: HTMLElement
  /** Frees the memory of the pictures. */
  readonly remove: () => void
}

export interface SheetsOptions {
  pdf: PDFDocumentProxy
  positions: readonly number[]
  /** The watermark on each page; null: none. */
  stamp: string | null
  onDrawn: (count: number) => void
  signal: AbortSignal
}

/**
 * Pages as pictures, for the printer. They are drawn on one canvas, because the canvases of a
 * browser have little memory together, and its pictures have much. Rejects where a page cannot be
 * drawn; null: given up meanwhile.
 */
export async function drawSheets({
  pdf,
  positions,
  stamp,
  onDrawn,
  signal,
}: SheetsOptions): Promise<Sheets | null> {
  const canvas = document.createElement('canvas')
  const root = document.createElement('div')
  root.dataset.printSheets = ''
  const urls: string[] = []
  const remove = () => {
    root.remove()
    delete document.documentElement.dataset.printing
    urls.forEach((url) => URL.revokeObjectURL(url))
  }
  try {
    for (const [index, position] of positions.entries()) {
      const picture = await drawPicture(pdf, position, canvas, stamp)
      if (signal.aborted) break
      const image = document.createElement('img')
      image.alt = ''
      image.src = URL.createObjectURL(picture)
      urls.push(image.src)
      root.append(image)
      onDrawn(index + 1)
    }
    await Promise.all(Array.from(root.querySelectorAll('img'), (image) => image.decode()))
  } catch (error) {
    remove()
    throw error
  }
  if (!signal.aborted) return { root, remove }
  remove()
  return null
}

/**
 * Prints these sheets and nothing else of the page (app/styles/dossier-reader.css). They are
 * removed by the caller.
 */
export function printSheets({ root }: Sheets): void {
  document.documentElement.dataset.printing = ''
  document.body.append(root)
  window.print()
}
