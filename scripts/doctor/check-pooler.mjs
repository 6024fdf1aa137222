// PgBouncer in front of the database, where HEYI_POOLER names one: whether the application can work
// through it; and whether what must not go through it does not.
import pg from 'pg'
import { directUrlsOf, poolerAddress, appUrlsOf } from '../setup/app-role.mjs'
import { withClient } from '../setup/databases.mjs'
import { bad, note, ok } from './finding.mjs'

const NO_SUCH_STATEMENT = '26000'
/** With so many transactions open at once, one has the connection on which a statement is. */
const TAKERS = 8
const HEARD_WITHIN_MS = 5_000
const CHANNEL = 'heyi_doctor'

const inTransaction = async (client, query) => {
  await client.query('BEGIN')
  try {
    return (await client.query(query)).rows[0]
  } finally {
    await client.query('ROLLBACK')
  }
}

async function withClients(url, count, work) {
  const clients = Array.from({ length: count }, () => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    client.on('error', () => undefined)
    return client
  })
  try {
    for (const client of clients) await client.connect()
    return await work(clients)
  } finally {
    await Promise.allSettled(clients.map((client) => client.end()))
  }
}

const NAMED = { name: 'heyi_doctor', text: 'SELECT pg_backend_pid() AS pid' }

/**
 * Whether a statement that was prepared on one connection of the server is found again on another.
 * Others take that connection meanwhile. @returns null where none got it
 */
async function areStatementsKept(url) {
  return withClients(url, 1 + TAKERS, async ([own, ...takers]) => {
    const { pid } = await inTransaction(own, NAMED)
    const taken = []
    try {
      for (const taker of takers) {
        taken.push(taker)
        await taker.query('BEGIN')
        const { rows } = await taker.query('SELECT pg_backend_pid() AS pid')
        if (rows[0].pid !== pid) continue
        return (await inTransaction(own, NAMED)).pid !== pid
      }
      return null
    } catch (error) {
      if (error.code === NO_SUCH_STATEMENT) return false
      throw error
    } finally {
      for (const taker of taken) await taker.query('ROLLBACK')
    }
  })
}

/** Whether a setting of one transaction is gone in the next: identities are set so. */
async function areSettingsLocal(url) {
  return withClient(url, async (client) => {
    await inTransaction(client, "SELECT set_config('heyi.actor_id', 'doctor', true)")
    const { value } = await inTransaction(
      client,
      "SELECT current_setting('heyi.actor_id', true) AS value",
    )
    return !value
  })
}

const STATEMENTS_TODO =
  '请用 PgBouncer 1.21 起的版本，pool_mode = transaction，max_prepared_statements = 200。'

async function checkThrough({ webUrl, jobUrl }, address) {
  const name = '连接池'
  try {
    for (const url of [webUrl, jobUrl])
      if (!(await areSettingsLocal(url)))
        return bad('pooler', name, '一次办理的身份留到了下一次', STATEMENTS_TODO)
    const isKept = await areStatementsKept(webUrl)
    if (isKept === false)
      return bad('pooler', name, '预备好的语句换了连接就找不到', STATEMENTS_TODO)
    return isKept === null
      ? note('pooler', name, `${address} 能用，预备好的语句没有试成`, STATEMENTS_TODO)
      : ok('pooler', name, `${address}，预备好的语句换了连接也能用`)
  } catch (error) {
    const todo =
      '请核对 HEYI_POOLER 的主机和端口，PgBouncer 的 [databases] 里有没有这个库，' +
      'auth_file 里有没有 heyi_web 和 heyi_login（改了密码要重做）。'
    return bad('pooler', name, `${address} 不能用：${error.message}`, todo)
  }
}

/** Whether a connection hears what another one reports: through a pooler it never would. */
async function isHeard(url) {
  return withClients(url, 2, async ([listening, reporting]) => {
    const heard = new Promise((resolve) => listening.once('notification', () => resolve(true)))
    await listening.query(`LISTEN ${CHANNEL}`)
    await reporting.query(`SELECT pg_notify('${CHANNEL}', '')`)
    let late
    const tooLate = new Promise((resolve) => {
      late = setTimeout(() => resolve(false), HEARD_WITHIN_MS)
    })
    return Promise.race([heard, tooLate]).finally(() => clearTimeout(late))
  })
}

/** The owner's address must be the server's own: set-up keeps locks for its session. */
async function checkDirect({ webUrl }) {
  const name = '数据库的变动通知'
  return (await isHeard(webUrl))
    ? ok('changes', name, '收得到')
    : bad(
        'changes',
        name,
        '收不到：DATABASE_URL 是连接池的地址',
        'DATABASE_URL 请写 PostgreSQL 自己的地址，连接池的写在 HEYI_POOLER。',
      )
}

/**
 * @param {string} ownerUrl of the database's owner
 * @returns {Promise<import('./finding.mjs').Finding[]>}
 */
export async function checkPooler(ownerUrl) {
  const direct = await checkDirect(directUrlsOf(ownerUrl))
  const address = poolerAddress()
  return address ? [direct, await checkThrough(appUrlsOf(ownerUrl), address)] : [direct]
}
