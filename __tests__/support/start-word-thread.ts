import { Worker } from 'node:worker_threads'
import { compiledFile } from './compiled-file'

/**
 * Starts the same thread as lib/documents/docx/start-word-thread.ts, whose file the bundler
 * compiles; jest has none. The thread itself is the application's.
 */
export function startWordThread(): Worker {
  return new Worker(compiledFile('word-thread'), {
    env: {},
    execArgv: ['--conditions=react-server'],
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
}
