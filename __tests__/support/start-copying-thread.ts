import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/**
 * Starts the same thread as lib/documents/dossier/start-copying-thread.ts, whose file the bundler
 * compiles; jest has none. The thread itself is the application's.
 */
export function startCopyingThread(): Worker {
  return new Worker(join(__dirname, 'copying-thread.mjs'), { env: {}, stdout: true, stderr: true })
}
