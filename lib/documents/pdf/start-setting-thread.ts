import 'server-only'
import { Worker } from 'node:worker_threads'
import { env } from '@/lib/platform/env'

/**
 * Starts a thread that sets documents. The bundler finds its file by this expression. It is given
 * the folders of the fonts and no environment, and thus no secret.
 */
export function startSettingThread(): Worker {
  return new Worker(new URL('./setting-thread.ts', import.meta.url), {
    env: {},
    workerData: {
      root: /* turbopackIgnore: true */ process.cwd(),
      ownFonts: env().HEYI_FONTS_DIR ?? null,
    },
  })
}
