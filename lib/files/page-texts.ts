import 'server-only'
import { ThreadFault, ThreadPool } from '@/lib/platform/thread-pool'
import { startReadingThread } from './start-reading-thread'

/** Waiting and reading together: a file of the largest size with thousands of pages. */
const MOST_MILLISECONDS = 60_000
const MOST_WAITING = 20

/** The text of each page; null where the file cannot be read. */
export type PageTexts = readonly string[] | null

const readers = new ThreadPool<Uint8Array, PageTexts>(startReadingThread, 1, MOST_WAITING)

/**
 * What a PDF's pages say, as the reader on the page lays it out (lib/domain/dossier/page-text.ts). A page that is a picture has no
 * text.
 * @returns null where the file cannot be read, or takes too long
 */
export async function readPageTexts(pdf: Uint8Array): Promise<PageTexts> {
  try {
    return await readers.ask(pdf, MOST_MILLISECONDS)
  } catch (error) {
    if (error instanceof ThreadFault) return null
    throw error
  }
}
