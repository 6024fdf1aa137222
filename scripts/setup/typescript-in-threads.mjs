// Preloaded by every TypeScript program outside Next.js (typescriptArguments). `--import tsx`
// compiles for the main thread only; threads inherit this preload.
import { isMainThread } from 'node:worker_threads'

if (!isMainThread) {
  const { register } = await import('tsx/esm/api')
  register()
}
