import { Worker } from 'node:worker_threads'
import { compiledFile } from './compiled-file'

/**
 * Starts the same thread as lib/documents/pdf/start-setting-thread.ts, whose file the bundler
 * compiles; jest has none. The thread itself is the application's.
 */
export function startSettingThread(): Worker {
  return new Worker(compiledFile('setting-thread'), {
    env: {},
    execArgv: ['--conditions=react-server'],
    workerData: { root: process.cwd(), ownFonts: null },
  })
}
