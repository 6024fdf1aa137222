import { Worker } from 'node:worker_threads'
import { personalKeys } from '@/lib/platform/env'
import { compiledFile } from './compiled-file'

/**
 * Starts the same thread as lib/use-cases/import/start-judging-thread.ts, whose file the bundler
 * compiles; jest has none. The thread itself is the application's.
 */
export function startJudgingThread(): Worker {
  const { HEYI_PERSONAL_KEY, HEYI_PERSONAL_HASH_KEY } = personalKeys()
  return new Worker(compiledFile('judging-thread'), {
    env: { HEYI_PERSONAL_KEY, HEYI_PERSONAL_HASH_KEY },
    execArgv: ['--conditions=react-server'],
    resourceLimits: { maxOldGenerationSizeMb: 768 },
  })
}
