import { Worker } from 'node:worker_threads'
import { compiledFile } from './compiled-file'

/**
 * Starts the same thread as lib/files/start-decoding-thread.ts, whose file the bundler compiles;
 * jest has none. The thread itself is the application's.
 */
export function startDecodingThread(): Worker {
  return new Worker(compiledFile('decoding-thread'), {
    env: {},
    stdout: true,
    stderr: true,
    execArgv: ['--conditions=react-server'],
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
}
