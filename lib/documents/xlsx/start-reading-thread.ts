import { Worker } from 'node:worker_threads'
import type { ReadingOrder } from './reading-order'

/** Memory of the thread; a list of the largest allowed size takes a third of it. */
const MOST_MEGABYTES = 768

/**
 * Starts the thread that reads a workbook. The bundler finds its file by this expression. It is
 * given no environment, and thus no secret.
 */
export function startReadingThread(order: ReadingOrder<string>): Worker {
  return new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: order,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
}
