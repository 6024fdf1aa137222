import { parentPort } from 'node:worker_threads'
import { makeBinder } from './bind-pages'
import type { BindingQuestion } from './binding-order'

// The thread that puts the pages of one dossier together (bind-dossier.ts starts it). What it
// throws ends it.

const server = parentPort
if (!server) throw new Error('the binding thread was not started as a thread')
const binder = makeBinder()

server.on('message', async (question: BindingQuestion) => {
  const answer = await (await binder)(question)
  server.postMessage(answer, answer.is === 'bound' ? [answer.pdf.buffer] : [])
})
