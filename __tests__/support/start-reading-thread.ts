import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ReadingOrder } from '@/lib/documents/xlsx/reading-order'

/**
 * Starts the same thread as lib/documents/xlsx/start-reading-thread.ts, whose file the bundler
 * compiles; jest has none. The thread itself is the application's.
 */
export function startReadingThread(order: ReadingOrder<string>): Worker {
  return new Worker(join(__dirname, 'reading-thread.mjs'), {
    workerData: order,
    env: {},
    execArgv: ['--conditions=react-server'],
    resourceLimits: { maxOldGenerationSizeMb: 768 },
  })
}
