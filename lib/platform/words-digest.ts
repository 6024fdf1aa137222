import { sha256 } from './sha256'

/**
 * What an event keeps of words that not every reader of the event may read: SHA-256 over the id of
 * their row and the words. The id is random and only readable with the words, so that a reader
 * without them can guess nothing, and a reader with them can tell whether they were changed.
 */
export function digestWords(rowId: string, words: string): string {
  return sha256(`${rowId}\n${words}`)
}
