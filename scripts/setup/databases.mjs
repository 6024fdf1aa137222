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

/**
 * Whether the server answers: false while it starts, recovers from a crash or is down.
 * @throws any other error of connecting
 */
export async function isAnswering(url) {
  try {
    await withClient(url, (client) => client.query('SELECT 1'))
    return true
  } catch (error) {
    if (error.code === 'ECONNREFUSED' || error.code === '57P03') return false
    throw error
  }
}

const onServer = (url, work) => withClient(withDatabaseName(url, 'postgres'), work)

/**
 * Takes from PUBLIC the right to temporary tables, which PostgreSQL gives on every database: the
 * application's roles create nothing. A copy of a database does not inherit it, so it is taken from
 * each.
 */
export async function closeToPublic(url) {
  await withClient(url, (client) =>
    client.query(
      `REVOKE TEMPORARY ON DATABASE ${escapeIdentifier(databaseNameOf(url))} FROM PUBLIC`,
    ),
  )
}

/** Creates the database of the URL; a copy of `template` where one is named. */
export async function createDatabase(url, template) {
  const source = template ? ` TEMPLATE ${escapeIdentifier(template)}` : ''
  await onServer(url, (client) =>
    client.query(`CREATE DATABASE ${escapeIdentifier(databaseNameOf(url))}${source}`),
  )
  await closeToPublic(url)
}

/**
 * Has the database answer a commit before it is on disk: for one that is thrown away and need not
 * survive a crash. Tests that kill the server use a server of their own.
 */
export async function makeCommitsQuick(url) {
  const name = escapeIdentifier(databaseNameOf(url))
  await withClient(url, (client) =>
    client.query(`ALTER DATABASE ${name} SET synchronous_commit = off`),
  )
}

/** Drops the database of the URL, if it exists, with every connection to it. */
export async function dropDatabase(url) {
  await onServer(url, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(databaseNameOf(url))} WITH (FORCE)`),
  )
}

/**
 * Creates the database of the URL if it is the only thing missing. Waits up to 30 seconds for a
 * server that is starting.
 */
export async function createDatabaseIfAbsent(url) {
  const until = performance.now() + 30_000
  try {
    while (!(await isAnswering(url))) {
      if (performance.now() > until) throw new Error(`${new URL(url).host} 没有应答`)
      await sleep(200)
    }
  } catch (error) {
    if (error.code !== '3D000')
      throw new Error(`无法连接数据库 ${databaseNameOf(url)}：${error.message}`)
    await createDatabase(url)
  }
}
