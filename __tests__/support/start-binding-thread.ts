import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/**
 * Starts the same thread as lib/documents/dossier/start-binding-thread.ts, whose file the bundler
 * compiles; jest has none. The thread itself is the application's.
 */
export function startBindingThread(): Worker {
  return new Worker(join(__dirname, 'binding-thread.mjs'), { env: {}, stdout: true, stderr: true })
}
