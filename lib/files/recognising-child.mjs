// Reads the text in pictures, one after the other, in a process of its own: the models take half a
// gigabyte, and what they keep is given back only when the process ends. `{ id, picture }` or
// `{ id, pdf, page }` in, `{ id, lines }` or `{ id, error }` out.
import { drawPage } from './draw-page.mjs'

/** How sure the model has to be of a line. */
const LEAST_CERTAIN = 0.6

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

process.on('message', async ({ id, picture, pdf, page }) => {
  try {
    const drawn = pdf ? (await drawPage(new Uint8Array(pdf), page)).picture : Buffer.from(picture)
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
