// The browser tests, on the real built application.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { runVisibly } from '../setup/commands.mjs'
import { inData, inProject, shownPath } from '../setup/project.mjs'
import { chromiumPath } from './browser.mjs'
import { playwrightFailures } from './failures.mjs'
import { accountsFile, withStages } from './stages.mjs'

function countResults(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const result = JSON.parse(readFileSync(report, 'utf8'))
  const { stats, errors } = result
  // a test that passed only when repeated is no passed test
  const failed = stats.unexpected + stats.flaky + errors.length
  return {
    passed: stats.expected,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    failures: playwrightFailures(result),
  }
}

/**
 * Runs Playwright on this terminal, with a worker for each stage.
 * @param {object[]} environments of the applications under test (prepareStages)
 * @param {string[]} args further arguments for Playwright
 * @returns {Promise<{ passed: number, failed: number,
 *   failures?: import('./failures.mjs').Failure[] }>} a file that could not be loaded counts as one
 *   failure
 * @throws Error with a server's last words when it does not become ready
 */
export async function runPlaywright(environments, args) {
  const report = inData('playwright.json')
  rmSync(report, { force: true })
  mkdirSync(inData('playwright'), { recursive: true })
  const cli = inProject('node_modules', '@playwright', 'test', 'cli.js')
  const code = await withStages(environments, (stages) =>
    runVisibly(process.execPath, [cli, 'test', ...args], {
      ...environments[0],
      CHROMIUM_PATH: chromiumPath(),
      HEYI_DEMO_ACCOUNTS_FILE: accountsFile(),
      HEYI_E2E_STAGES: JSON.stringify(stages),
      HEYI_E2E_REPORT: shownPath(report),
    }),
  )
  return countResults(report, code)
}
