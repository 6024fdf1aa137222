import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/**
 * Starts the same thread as lib/jobs/pdf-reading/start-reading-thread.ts, whose file the bundler
 * compiles; jest has none. The thread itself is the application's.
 */
export function startReadingThread(): Worker {
  return new Worker(join(__dirname, 'reading-thread.mjs'), {
    env: {},
    stdout: true,
    stderr: true,
    execArgv: ['--conditions=react-server'],
  })
}
