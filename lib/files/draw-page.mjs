import { join } from 'node:path'

/** The longer side of a drawn page, in pixels: about 170 dots an inch on A4. */
const LONG_SIDE = 2_000
/** Larger pictures within a page are left out of it. */
const MOST_PIXELS = 64_000_000

const PDFJS = join(process.cwd(), 'node_modules', 'pdfjs-dist')

/**
 * A page of a PDF as PNG, and how many pages it has. For a process of its own: what a document
 * makes the reader keep is given back when the process ends.
 */
export async function drawPage(data, number) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const opening = getDocument({
    data,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: MOST_PIXELS,
    cMapUrl: `${join(PDFJS, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(PDFJS, 'standard_fonts')}/`,
    wasmUrl: `${join(PDFJS, 'wasm')}/`,
    verbosity: 0,
  })
  try {
    const pdf = await opening.promise
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: LONG_SIDE / Math.max(width, height) })
    const { canvas } = pdf.canvasFactory.create(
      Math.ceil(viewport.width),
      Math.ceil(viewport.height),
    )
    await page.render({ canvas, viewport }).promise
    return { picture: canvas.toBuffer('image/png'), pages: pdf.numPages }
  } finally {
    await opening.destroy()
  }
}
