// Types, lint and format. All speak on the terminal when they find something.
import { NEXT } from '../setup/build.mjs'
import { runQuietly, runVisibly } from '../setup/commands.mjs'
import { inProject } from '../setup/project.mjs'

const tool = (...path) => inProject('node_modules', ...path)
const isPassing = async (...args) => (await runVisibly(process.execPath, args)) === 0

/**
 * Whether TypeScript finds no fault. Next.js first writes the types of the routes, which a fresh
 * clone lacks. TypeScript 7 takes a third of the time of 6, whose programming interface Next.js and
 * the tests of the architecture use.
 */
export async function checkTypes() {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
  await runQuietly(process.execPath, [NEXT, 'typegen'], env)
  return isPassing(tool('typescript-7', 'bin', 'tsc'), '--noEmit', '--incremental', 'false')
}

/**
 * Whether oxlint finds no fault in any file; a warning is one. In those that use React it follows
 * the functions as React's compiler does.
 */
export const checkLint = () => isPassing(tool('oxlint', 'bin', 'oxlint'), '--deny-warnings', '.')

/** Whether every file reads as the formatter writes it, which is as Prettier 3.8 does. */
export const checkFormat = () => isPassing(tool('oxfmt', 'bin', 'oxfmt'), '--check', '.')
