// Databases of a jest run: one migrated template, kept while the migrations stay the same, and a
// copy per worker.
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { allowAppLogins, appUrlsOf } from '../setup/app-role.mjs'
import {
  createDatabase,
  dropDatabase,
  escapeIdentifier,
  escapeLiteral,
  withClient,
  withDatabaseName,
} from '../setup/databases.mjs'
import { isAlive, withLock } from '../setup/locks.mjs'
import { readFunctions } from '../setup/functions.mjs'
import { applyMigrations, readMigrations } from '../setup/migrations.mjs'
import { inData, projectRoot } from '../setup/project.mjs'

const TEMPLATE_PREFIX = 'heyi_test_template_'
const KEPT_UNUSED_MS = 24 * 3600 * 1000

// several machines or clones may test on one server: each drops only its own copies
const clone = createHash('sha256').update(`${hostname()}:${projectRoot}`).digest('hex').slice(0, 6)
const runPrefix = `heyi_test_run_${clone}_`

/** Name of a worker's database; `run` is the id of the process that holds the run. */
export const workerDatabaseName = (run, worker) => `${runPrefix}${run}_${worker}`

async function findNames(client, prefix) {
  const { rows } = await client.query(
    `SELECT datname AS name, shobj_description(oid, 'pg_database') AS used_at
     FROM pg_database WHERE starts_with(datname, $1)`,
    [prefix],
  )
  return rows
}

async function makeTemplate(serverUrl, name) {
  // made under another name first: a template that exists is complete
  const unfinished = withDatabaseName(serverUrl, `${name}_new`)
  await dropDatabase(unfinished)
  await createDatabase(unfinished)
  await applyMigrations(unfinished)
  await withClient(serverUrl, async (client) => {
    // no connections: a template in use cannot be copied
    await client.query(
      `ALTER DATABASE ${escapeIdentifier(`${name}_new`)} WITH ALLOW_CONNECTIONS false`,
    )
    await client.query(
      `ALTER DATABASE ${escapeIdentifier(`${name}_new`)} RENAME TO ${escapeIdentifier(name)}`,
    )
  })
}

/**
 * Makes the template of the present migrations unless it exists, and drops templates unused for a
 * day.
 * @returns {Promise<{ ownerUrl: string,
 *   urls: { webUrl: string, jobUrl: string, changesUrl: string } }>} its URLs, to be pointed at a
 *   copy
 */
export function prepareTemplate(ownerUrl) {
  const texts = [...readMigrations(), ...readFunctions()].map(({ name, sql }) => name + sql).join()
  const name = TEMPLATE_PREFIX + createHash('sha256').update(texts).digest('hex').slice(0, 16)
  const serverUrl = withDatabaseName(ownerUrl, 'postgres')
  return withLock('test-template', async () => {
    const templates = await withClient(serverUrl, (client) => findNames(client, TEMPLATE_PREFIX))
    if (!templates.some((template) => template.name === name)) await makeTemplate(serverUrl, name)
    await withClient(serverUrl, (client) =>
      client.query(
        `COMMENT ON DATABASE ${escapeIdentifier(name)} IS ${escapeLiteral(new Date().toISOString())}`,
      ),
    )
    for (const template of templates) {
      const isStale =
        template.name !== name &&
        Date.now() - Date.parse(template.used_at ?? '1970-01-01') > KEPT_UNUSED_MS
      if (isStale) await dropDatabase(withDatabaseName(serverUrl, template.name))
    }
    const template = withDatabaseName(ownerUrl, name)
    await allowAppLogins(withDatabaseName(ownerUrl, 'postgres'))
    return { ownerUrl: template, urls: appUrlsOf(template) }
  })
}

/**
 * Drops the copies of this run and of runs whose process is gone, and what they left in
 * .data/test-runs.
 */
export async function dropWorkerDatabases(ownerUrl, run) {
  const serverUrl = withDatabaseName(ownerUrl, 'postgres')
  const names = await withClient(serverUrl, (client) => findNames(client, runPrefix))
  for (const { name } of names) {
    const owner = name.slice(runPrefix.length).split('_')[0]
    if (owner !== String(run) && isAlive(Number(owner))) continue
    await dropDatabase(withDatabaseName(serverUrl, name))
    rmSync(inData('test-runs', owner), { recursive: true, force: true })
  }
}
