// What the browser tests run on: for each of their workers a server of the built application, on a
// database and a files folder of its own. The databases are copies of one that was filled with the
// demonstration data.
import { closeSync, cpSync, openSync, readFileSync, rmSync } from 'node:fs'
import { appEnvironment } from '../setup/app-environment.mjs'
import { appUrlsOf } from '../setup/app-role.mjs'
import {
  createDatabase,
  databaseNameOf,
  dropDatabase,
  makeCommitsQuick,
  withDatabaseName,
} from '../setup/databases.mjs'
import { seedDemonstration } from '../setup/demonstration.mjs'
import { findFreePort } from '../setup/ports.mjs'
import { inData } from '../setup/project.mjs'
import { prepareDatabase } from '../setup/ready-database.mjs'
import { startWebServer, stopWebServer, waitUntilReady } from '../setup/web-server.mjs'
import { prepareTemplate } from './test-databases.mjs'

const SEEDED = 'heyi_e2e'
const PREFERRED_PORT = 3457

/** The accounts of the demonstration, the same on every stage. */
export const accountsFile = () => inData('e2e-accounts.json')

async function makeFolder(name) {
  const folder = inData(name)
  rmSync(folder, { recursive: true, force: true })
  return folder
}

async function seedOnce(ownerUrl) {
  const seededUrl = withDatabaseName(ownerUrl, SEEDED)
  // of the migrations there is a copy already, or the tests of the database will need one
  const template = await prepareTemplate(ownerUrl)
  await dropDatabase(seededUrl)
  await createDatabase(seededUrl, databaseNameOf(template.ownerUrl))
  await makeCommitsQuick(seededUrl)
  const { urls } = await prepareDatabase(seededUrl)
  const filesFolder = await makeFolder('e2e-files')
  const env = appEnvironment({ urls, filesFolder, isTrial: true })
  await seedDemonstration({ ...env, HEYI_DEMO_ACCOUNTS_FILE: accountsFile() })
  return filesFolder
}

/**
 * Fresh databases and files folders with the demonstration data.
 * @param {string} ownerUrl of the server that holds them
 * @param {number} count one per worker
 * @returns {Promise<object[]>} environments of the applications under test
 */
export async function prepareStages(ownerUrl, count) {
  const seededFiles = await seedOnce(ownerUrl)
  const environments = []
  for (let number = 1; number <= count; number++) {
    const stageUrl = withDatabaseName(ownerUrl, `${SEEDED}_${number}`)
    await dropDatabase(stageUrl)
    await createDatabase(stageUrl, SEEDED)
    await makeCommitsQuick(stageUrl)
    const filesFolder = await makeFolder(`e2e-files-${number}`)
    cpSync(seededFiles, filesFolder, { recursive: true })
    environments.push(appEnvironment({ urls: appUrlsOf(stageUrl), filesFolder, isTrial: true }))
  }
  return environments
}

async function startStage(env, number) {
  const port = await findFreePort(PREFERRED_PORT + number)
  const logFile = inData(`e2e-server-${number + 1}.log`)
  const log = openSync(logFile, 'w')
  const stdio = ['ignore', log, log]
  const server = startWebServer({ command: 'start', port, host: '127.0.0.1', env, stdio })
  closeSync(log)
  return { server, port, logFile }
}

/**
 * Serves every stage while `work` runs.
 * @param {(stages: { url: string, databaseUrl: string, jobDatabaseUrl: string,
 *   filesFolder: string }[]) => Promise<T>} work
 * @throws Error with a server's last words when it does not become ready
 */
export async function withStages(environments, work) {
  const running = []
  try {
    for (const [number, env] of environments.entries()) running.push(await startStage(env, number))
    for (const { server, port, logFile } of running)
      if (!(await waitUntilReady(server, port)))
        throw new Error(`待测的应用没有就绪：\n${readFileSync(logFile, 'utf8').slice(-4000)}`)
    return await work(
      environments.map((env, number) => ({
        url: `http://127.0.0.1:${running[number].port}`,
        databaseUrl: env.HEYI_DATABASE_URL,
        jobDatabaseUrl: env.HEYI_JOB_DATABASE_URL,
        filesFolder: env.HEYI_FILES_DIR,
      })),
    )
  } finally {
    await Promise.all(running.map(({ server }) => stopWebServer(server)))
  }
}
