import 'server-only'
import { Worker } from 'node:worker_threads'

/**
 * Starts the thread that reads PDF files. The bundler finds its file by this expression. It is
 * given no environment, and thus no secret; what the reader prints of damaged files goes nowhere.
 */
export function startReadingThread(): Worker {
  return new Worker(new URL('./reading-thread.ts', import.meta.url), {
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
}
