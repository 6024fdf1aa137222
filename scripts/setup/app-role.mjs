// The database role of the running application. The migrations create it without login; the password belongs to the installation.
import { escapeIdentifier, escapeLiteral, withClient } from './databases.mjs'

const APP_ROLE = 'heyi_login'

/** The owner's URL as the application's role would write it. Needs HEYI_DB_PASSWORD in the environment. */
export function appUrlOf(ownerUrl) {
  const url = new URL(ownerUrl)
  url.username = APP_ROLE
  url.password = process.env.HEYI_DB_PASSWORD
  return url.href
}

const canLogIn = (url) =>
  withClient(url, (client) => client.query('SELECT 1')).then(
    () => true,
    () => false,
  )

/**
 * Lets the application's role log in with HEYI_DB_PASSWORD. Changes nothing if it can already: roles belong to the whole
 * server, and two commands altering one at the same moment disturb each other.
 * @throws Error when the migrations did not create the role
 */
export async function allowAppLogin(ownerUrl) {
  if (await canLogIn(appUrlOf(ownerUrl))) return
  await withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APP_ROLE])
    if (rowCount === 0) throw new Error(`数据库中没有角色 ${APP_ROLE}：迁移应当建立它。`)
    await client.query(
      `ALTER ROLE ${escapeIdentifier(APP_ROLE)} LOGIN PASSWORD ${escapeLiteral(process.env.HEYI_DB_PASSWORD)}`,
    )
  })
}
