// The database: version, structure, clock, connections, and what its logins must not be able to do.
import { CLOCK_APART_MS, TRIED_POSTGRES } from '../../lib/domain/watch/limits.mjs'
import { directUrlsOf } from '../setup/app-role.mjs'
import { databaseNameOf, withClient } from '../setup/databases.mjs'
import { readStart } from '../setup/migrations.mjs'
import { findOwnerLack } from '../setup/owner.mjs'
import { findOpenGuards } from '../setup/role-guards.mjs'
import { checkPooler } from './check-pooler.mjs'
import { bad, note, ok } from './finding.mjs'

const NO_SUCH_DATABASE = '3D000'
const NOT_MADE = note('schema', '数据库结构', '还没有建库', 'npm start 会建好。')
/** Connections that operators, commands and streams need besides the pools of one process. */
const SPARE_CONNECTIONS = 20

async function readFacts(client) {
  const before = Date.now()
  const { rows } = await client.query(`SELECT current_setting('server_version') AS version,
    current_setting('server_version_num')::integer / 10000 AS major,
    current_setting('server_encoding') AS encoding,
    current_setting('max_connections')::integer AS connections,
    current_setting('fsync') AS fsync, current_setting('full_page_writes') AS full_page_writes,
    current_setting('synchronous_commit') AS synchronous_commit,
    current_setting('data_checksums') AS data_checksums,
    EXTRACT(EPOCH FROM clock_timestamp())::float8 * 1000 AS now_ms`)
  const apartMs = rows[0].now_ms - (before + Date.now()) / 2
  return { ...rows[0], apartMs }
}

function checkVersion({ version, major, encoding }) {
  const name = 'PostgreSQL'
  const todo = `请使用 ${TRIED_POSTGRES.from} 至 ${TRIED_POSTGRES.to}。`
  if (encoding !== 'UTF8')
    return bad('postgres', name, `编码是 ${encoding}`, '请新建编码为 UTF8 的库。')
  if (major < TRIED_POSTGRES.from) return bad('postgres', name, `${version} 太旧`, todo)
  if (major > TRIED_POSTGRES.to) return note('postgres', name, `${version} 没有试过`, todo)
  return ok('postgres', name, version)
}

function checkDurability({ fsync, full_page_writes: pages, synchronous_commit: commit, ...facts }) {
  const name = '断电不丢'
  const off = [
    fsync === 'on' ? null : 'fsync',
    pages === 'on' ? null : 'full_page_writes',
    commit === 'off' || commit === 'local' ? 'synchronous_commit' : null,
  ].filter((setting) => setting !== null)
  if (off.length > 0)
    return bad('durability', name, `${off.join('、')} 被关了`, '请在 postgresql.conf 里打开。')
  return facts.data_checksums === 'on'
    ? ok('durability', name, '写入都落盘，数据页有校验')
    : note('durability', name, '数据页没有校验', '停库后可以用 pg_checksums --enable 打开。')
}

function checkClock({ apartMs }) {
  const seconds = Math.abs(apartMs / 1000).toFixed(1)
  return Math.abs(apartMs) <= CLOCK_APART_MS
    ? ok('database-clock', '数据库时间', '与本机一致')
    : bad('database-clock', '数据库时间', `与本机差 ${seconds} 秒`, '请让两台机器都对时。')
}

function checkConnections({ connections }) {
  const web = Number(process.env.HEYI_DATABASE_POOL || 10)
  const jobs = Number(process.env.HEYI_JOB_DATABASE_POOL || 4)
  const needed = web + jobs + SPARE_CONNECTIONS
  const words = `数据库允许 ${connections} 个，一个网页进程用 ${web + jobs} 个`
  return connections >= needed
    ? ok('connections', '连接数', words)
    : bad('connections', '连接数', words, `请把 max_connections 调到 ${needed} 以上。`)
}

async function checkStructure(client) {
  const { rows: tables } = await client.query(
    `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS "isThere"`,
  )
  if (!tables[0].isThere)
    return note('schema', '数据库结构', '还是空库', 'npm start 会建好；或者 npm run db:migrate。')
  const { decision, program } = await readStart(client)
  const name = '数据库结构'
  if (decision.is === 'refused')
    return bad('schema', name, '比程序新', '请换回新版的程序：旧程序不能用新库。')
  if (decision.is === 'served') return ok('schema', name, '比程序新，仍支持本程序')
  if (decision.is !== 'apply')
    return bad('schema', name, `迁移 ${decision.name} 不对`, 'npm run db:migrate 说明详情。')
  const due = decision.pending.length
  return due === 0
    ? ok('schema', name, `到 ${program.migration} 都已完成`)
    : note('schema', name, `还差 ${due} 步`, 'npm start 会补上；先 npm run upgrade:check。')
}

async function checkOwner(ownerUrl) {
  const lack = await findOwnerLack(ownerUrl)
  return lack ? bad('owner', '数据库属主', '权限不够', lack) : ok('owner', '数据库属主', '权限够用')
}

async function checkGuards(ownerUrl) {
  const name = '数据库权限'
  try {
    const faults = await findOpenGuards(directUrlsOf(ownerUrl))
    return faults.length === 0
      ? ok('guards', name, '各角色不该读的读不到，不该写的写不了')
      : bad('guards', name, faults.join(''), '请以数据库属主收回多给的权限；修好以前不能启动。')
  } catch (error) {
    return bad(
      'guards',
      name,
      `应用的两个登录连不上：${error.message}`,
      '核对 .env.local 里的 HEYI_DB_PASSWORD、HEYI_WEB_DB_PASSWORD；npm run db:migrate 会重设。',
    )
  }
}

/**
 * @param {string} ownerUrl of the database's owner
 * @returns {Promise<{ isReady: boolean, findings: import('./finding.mjs').Finding[] }>} isReady:
 *   the application's programs can use it
 */
export async function checkDatabase(ownerUrl) {
  try {
    return await withClient(ownerUrl, async (client) => {
      const facts = await readFacts(client)
      const structure = await checkStructure(client)
      const isBuilt = structure.state === 'ok'
      const findings = [
        checkVersion(facts),
        checkDurability(facts),
        checkClock(facts),
        checkConnections(facts),
        await checkOwner(ownerUrl),
        structure,
        ...(isBuilt ? [await checkGuards(ownerUrl), ...(await checkPooler(ownerUrl))] : []),
      ]
      return { isReady: isBuilt, findings }
    })
  } catch (error) {
    const { host } = new URL(ownerUrl)
    if (error.code === NO_SUCH_DATABASE) return { isReady: false, findings: [NOT_MADE] }
    const words = `${host} 的 ${databaseNameOf(ownerUrl)} 连不上：${error.message}`
    const todo = '请核对 DATABASE_URL 的主机、端口、库名、用户名和密码，以及 pg_hba.conf。'
    return { isReady: false, findings: [bad('postgres', 'PostgreSQL', words, todo)] }
  }
}
