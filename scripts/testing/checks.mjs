// Types and lint. Both speak on the terminal.
import { NEXT } from '../setup/build.mjs'
import { runQuietly, runVisibly } from '../setup/commands.mjs'
import { inProject } from '../setup/project.mjs'

const tool = (...path) => inProject('node_modules', ...path)

/** Whether TypeScript finds no fault. Next.js first writes the types of the routes, which a fresh clone lacks. */
export async function checkTypes() {
  await runQuietly(process.execPath, [NEXT, 'typegen'], {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
  })
  return (
    (await runVisibly(process.execPath, [
      tool('typescript', 'bin', 'tsc'),
      '--noEmit',
      '-p',
      '.',
    ])) === 0
  )
}

/** Whether ESLint finds no fault; a warning is one. */
export async function checkLint() {
  return (
    (await runVisibly(process.execPath, [
      tool('eslint', 'bin', 'eslint.js'),
      '--max-warnings=0',
      '.',
    ])) === 0
  )
}
