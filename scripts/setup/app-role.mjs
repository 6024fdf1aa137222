// The database roles that the application connects as. The migrations create them without login;
// the passwords belong to the installation.
import { escapeIdentifier, escapeLiteral, withClient } from './databases.mjs'

/** Web requests connect as heyi_web; jobs, set-up commands and sign-in as heyi_login. */
const LOGINS = [
  { role: 'heyi_web', passwordKey: 'HEYI_WEB_DB_PASSWORD' },
  { role: 'heyi_login', passwordKey: 'HEYI_DB_PASSWORD' },
]

const POOLER_SHAPE = /^([\w.-]+|\[[\da-f:]+\]):(\d{1,5})$/i

/**
 * Where PgBouncer answers, from HEYI_POOLER; null: the application connects to the server itself.
 * @throws Error with a sentence where it is no `host:port`
 */
export function poolerAddress() {
  const written = process.env.HEYI_POOLER
  if (!written) return null
  if (!POOLER_SHAPE.test(written))
    throw new Error(`HEYI_POOLER=${written} 不对，应为“主机:端口”，如 127.0.0.1:6432。`)
  return written
}

function urlOf(ownerUrl, { role, passwordKey }) {
  const url = new URL(ownerUrl)
  url.username = role
  url.password = process.env[passwordKey]
  return url.href
}

function throughPooler(url) {
  const pooler = poolerAddress()
  if (!pooler) return url
  const changed = new URL(url)
  // without a port of its own a URL keeps the one it has
  changed.port = ''
  changed.host = pooler
  return changed.href
}

/**
 * The owner's URL as each of the two logins would write it: connections to the server itself, past
 * a pooler. Needs their passwords in the environment.
 * @returns {{ webUrl: string, jobUrl: string }}
 */
export function directUrlsOf(ownerUrl) {
  const [webUrl, jobUrl] = LOGINS.map((login) => urlOf(ownerUrl, login))
  return { webUrl, jobUrl }
}

/**
 * What the application connects by: through HEYI_POOLER where it is set, but for `changesUrl`, on
 * which it listens for changes and which keeps its session.
 * @returns {{ webUrl: string, jobUrl: string, changesUrl: string }}
 */
export function appUrlsOf(ownerUrl) {
  const { webUrl, jobUrl } = directUrlsOf(ownerUrl)
  return { webUrl: throughPooler(webUrl), jobUrl: throughPooler(jobUrl), changesUrl: webUrl }
}

const canLogIn = (url) =>
  withClient(url, (client) => client.query('SELECT 1')).then(
    () => true,
    () => false,
  )

async function allowLogin(ownerUrl, login) {
  if (await canLogIn(urlOf(ownerUrl, login))) return
  await withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [
      login.role,
    ])
    if (rowCount === 0) throw new Error(`数据库中没有角色 ${login.role}：迁移应当建立它。`)
    await client.query(
      `ALTER ROLE ${escapeIdentifier(login.role)} LOGIN PASSWORD ${escapeLiteral(process.env[login.passwordKey])}`,
    )
  })
}

/**
 * Lets the application's roles log in with the passwords of the environment. Changes nothing if
 * they can already: roles belong to the whole server, and two commands altering one at the same
 * moment disturb each other.
 * @throws Error when the migrations did not create a role
 */
export async function allowAppLogins(ownerUrl) {
  for (const login of LOGINS) await allowLogin(ownerUrl, login)
}
