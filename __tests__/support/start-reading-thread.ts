import { Worker } from 'node:worker_threads'
import { compiledFile } from './compiled-file'

/**
 * Starts the same thread as lib/jobs/pdf-reading/start-reading-thread.ts, whose file the bundler
 * compiles; jest has none. The thread itself is the application's.
 */
export function startReadingThread(): Worker {
  return new Worker(compiledFile('reading-thread'), {
    env: {},
    stdout: true,
    stderr: true,
    execArgv: ['--conditions=react-server'],
  })
}
