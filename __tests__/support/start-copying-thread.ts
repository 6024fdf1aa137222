import { Worker } from 'node:worker_threads'
import { compiledFile } from './compiled-file'

/**
 * Starts the same thread as lib/documents/dossier/start-copying-thread.ts, whose file the bundler
 * compiles; jest has none. The thread itself is the application's.
 */
export function startCopyingThread(): Worker {
  return new Worker(compiledFile('copying-thread'), { env: {}, stdout: true, stderr: true })
}
