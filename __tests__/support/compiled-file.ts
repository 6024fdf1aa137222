import { join } from 'node:path'

/**
 * Path of a thread or a program as compile-programs.mjs has compiled it; `name` is that of its
 * file.
 */
export const compiledFile = (name: string) =>
  join(__dirname, '..', '..', '.data', 'test-programs', `${name}.mjs`)
