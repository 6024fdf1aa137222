// Types, lint and format. All speak on the terminal when they find something.
import { NEXT } from '../setup/build.mjs'
import { runQuietly, runVisibly } from '../setup/commands.mjs'
import { inProject } from '../setup/project.mjs'

const tool = (...path) => inProject('node_modules', ...path)
const isPassing = async (...args) => (await runVisibly(process.execPath, args)) === 0

/**
 * Whether TypeScript finds no fault. Next.js first writes the types of the routes, which a fresh
 * clone lacks. TypeScript 7 takes a third of the time of 6, whose programming interface Next.js and
 * ESLint use.
 */
export async function checkTypes() {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
  await runQuietly(process.execPath, [NEXT, 'typegen'], env)
  return isPassing(tool('typescript-7', 'bin', 'tsc'), '--noEmit', '--incremental', 'false')
}

const USES_REACT = ['app', 'components', '__tests__/components']

/**
 * Whether oxlint finds no fault in any file, and ESLint none in those that use React; a warning is
 * one.
 */
export async function checkLint() {
  const isClean = await isPassing(tool('oxlint', 'bin', 'oxlint'), '--deny-warnings', '.')
  const eslint = tool('eslint', 'bin', 'eslint.js')
  return (await isPassing(eslint, '--max-warnings=0', ...USES_REACT)) && isClean
}

/** Whether every file reads as Prettier would write it. */
export const checkFormat = () =>
  isPassing(tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.')
