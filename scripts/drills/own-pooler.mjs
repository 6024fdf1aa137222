// PgBouncer with deploy/pgbouncer.ini in front of the database of a drill: only addresses, the file
// of logins and the databases are changed in it.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withClient } from '../setup/databases.mjs'
import { findFreePort } from '../setup/ports.mjs'
import { inProject } from '../setup/project.mjs'
import { ownFolder } from './own-data-folder.mjs'
import { until } from './until.mjs'

/** Statements stay prepared in transaction mode from this version on. */
const LEAST = [1, 21]

/** @throws Error with a sentence where this machine has no PgBouncer, or an older one */
export function assertPooler() {
  const { status, stdout } = spawnSync('pgbouncer', ['--version'], { encoding: 'utf8' })
  if (status !== 0) throw new Error('这台机器上没有 PgBouncer。请先安装。')
  const [major, minor] = /(\d+)\.(\d+)/.exec(stdout).slice(1).map(Number)
  if (major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1]))
    throw new Error(`PgBouncer ${major}.${minor} 太旧，请用 ${LEAST.join('.')} 起的版本。`)
}

/** The user as whom it runs: it refuses to be root. */
function findUser() {
  if (process.getuid() !== 0) return {}
  const idOf = (flag) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** The logins' SCRAM digests, as docs/operations/processes.md has an operator read them. */
const readLogins = (ownerUrl) =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT format('"%s" "%s"', rolname, rolpassword) AS line FROM pg_authid
       WHERE rolname IN ('heyi_web', 'heyi_login') ORDER BY rolname`,
    )
    return rows.map(({ line }) => `${line}\n`).join('')
  })

function adaptConfiguration(server, port, logins, preparedStatements) {
  const adapted = readFileSync(inProject('deploy', 'pgbouncer.ini'), 'utf8')
    .replace(/^heyi = .*$/m, `* = host=${server.hostname} port=${server.port}`)
    .replace(/^listen_port = .*$/m, `listen_port = ${port}`)
    .replace(/^auth_file = .*$/m, `auth_file = ${logins}`)
    .replace(/^max_prepared_statements = .*$/m, `max_prepared_statements = ${preparedStatements}`)
  return `${adapted}\nunix_socket_dir =\n`
}

/**
 * Starts it.
 * @param {string} ownerUrl of the drill's database; the logins have their passwords already
 * @param {{ preparedStatements?: number }} options preparedStatements: 0 is how it must not be
 * @returns {Promise<{ address: string, said: () => string, close: () => Promise<void> }>} address:
 *   for HEYI_POOLER
 */
export async function openPooler(ownerUrl, { preparedStatements = 200 } = {}) {
  const user = findUser()
  const port = await findFreePort(6432)
  const folder = join(ownFolder, `pooler-${port}`)
  mkdirSync(folder, { mode: 0o700, recursive: true })
  const [logins, file] = [join(folder, 'userlist.txt'), join(folder, 'pgbouncer.ini')]
  writeFileSync(logins, await readLogins(ownerUrl))
  writeFileSync(file, adaptConfiguration(new URL(ownerUrl), port, logins, preparedStatements))
  for (const each of [logins, file]) chmodSync(each, 0o600)
  if (user.uid) for (const each of [folder, logins, file]) chownSync(each, user.uid, user.gid)
  const pooler = spawn('pgbouncer', [file], { stdio: ['ignore', 'ignore', 'pipe'], ...user })
  const lines = []
  pooler.stderr.setEncoding('utf8').on('data', (said) => lines.push(said))
  const ended = new Promise((resolve) => pooler.once('exit', resolve))
  await until('连接池就绪', () => lines.join('').includes('process up'))
  return {
    address: `127.0.0.1:${port}`,
    said: () => lines.join(''),
    async close() {
      pooler.kill('SIGTERM')
      await ended
    },
  }
}
