import 'server-only'
import { ThreadPool } from '@/lib/platform/thread-pool'
import type { OpenedPdf } from './opened-pdf'
import { startOpeningThread } from './start-opening-thread'

/** A bound dossier of some hundred scanned pages opens in a second or two. */
const MOST_MILLISECONDS = 60_000

const threads = new ThreadPool<Uint8Array, OpenedPdf | null>(startOpeningThread, 1, 20)

/**
 * Opens a PDF in a thread with the engine of the reader: not the one that made it. null: it does not open.
 * @throws ThreadFault
 */
export function openPdf(bytes: Uint8Array): Promise<OpenedPdf | null> {
  return threads.ask(bytes, MOST_MILLISECONDS)
}
