import 'server-only'
import { Worker } from 'node:worker_threads'

/**
 * Starts the thread that opens PDFs. The bundler finds its file by this expression. It is given no environment, and thus
 * no secret; what the reader prints of damaged files goes nowhere.
 */
export function startOpeningThread(): Worker {
  return new Worker(new URL('./opening-thread.ts', import.meta.url), {
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
}
