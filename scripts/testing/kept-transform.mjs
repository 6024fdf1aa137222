// What a compiler makes of a file depends on the file and on whether it is for a server, not on
// which project of jest reads it: jest would keep it for each project, and compile everything again
// for each of five.
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

const keyOf = (...parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex').slice(0, 32)
}

/**
 * A transformer of jest that compiles as another one does.
 * @param {{ compiler: string, options: object }} chosen compiler: path of the other one's module;
 * options: what it is made with
 */
export function createTransformer({ compiler, options }) {
  const { process } = require(compiler).createTransformer(options)
  const { version } = require('next/package.json')
  const made = JSON.stringify([compiler, version, options, globalThis.process.version])
  return {
    process,
    getCacheKey: (source, file, { config }) => keyOf(source, file, config.testEnvironment, made),
  }
}

const transformers = { createTransformer }
export default transformers
