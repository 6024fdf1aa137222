// Projects of jest, counted.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runVisibly } from '../setup/commands.mjs'
import { inData, inProject } from '../setup/project.mjs'
import { jestFailures } from './failures.mjs'
import { writePacks } from './packs.mjs'
import { printSlowest } from './slowest.mjs'

// Workers of jest start with the same options. Each test file loads all modules again, most of
// which is soon garbage: with more room for what lives briefly, a twelfth less processor time (two
// cores, 126 tests of the database). What is loaded again is not compiled again: a quarter less for
// rules and components, a tenth and more for the database.
const NODE_OPTIONS = [
  '--max-semi-space-size=64',
  '--import',
  pathToFileURL(inProject('scripts', 'testing', 'before-jest.mjs')).href,
]

/**
 * Runs jest on this terminal.
 * @param {{ projects?: string[], args?: string[], isPacked?: boolean }} options projects: names in
 * jest.config.mjs, all of them by default; args: further arguments for jest; isPacked: several test
 * files share their modules, which are loaded once
 * @returns {Promise<{ passed: number, failed: number,
 *   failures?: import('./failures.mjs').Failure[] }>} a suite that could not run counts as one
 *   failure
 */
export async function runJest({ projects = [], args = [], isPacked = false }) {
  const run = `${process.pid}-${projects.join('-')}`
  const report = inData(`jest-${run}.json`)
  // jest looks for tests below the root alone, wherever the data is
  const packs = inProject('.data', 'test-packs', run)
  const jest = inProject('node_modules', 'jest', 'bin', 'jest.js')
  const selected = projects.length > 0 ? ['--selectProjects', ...projects] : []
  const options = [...selected, '--json', `--outputFile=${report}`, ...args]
  const env = { ...process.env, NODE_ENV: 'test' }
  if (isPacked) env.HEYI_TEST_PACKS = packs
  try {
    if (isPacked) for (const project of projects) writePacks(project, join(packs, project))
    const code = await runVisibly(process.execPath, [...NODE_OPTIONS, jest, ...options], env)
    if (!existsSync(report)) return { passed: 0, failed: 1 }
    const result = JSON.parse(readFileSync(report, 'utf8'))
    if (isPacked) printSlowest(result)
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites
    return {
      passed: result.numPassedTests,
      failed: code !== 0 && failed === 0 ? 1 : failed,
      failures: jestFailures(result),
    }
  } finally {
    rmSync(report, { force: true })
    rmSync(packs, { recursive: true, force: true })
  }
}
