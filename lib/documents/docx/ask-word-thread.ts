import 'server-only'
import { ThreadPool } from '@/lib/platform/thread-pool'
import type { DocumentContent } from '../content'
import { startWordThread } from './start-word-thread'
import type { WordAnswer, WordQuestion } from './word-order'

const MOST_WAITING = 100

/** A document of some pages takes 100 ms. */
const MOST_MILLISECONDS = 30_000

const pool = new ThreadPool<WordQuestion, WordAnswer>(startWordThread, 1, MOST_WAITING)

/**
 * Writes a document as a Word file in a thread.
 * @param note at the head of every page
 * @throws ThreadFault where the thread crashed or did not answer in time
 */
export async function renderWord(
  content: DocumentContent,
  note: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return (await pool.ask({ is: 'write', content, note }, MOST_MILLISECONDS)).bytes
}
