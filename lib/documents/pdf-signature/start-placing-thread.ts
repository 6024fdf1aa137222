import 'server-only'
import { Worker } from 'node:worker_threads'

/**
 * Starts a thread that makes the places of signatures. The bundler finds its file by this
 * expression. It is given no environment, and thus no key.
 */
export function startPlacingThread(): Worker {
  return new Worker(new URL('./placing-thread.ts', import.meta.url), { env: {} })
}
