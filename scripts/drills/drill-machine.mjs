// A PostgreSQL and a server of a drill alone, with the demonstration data. Either may be killed and
// started again.
import { ownFolder, removeOwnData } from './own-data-folder.mjs'
import { openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { appEnvironment } from '../setup/app-environment.mjs'
import { withClient } from '../setup/databases.mjs'
import { seedDemonstration } from '../setup/demonstration.mjs'
import { findPlace } from '../setup/embedded-postgres-place.mjs'
import { findFreePort, isPortFree } from '../setup/ports.mjs'
import { prepareDatabase, reachServer } from '../setup/ready-database.mjs'
import { startWebServer, waitUntilReady } from '../setup/web-server.mjs'

/**
 * Makes everything and starts it; of what fails nothing stays.
 * @param {{ isServed?: boolean }} options isServed: false for a drill with processes of its own
 */
export async function makeMachine({ isServed = true } = {}) {
  try {
    return await make(isServed)
  } catch (error) {
    await removeOwnData()
    throw error
  }
}

async function make(isServed) {
  let ownerUrl = (await reachServer()).ownerUrl
  const { urls } = await prepareDatabase(ownerUrl)
  const env = appEnvironment({ urls, filesFolder: join(ownFolder, 'files') })
  const accountsFile = join(ownFolder, 'accounts.json')
  await seedDemonstration({ ...env, HEYI_DEMO_ACCOUNTS_FILE: accountsFile })
  const accounts = JSON.parse(readFileSync(accountsFile, 'utf8'))
  const port = await findFreePort(Number(process.env.PORT ?? 3490))
  const log = openSync(join(ownFolder, 'server.log'), 'a')
  let server = null

  const query = (sql, values = []) =>
    withClient(ownerUrl, async (client) => (await client.query(sql, values)).rows)

  /** The demonstration account of a person. @throws Error where there is none */
  function accountOf(wanted) {
    const found = accounts.find((each) =>
      Object.entries(wanted).every(([key, value]) => each[key] === value),
    )
    if (!found) throw new Error(`演示数据里没有这个账号：${Object.values(wanted).join('，')}。`)
    return found
  }

  /** Starts the server unless it is running. */
  async function startServer() {
    if (server) return
    const stdio = ['ignore', log, log]
    server = startWebServer({ command: 'start', port, host: '127.0.0.1', env, stdio })
    if (!(await waitUntilReady(server, port)))
      throw new Error(
        `程序没有就绪：\n${readFileSync(join(ownFolder, 'server.log'), 'utf8').slice(-3000)}`,
      )
  }
  function killServer() {
    const { pid } = server
    server = null
    process.kill(-pid, 'SIGKILL')
  }

  async function killDatabase() {
    const { dataFolder } = await findPlace()
    const pid = Number(readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(pid, 'SIGKILL')
  }
  /** On the port it had: the server of the application goes on with the same address. */
  async function startDatabase() {
    const databasePort = Number(new URL(ownerUrl).port)
    while (!(await isPortFree(databasePort, '127.0.0.1'))) await pause(50)
    ownerUrl = (await reachServer()).ownerUrl
    await waitUntilReady(server, port)
  }

  if (isServed) await startServer()
  return {
    url: `http://127.0.0.1:${port}`,
    env,
    accounts,
    accountOf,
    query,
    ownerUrl,
    withOwner: (work) => withClient(ownerUrl, work),
    serverPid: () => server.pid,
    startServer,
    killServer,
    killDatabase,
    startDatabase,
    async remove() {
      try {
        if (server) killServer()
      } catch (error) {
        if (error.code !== 'ESRCH') throw error
      }
      await removeOwnData()
    },
  }
}
