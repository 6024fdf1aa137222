import { parentPort } from 'node:worker_threads'
import type { WordAnswer, WordQuestion } from './word-order'
import { writeWord } from './write-word'

// The thread that makes Word files (ask-word-thread.ts starts it). What it throws ends it, and another
// one takes its place.

const server = parentPort
if (!server) throw new Error('the thread for Word files was not started as a thread')

async function answerTo({ content, note }: WordQuestion): Promise<WordAnswer> {
  return { is: 'file', bytes: await writeWord(content, note) }
}

server.on('message', async (question: WordQuestion) => {
  const answer = await answerTo(question)
  server.postMessage(answer, [answer.bytes.buffer])
})
