// jest gives every test file modules of its own, and a third of a test of the database went into
// loading them. `npm test` therefore runs files together: a pack is a file that requires some of
// them, each in a `describe` of its name.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { inProject } from '../setup/project.mjs'
import { testFilesOf } from './test-projects.mjs'

/**
 * How many files a pack has. Modules of the database's tests take seconds to carry out, so that its
 * packs are large; three of the slow tests together take as long as one of those.
 */
const FILES_OF_A_PACK = { unit: 28, db: 44, slow: 3 }

/**
 * Whose packs leave the connections open for the next file. Tests of the database take a third less
 * processor time so: the client is made once, and what is prepared once is used by all. The slow
 * ones end servers and count connections, and each closes its own.
 */
const KEEPS_WORLD = ['db']

/**
 * What a file may not do among others: replace a module, a function, a timer or a setting, which
 * the next file would find replaced.
 */
const REPLACES =
  /\bjest\.(?!fn\b|mocked\b)|\bprocess\.env(\.\w+|\[.+?\]) = |assign\(process\.env|delete process\.env/
/** Files that all replace the clock, and by the same, find it as they leave it. */
const CLOCK = "jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))"

const inPieces = (files, size) =>
  Array.from({ length: Math.ceil(files.length / size) }, (_, nth) =>
    files.slice(nth * size, (nth + 1) * size),
  )

/**
 * Which test files run together. One that replaces something runs alone, or, if it is the clock,
 * among those that replace it too.
 * @param {string[]} files relative to the root
 * @param {(file: string) => string} textOf
 * @param {number} size of a pack, in files
 * @returns {string[][]} neighbours together, since they load the same modules
 */
export function packsOf(files, textOf, size) {
  const alone = []
  const clocked = []
  const together = []
  for (const file of [...files].sort()) {
    const text = textOf(file)
    if (REPLACES.test(text.replace(CLOCK, ''))) alone.push([file])
    else (text.includes(CLOCK) ? clocked : together).push(file)
  }
  return [...inPieces(together, size), ...inPieces(clocked, size), ...alone]
}

/** Whether a path, as operators read it, is that of a pack. */
export const isPack = (path) => /(^|\/)test-packs\//.test(path)

const nameOf = ([first]) => first.replace(/^__tests__\//, '').replace(/\.test\.tsx?$/, '')

/**
 * Writes the packs of a project of jest.
 * @param {string} project name in jest.config.mjs
 * @param {string} folder where its packs go, below the root; jest.config.mjs looks for them there
 */
export function writePacks(project, folder) {
  mkdirSync(folder, { recursive: true })
  const textOf = (file) => readFileSync(inProject(file), 'utf8')
  const packs = packsOf(testFilesOf(project), textOf, FILES_OF_A_PACK[project])
  const loading = (file) =>
    `require(${JSON.stringify(relative(folder, inProject(file)).replaceAll('\\', '/'))})`
  for (const files of packs) {
    const calls = files.map(
      (file) => `describe(${JSON.stringify(file)}, () => {\n  ${loading(file)}\n})\n`,
    )
    if (KEEPS_WORLD.includes(project))
      calls.unshift(`${loading('__tests__/support/keep-world.ts')}.keepWorld()\n`)
    const name = `${nameOf(files).replaceAll('/', '.')}.test.ts`
    writeFileSync(join(folder, name), calls.join('\n'))
  }
}
