import { parentPort, workerData } from 'node:worker_threads'
import { makeSetter } from './set-document'
import type { SettingAnswer, SettingQuestion } from './setting-order'

// The thread that sets documents (render-pdf.ts starts it). What it throws ends it, and another one
// takes its place.

const server = parentPort
if (!server) throw new Error('the setting thread was not started as a thread')
const setDocument = makeSetter(workerData.root, workerData.ownFonts)

server.on('message', (question: SettingQuestion) => {
  const answer: SettingAnswer = setDocument(question)
  server.postMessage(answer, answer.is === 'set' ? [answer.pdf.buffer] : [])
})
