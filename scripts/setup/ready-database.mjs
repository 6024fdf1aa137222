// A database the application can work with, wherever it is: the one door of all commands to it.
import { allowAppLogins, appUrlsOf } from './app-role.mjs'
import { closeToPublic, createDatabaseIfAbsent, withDatabaseName } from './databases.mjs'
import { startEmbeddedPostgres } from './embedded-postgres.mjs'
import { withLock } from './locks.mjs'
import { applyMigrations } from './migrations.mjs'
import { assertOwner } from './owner.mjs'
import { ensureSecrets } from './secrets.mjs'

/**
 * Reaches the PostgreSQL server: DATABASE_URL (an owner's URL) if it is set, else the embedded one,
 * which is started.
 * @returns {Promise<{ ownerUrl: string, isStartedHere: boolean }>} the owner's URL; its database
 * may not exist yet
 */
export async function reachServer() {
  await ensureSecrets()
  if (process.env.DATABASE_URL) return { ownerUrl: process.env.DATABASE_URL, isStartedHere: false }
  const { url, isStartedHere } = await startEmbeddedPostgres()
  return { ownerUrl: withDatabaseName(url, 'heyi'), isStartedHere }
}

/**
 * Creates the database if absent, applies the migrations, lets the application's roles log in.
 * @returns {Promise<{ ownerUrl: string,
 *   urls: { webUrl: string, jobUrl: string, changesUrl: string } }>}
 */
export function prepareDatabase(ownerUrl) {
  return withLock('migrations', async () => {
    await createDatabaseIfAbsent(ownerUrl)
    await assertOwner(ownerUrl)
    await closeToPublic(ownerUrl)
    await applyMigrations(ownerUrl)
    await allowAppLogins(ownerUrl)
    return { ownerUrl, urls: appUrlsOf(ownerUrl) }
  })
}

/**
 * The application's database, running and migrated.
 * @returns {Promise<{ ownerUrl: string,
 *   urls: { webUrl: string, jobUrl: string, changesUrl: string }, isStartedHere: boolean }>}
 * `urls` is what the application may know
 */
export async function readyDatabase() {
  const { ownerUrl, isStartedHere } = await reachServer()
  return { ...(await prepareDatabase(ownerUrl)), isStartedHere }
}
