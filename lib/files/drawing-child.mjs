// Draws pages of PDF files, one after the other, in a process of its own. `{ id, pdf, page }` in,
// `{ id, picture, pages }` or `{ id, error }` out.
import { drawPage } from './draw-page.mjs'

process.on('message', async ({ id, pdf, page }) => {
  try {
    process.send({ id, ...(await drawPage(new Uint8Array(pdf), page)) })
  } catch (error) {
    process.send({ id, error: error instanceof Error ? error.message : 'unknown' })
  }
})
process.on('disconnect', () => process.exit())
