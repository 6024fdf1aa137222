import { parentPort } from 'node:worker_threads'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { countNumbered, type OpenedPdf } from './opened-pdf'

// The thread that opens PDFs with the engine of the reader (open-pdf.ts starts it).

const server = parentPort
if (!server) throw new Error('the opening thread was not started as a thread')

/** Opens the file and every page of it; null where one of them does not open. */
async function open(data: Uint8Array): Promise<OpenedPdf | null> {
  const task = getDocument({ data, verbosity: 0, isEvalSupported: false, stopAtErrors: true })
  try {
    const pdf = await task.promise
    for (let page = 1; page <= pdf.numPages; page += 1) (await pdf.getPage(page)).cleanup()
    return { pageCount: pdf.numPages, numberedPages: countNumbered(await pdf.getPageLabels()) }
  } catch {
    return null
  } finally {
    await task.destroy()
  }
}

server.on('message', async (data: Uint8Array) => server.postMessage(await open(data)))
