import 'server-only'
import { ThreadFault, ThreadPool } from '@/lib/platform/thread-pool'
import type { ReadingAnswer, ReadingAnswers, ReadingOrder } from './reading-order'
import { startReadingThread } from './start-reading-thread'

/** A bound dossier of some hundred scanned pages opens in a second or two; the text of thousands of pages takes longer. */
const MOST_MILLISECONDS = 60_000

/** Two jobs read, each one file at a time: neither waits for the other. */
const threads = new ThreadPool<ReadingOrder, ReadingAnswer>(startReadingThread, 2, 20)

function ask<F extends ReadingOrder['find']>(find: F, pdf: Uint8Array): Promise<ReadingAnswers[F]> {
  return threads.ask({ find, pdf }, MOST_MILLISECONDS) as Promise<ReadingAnswers[F]>
}

/**
 * Opens a PDF in a thread with the engine of the reader: not the one that made it. null: it does not open.
 * @throws ThreadFault
 */
export const openPdf = (pdf: Uint8Array) => ask('pages', pdf)

/**
 * What the pages of a PDF say, as the reader on the page lays it out (lib/domain/dossier/page-text.ts). null: it cannot be
 * read. A file that ends the thread, by memory or by time, cannot be read.
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
