// How many processes run tests at the same time.
import { availableParallelism, totalmem } from 'node:os'

/** What a process that runs tests of the database grows to, with its modules, in bytes. */
const MEMORY_OF_A_WORKER = 3 * 1024 ** 3

/**
 * One more than there are cores: while a test waits for a lock, a file or a moment, no core is
 * idle, and the last pack is not alone. Fewer where the memory does not suffice, and always two.
 * @param {{ cores?: number, memory?: number }} [machine] memory in bytes; this machine's by default
 */
export function workersOfTests({ cores = availableParallelism(), memory = totalmem() } = {}) {
  return Math.max(2, Math.min(cores + 1, Math.floor(memory / MEMORY_OF_A_WORKER)))
}
