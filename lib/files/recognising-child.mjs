// Reads the text in pictures, one after the other, in a process of its own: the models take half a
// gigabyte, and what they keep is given back only when the process ends. `{ id, picture }` or
// `{ id, pdf, page }` in, `{ id, lines }` or `{ id, error }` out.
import { join } from 'node:path'

/** How sure the model has to be of a line. */
const LEAST_CERTAIN = 0.6
/** The longer side of a drawn page, in pixels: about 170 dots an inch on A4. */
const LONG_SIDE = 2_000
/** Larger pictures within a page are left out of it. */
const MOST_PIXELS = 64_000_000

const PDFJS = join(process.cwd(), 'node_modules', 'pdfjs-dist')

let loading

async function load() {
  const { default: Ocr } = await import('@gutenye/ocr-node')
  // Without its arena the runtime gives memory back between pictures, for about a third more time.
  const onnxOptions = {
    enableCpuMemArena: false,
    enableMemPattern: false,
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  }
  return Ocr.create({ onnxOptions })
}

/** A page of a PDF as PNG. */
async function drawPage(data, number) {
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
    return canvas.toBuffer('image/png')
  } finally {
    await opening.destroy()
  }
}

process.on('message', async ({ id, picture, pdf, page }) => {
  try {
    const drawn = pdf ? await drawPage(new Uint8Array(pdf), page) : Buffer.from(picture)
    loading ??= load()
    const lines = await (await loading).detect(drawn)
    process.send({
      id,
      lines: lines.filter(({ mean }) => mean >= LEAST_CERTAIN).map(({ text }) => text),
    })
  } catch (error) {
    process.send({ id, error: error instanceof Error ? error.message : 'unknown' })
  }
})
process.on('disconnect', () => process.exit())
