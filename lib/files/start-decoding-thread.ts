import 'server-only'
import { Worker } from 'node:worker_threads'

/**
 * Starts the thread that decodes a HEIC photograph. The bundler finds its file by this expression.
 * It is given no environment, and thus no secret. The points of the image are not in its heap;
 * their number is bounded. What the decoder prints of damaged files goes nowhere.
 */
export function startDecodingThread(): Worker {
  return new Worker(new URL('./decoding-thread.ts', import.meta.url), {
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
}
