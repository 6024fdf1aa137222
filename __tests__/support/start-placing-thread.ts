import { Worker } from 'node:worker_threads'
import { compiledFile } from './compiled-file'

/**
 * Starts the same thread as lib/documents/pdf-signature/start-placing-thread.ts, whose file the
 * bundler compiles; jest has none. The thread itself is the application's.
 */
export function startPlacingThread(): Worker {
  return new Worker(compiledFile('placing-thread'), { env: {} })
}
