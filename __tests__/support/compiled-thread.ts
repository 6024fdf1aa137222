import { join } from 'node:path'

/** Path of a thread of the application as compile-threads.mjs has compiled it. */
export const compiledThread = (name: string) =>
  join(__dirname, '..', '..', '.data', 'test-threads', `${name}-thread.mjs`)
