import { Worker } from 'node:worker_threads'
import { compiledFile } from './compiled-file'

/**
 * Starts the same thread as lib/documents/dossier/start-binding-thread.ts, whose file the bundler
 * compiles; jest has none. The thread itself is the application's.
 */
export function startBindingThread(): Worker {
  return new Worker(compiledFile('binding-thread'), { env: {}, stdout: true, stderr: true })
}
