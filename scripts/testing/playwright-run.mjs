// The browser tests, on the real built application over a database of their own.
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { appEnvironment } from '../setup/app-environment.mjs'
import { runVisibly } from '../setup/commands.mjs'
import { dropDatabase, withDatabaseName } from '../setup/databases.mjs'
import { seedDemonstration } from '../setup/demonstration.mjs'
import { findFreePort } from '../setup/ports.mjs'
import { inData, inProject, shownPath } from '../setup/project.mjs'
import { prepareDatabase } from '../setup/ready-database.mjs'
import { startWebServer, stopWebServer, waitUntilReady } from '../setup/web-server.mjs'
import { chromiumPath } from './browser.mjs'

const PREFERRED_PORT = 3457

/** A fresh database, files folder and demonstration. @returns environment of the application under test */
export async function prepareStage(ownerUrl) {
  const stageUrl = withDatabaseName(ownerUrl, 'heyi_e2e')
  await dropDatabase(stageUrl)
  const { appUrl } = await prepareDatabase(stageUrl)
  const filesFolder = inData('e2e-files')
  rmSync(filesFolder, { recursive: true, force: true })
  const env = {
    ...appEnvironment({ appUrl, filesFolder }),
    HEYI_DEMO_ACCOUNTS_FILE: inData('e2e-accounts.json'),
  }
  await seedDemonstration(env)
  return env
}

async function withServer(env, work) {
  const port = await findFreePort(PREFERRED_PORT)
  const logFile = inData('e2e-server.log')
  const log = openSync(logFile, 'w')
  const server = startWebServer({
    command: 'start',
    port,
    host: '127.0.0.1',
    env,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  try {
    if (!(await waitUntilReady(server, port)))
      throw new Error(`待测的应用没有就绪：\n${readFileSync(logFile, 'utf8').slice(-4000)}`)
    return await work(`http://127.0.0.1:${port}`)
  } finally {
    await stopWebServer(server)
  }
}

function countResults(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { stats, errors } = JSON.parse(readFileSync(report, 'utf8'))
  // a test that passed only when repeated is no passed test
  const failed = stats.unexpected + stats.flaky + errors.length
  return { passed: stats.expected, failed: code !== 0 && failed === 0 ? 1 : failed }
}

/**
 * Runs Playwright on this terminal.
 * @param {object} env of the application under test (prepareStage)
 * @param {string[]} args further arguments for Playwright
 * @returns {Promise<{ passed: number, failed: number }>} a file that could not be loaded counts as one failure
 * @throws Error with the server's last words when it does not become ready
 */
export async function runPlaywright(env, args) {
  const report = inData('playwright.json')
  rmSync(report, { force: true })
  mkdirSync(inData('playwright'), { recursive: true })
  const cli = inProject('node_modules', '@playwright', 'test', 'cli.js')
  const code = await withServer(env, (url) => {
    const told = {
      CHROMIUM_PATH: chromiumPath(),
      HEYI_E2E_URL: url,
      HEYI_E2E_REPORT: shownPath(report),
    }
    return runVisibly(process.execPath, [cli, 'test', ...args], { ...env, ...told })
  })
  return countResults(report, code)
}
