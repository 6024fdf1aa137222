// A database the application can work with, wherever it is: the one door of all commands to it.
import { allowAppLogins, appUrlsOf } from './app-role.mjs'
import { closeToPublic, createDatabaseIfAbsent, withDatabaseName } from './databases.mjs'
import { startEmbeddedPostgres, stopEmbeddedPostgresIfUnused } from './embedded-postgres.mjs'
import { stepsInWords } from './lock-times.mjs'
import { withLock } from './locks.mjs'
import { bringUp } from './migrations.mjs'
import { refusedInWords, servedInWords } from './newer-database.mjs'
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
 * What an operator should know of the structure, in lines; nothing where nothing was changed.
 * @throws Error with a sentence where a newer release made it that does not work with this program
 */
function noticesOf(outcome) {
  if (outcome.is === 'refused') throw new Error(refusedInWords(outcome))
  if (outcome.is === 'served') return [servedInWords(outcome)]
  return outcome.isNew ? [] : stepsInWords(outcome.steps)
}

/**
 * Creates the database if absent, brings it to this program's structure (or leaves it where a newer
 * release made it that works with this program), lets the application's roles log in.
 * @param {string} ownerUrl
 * @param {{ ownFunctions?: boolean }} options see bringUp; in a trial with the embedded database
 *   the functions are always those of the program that is started
 * @returns {Promise<{ ownerUrl: string,
 *   urls: { webUrl: string, jobUrl: string, changesUrl: string },
 *   notices: string[] }>} notices: lines for an operator
 */
export function prepareDatabase(ownerUrl, { ownFunctions = !process.env.DATABASE_URL } = {}) {
  return withLock('migrations', async () => {
    await createDatabaseIfAbsent(ownerUrl)
    await assertOwner(ownerUrl)
    await closeToPublic(ownerUrl)
    const notices = noticesOf(await bringUp(ownerUrl, { ownFunctions }))
    await allowAppLogins(ownerUrl)
    return { ownerUrl, urls: appUrlsOf(ownerUrl), notices }
  })
}

/**
 * The application's database, running and migrated.
 * @param {{ ownFunctions?: boolean }} options see prepareDatabase
 * @returns {Promise<{ ownerUrl: string,
 *   urls: { webUrl: string, jobUrl: string, changesUrl: string },
 *   notices: string[], isStartedHere: boolean }>}
 * `urls` is what the application may know
 */
export async function readyDatabase(options) {
  const { ownerUrl, isStartedHere } = await reachServer()
  return { ...(await prepareDatabase(ownerUrl, options)), isStartedHere }
}

/**
 * Works with the database as it is; changes nothing of it. An embedded server that was not running
 * runs meanwhile.
 * @param {(ownerUrl: string) => Promise<T>} work
 * @returns {Promise<T>} what `work` returns
 * @template T
 */
export async function withPresentDatabase(work) {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL)
  const { ownerUrl, isStartedHere } = await reachServer()
  try {
    return await work(ownerUrl)
  } finally {
    if (isStartedHere) await stopEmbeddedPostgresIfUnused()
  }
}
