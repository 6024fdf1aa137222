import 'server-only'
import { Worker } from 'node:worker_threads'

/**
 * Starts a thread that puts the pages of a dossier together. The bundler finds its file by this
 * expression. It is given no environment, and thus no secret.
 */
export function startBindingThread(): Worker {
  return new Worker(new URL('./binding-thread.ts', import.meta.url), {
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 2_048 },
  })
}
