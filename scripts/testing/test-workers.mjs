// How many processes run tests at the same time.
import { availableParallelism, totalmem } from 'node:os'

/** What a process that runs tests of the database grows to, with its modules, in bytes. */
const MEMORY_OF_A_WORKER = 3 * 1024 ** 3

/**
 * One more than there are cores: a test waits for the database, for files or for a browser a third
 * of its time, in which the others go on. Fewer where the memory does not suffice, and always two.
 * @param {{ cores?: number, memory?: number }} [machine] memory in bytes; this machine's by default
 */
export function workersOfTests({ cores = availableParallelism(), memory = totalmem() } = {}) {
  return Math.max(2, Math.min(cores + 1, Math.floor(memory / MEMORY_OF_A_WORKER)))
}
