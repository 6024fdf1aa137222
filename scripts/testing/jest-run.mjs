// All jest projects, counted.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { runVisibly } from '../setup/commands.mjs'
import { inData, inProject } from '../setup/project.mjs'
import { dropWorkerDatabases } from './test-databases.mjs'

/**
 * Runs jest on this terminal.
 * @param {string} ownerUrl of the server whose worker databases are dropped afterwards
 * @param {string[]} args further arguments for jest
 * @returns {Promise<{ passed: number, failed: number }>} a suite that could not run counts as one failure
 */
export async function runJest(ownerUrl, args) {
  const report = inData('jest.json')
  rmSync(report, { force: true })
  const env = { ...process.env, NODE_ENV: 'test', HEYI_TEST_RUN: String(process.pid) }
  const jest = inProject('node_modules', 'jest', 'bin', 'jest.js')
  const code = await runVisibly(
    process.execPath,
    [jest, '--json', `--outputFile=${report}`, ...args],
    env,
  )
  await dropWorkerDatabases(ownerUrl, process.pid)
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  const failed = numFailedTests + numRuntimeErrorTestSuites
  return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed }
}
