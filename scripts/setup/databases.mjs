// Whole databases of a PostgreSQL server: reach, create, drop.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** The same server and user, another database. */
export function withDatabaseName(url, name) {
  const changed = new URL(url)
  changed.pathname = `/${encodeURIComponent(name)}`
  changed.searchParams.delete('schema')
  return changed.href
}

/** Name of the database that the URL points to. */
export const databaseNameOf = (url) => decodeURIComponent(new URL(url).pathname.slice(1))

/** Name or value as it may stand in a statement that takes no parameters. */
export const { escapeIdentifier, escapeLiteral } = pg

/** Runs `work` with one connection, which is closed afterwards. */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 })
  // a connection that breaks in idle time reports here; the next query fails by itself
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Waits until the server answers (it may be recovering from a crash). @throws the last error after 60 seconds */
export async function waitUntilAnswering(url) {
  const until = performance.now() + 60_000
  for (;;) {
    try {
      return await withClient(url, (client) => client.query('SELECT 1'))
    } catch (error) {
      const isPassing = error.code === 'ECONNREFUSED' || error.code === '57P03'
      if (!isPassing || performance.now() > until) throw error
      await sleep(100)
    }
  }
}

const onServer = (url, work) => withClient(withDatabaseName(url, 'postgres'), work)

/** Creates the database of the URL; a copy of `template` where one is named. */
export async function createDatabase(url, template) {
  const source = template ? ` TEMPLATE ${escapeIdentifier(template)}` : ''
  await onServer(url, (client) => client.query(`CREATE DATABASE ${escapeIdentifier(databaseNameOf(url))}${source}`))
}

/** Drops the database of the URL, if it exists, with every connection to it. */
export async function dropDatabase(url) {
  await onServer(url, (client) => client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(databaseNameOf(url))} WITH (FORCE)`))
}

/** Creates the database of the URL if the server answers that there is none of this name. */
export async function createDatabaseIfAbsent(url) {
  try {
    await waitUntilAnswering(url)
  } catch (error) {
    if (error.code !== '3D000') throw new Error(`无法连接数据库 ${databaseNameOf(url)}：${error.message}`)
    await createDatabase(url)
  }
}
