// What npm run drill:device kills: a PostgreSQL and a server of the drill alone, with the demonstration data and drafts of
// minutes in two cases of one mediator.
import { randomUUID } from 'node:crypto'
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
import { ownFolder, removeOwnData } from './own-data-folder.mjs'

const OWNER = { institution: '示例区调解中心', name: '王朗' }

/** Makes everything and starts it. */
export async function makeMachine() {
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

  await startServer()
  const own = accounts.find(
    (each) =>
      each.role === 'mediator' &&
      Object.entries(OWNER).every(([key, value]) => each[key] === value),
  )
  const places = await layDrafts(query, own)
  const { mediatorId, otherId } = places[0]
  return {
    url: `http://127.0.0.1:${port}`,
    own,
    places,
    mediatorId,
    otherId,
    query,
    giveTo: ({ caseId }, holderId) =>
      query('UPDATE cases SET mediator_id = $2 WHERE id = $1', [caseId, holderId]),
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

/** Drafts of minutes of meetings that were held, in two cases of the mediator; and who else might get the cases. */
async function layDrafts(query, own) {
  const found = await query(
    `SELECT c.id AS "caseId", a.id AS "mediatorId", (SELECT o.id FROM accounts o WHERE o.role = 'mediator'
       AND o.institution_id = a.institution_id AND o.id <> a.id LIMIT 1) AS "otherId"
     FROM accounts a JOIN cases c ON c.mediator_id = a.id
     WHERE a.role = 'mediator' AND a.name = $1 AND c.status = 'in_mediation' ORDER BY c.referred_at DESC LIMIT 2`,
    [own.name],
  )
  if (found.length < 2) throw new Error('演示数据里这名调解员没有两件调解中的案件。')
  return Promise.all(
    found.map(async (place) => ({ ...place, minutesId: await layDraft(query, own, place) })),
  )
}

/** @returns the id of the minutes */
async function layDraft(query, own, { caseId, mediatorId }) {
  const [meetingId, minutesId] = [randomUUID(), randomUUID()]
  const keys = 'case_id, court_id, holder_id'
  await query(
    `INSERT INTO meetings (id, ${keys}, mediator_id, mediator_name, meeting_no, form, starts_at, ends_at, place, state,
       held_from, held_to, recorded_at)
     SELECT $2, id, court_id, holder_id, $3, $4, (SELECT coalesce(max(meeting_no), 0) + 1 FROM meetings WHERE case_id = $1),
       'on_site', now() - interval '2 hours', now() - interval '1 hour', '第一调解室', 'held',
       now() - interval '2 hours', now() - interval '1 hour', now() FROM cases WHERE id = $1`,
    [caseId, meetingId, mediatorId, own.name],
  )
  await query(
    `INSERT INTO minutes (id, ${keys}, mediator_id, meeting_id, minutes_no, state, opened_at)
     SELECT $2, id, court_id, holder_id, $3, $4, (SELECT coalesce(max(minutes_no), 0) + 1 FROM minutes WHERE case_id = $1),
       'draft', now() - interval '2 hours' FROM cases WHERE id = $1`,
    [caseId, minutesId, mediatorId, meetingId],
  )
  return minutesId
}
