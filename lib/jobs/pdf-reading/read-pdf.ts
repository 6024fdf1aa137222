import 'server-only'
import { ownBytes } from '@/lib/platform/own-bytes'
import { ThreadFault, ThreadPool } from '@/lib/platform/thread-pool'
import type { PdfFindings, ReadingAnswer, ReadingAnswers, ReadingOrder } from './reading-order'
import { startReadingThread } from './start-reading-thread'

/**
 * A bound dossier of some hundred scanned pages takes a few seconds; the text of thousands of pages
 * takes longer.
 */
const MOST_MILLISECONDS = 60_000

/** Two jobs read, each one file at a time: neither waits for the other. */
const threads = new ThreadPool<ReadingOrder, ReadingAnswer>(startReadingThread, 2, 20)

function ask<F extends ReadingOrder['find']>(
  find: F,
  bytes: Uint8Array,
): Promise<ReadingAnswers[F]> {
  const pdf = ownBytes(bytes)
  const answer = threads.ask({ find, pdf }, MOST_MILLISECONDS, [pdf.buffer])
  return answer as Promise<ReadingAnswers[F]>
}

/** How a bound PDF is checked. */
export type CheckPdf = (pdf: Uint8Array) => Promise<PdfFindings>

/**
 * Checks a bound PDF in a thread: with the engine of the reader, which is not the one that made it,
 * and with the verifier of signatures. `pdf` is handed over: the caller has it no more.
 * @throws ThreadFault
 */
export const checkPdf: CheckPdf = (pdf) => ask('findings', pdf)

/**
 * What the pages of a PDF say, as the reader on the page lays it out
 * (lib/domain/dossier/page-text.ts). null: it cannot be read. A file that ends the thread, by
 * memory or by time, cannot be read. `pdf` is handed over.
 * @throws ThreadFault where too many files wait
 */
export async function readPageTexts(pdf: Uint8Array): Promise<ReadingAnswers['texts']> {
  try {
    return await ask('texts', pdf)
  } catch (error) {
    if (!(error instanceof ThreadFault) || error.code === 'THREADS_BUSY') throw error
    return null
  }
}
