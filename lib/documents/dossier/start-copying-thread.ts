import 'server-only'
import { Worker } from 'node:worker_threads'

/**
 * Starts a thread that copies pages of files from outside. The bundler finds its file by this
 * expression. It is given no environment, and thus no secret. What the parser prints of damaged
 * files goes nowhere.
 */
export function startCopyingThread(): Worker {
  return new Worker(new URL('./copying-thread.ts', import.meta.url), {
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 1_024 },
  })
}
