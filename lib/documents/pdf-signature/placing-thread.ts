import { parentPort } from 'node:worker_threads'
import { placeSignature, type SignatureOrder } from './place-signature'

// The thread that makes the place of a signature and hashes the file (sign-pdf.ts starts it). It
// has no key.

const server = parentPort
if (!server) throw new Error('the placing thread was not started as a thread')

server.on('message', (order: SignatureOrder) => {
  const placed = placeSignature(order)
  server.postMessage(placed, [placed.pdf.buffer])
})
