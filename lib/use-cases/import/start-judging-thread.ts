import { Worker } from 'node:worker_threads'
import { personalKeys } from '@/lib/platform/env'

/** Memory of the thread; a list of the largest allowed size takes half of it. */
const MOST_MEGABYTES = 768

/**
 * Starts the thread that reads and judges a workbook. The bundler finds its file by this
 * expression. Its environment is the two keys that seal and recognise what the lines say: no
 * database, no login.
 */
export function startJudgingThread(): Worker {
  const { HEYI_PERSONAL_KEY, HEYI_PERSONAL_HASH_KEY } = personalKeys()
  return new Worker(new URL('./judging-thread.ts', import.meta.url), {
    env: { HEYI_PERSONAL_KEY, HEYI_PERSONAL_HASH_KEY },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
}
