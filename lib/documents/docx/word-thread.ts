import { parentPort } from 'node:worker_threads'
import { checkTemplate } from './template/check-template'
import { fillTemplate } from './template/fill-template'
import { openWordPackage } from './template/open-word-package'
import { readParagraphs } from './template/read-paragraphs'
import type { FilledWord, WordAnswer, WordQuestion } from './word-order'
import { writeWord } from './write-word'

// The thread that makes Word files and checks those of others (ask-word-thread.ts starts it). What
// it throws ends it, and another one takes its place.

const server = parentPort
if (!server) throw new Error('the thread for Word files was not started as a thread')

async function answerTo(question: WordQuestion): Promise<WordAnswer> {
  switch (question.is) {
    case 'write':
      return writeWord(question.content, question.note)
    case 'check':
      return checkTemplate(question.bytes, question.kind)
    case 'fill':
      return fill(question)
  }
}

type Fill = Extract<WordQuestion, { readonly is: 'fill' }>

async function fill({ bytes, values }: Fill): Promise<FilledWord | null> {
  const filled = fillTemplate(await openWordPackage(bytes), values)
  if ('errors' in filled) return null
  const parts = await openWordPackage(filled)
  const lines = readParagraphs(parts.get('word/document.xml')!.toString('utf8'))
  return { bytes: filled, lines }
}

server.on('message', async (question: WordQuestion) => {
  server.postMessage(await answerTo(question))
})
