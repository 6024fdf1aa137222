import 'server-only'
import { Worker } from 'node:worker_threads'

/**
 * Starts a thread that makes Word files. The bundler finds its file by this expression. It is given
 * no environment, and thus no secret; a file that needs more memory than this ends the thread
 * alone.
 */
export function startWordThread(): Worker {
  return new Worker(new URL('./word-thread.ts', import.meta.url), {
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
}
