import { parentPort } from 'node:worker_threads'
import { copyPdf } from './copy-pdf'
import type { CopyingQuestion } from './copying-order'

// The thread that copies pages of files from outside (bind-dossier.ts starts it). A file that takes
// too long or too much memory ends it, and becomes a sheet.

const server = parentPort
if (!server) throw new Error('the copying thread was not started as a thread')

server.on('message', async ({ bytes }: CopyingQuestion) => {
  const answer = await copyPdf(bytes)
  server.postMessage(answer, answer.is === 'copied' ? [answer.pdf.buffer] : [])
})
