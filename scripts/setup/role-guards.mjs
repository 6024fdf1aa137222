// What the two logins of the application must not be able to do, tried on the database itself: an
// installation on a server of its own may have been restored without its grants, or given more for
// convenience. Every attempt matches no row and is rolled back.
import { withClient } from './databases.mjs'

const WEB_ROLES = ['heyi_app', 'heyi_reader', 'heyi_party', 'heyi_public', 'heyi_integration']
const JOB_ROLES = [...WEB_ROLES, 'heyi_access', 'heyi_job']

const READ_PASSWORDS = ['读账号的密码', 'SELECT password_hash FROM accounts WHERE false']
const READ_CASES = ['读案件', 'SELECT status FROM cases WHERE false']
const READ_SERVER_PASSWORDS = ['读数据库登录的密码', 'SELECT rolpassword FROM pg_authid LIMIT 0']
const CHANGE_CASES = ['改案件', 'UPDATE cases SET status = status WHERE false']
const CHANGE_EVENTS = ['改操作记录', 'UPDATE events SET kind = kind WHERE false']
const DELETE_EVENTS = ['删操作记录', 'DELETE FROM events WHERE false']
const CREATE_TABLE = ['建表', 'CREATE TABLE heyi_forbidden (a integer)']

/** Of each role, or of the login itself (`null`), what it is refused. */
const FORBIDDEN = {
  heyi_app: [READ_PASSWORDS, CHANGE_EVENTS, DELETE_EVENTS],
  heyi_reader: [READ_PASSWORDS, CHANGE_CASES, CHANGE_EVENTS, DELETE_EVENTS],
  heyi_party: [READ_PASSWORDS, CHANGE_EVENTS, DELETE_EVENTS],
  heyi_public: [READ_PASSWORDS, READ_CASES, CHANGE_EVENTS, DELETE_EVENTS],
  heyi_integration: [READ_PASSWORDS, CHANGE_CASES, CHANGE_EVENTS, DELETE_EVENTS],
  heyi_access: [READ_CASES, CHANGE_CASES, CHANGE_EVENTS, DELETE_EVENTS],
  heyi_job: [READ_SERVER_PASSWORDS, CHANGE_EVENTS, DELETE_EVENTS],
}
const FORBIDDEN_TO_LOGIN = [READ_CASES, READ_PASSWORDS, CHANGE_EVENTS, CREATE_TABLE]

/** No permission; or the table, the schema or the role is out of sight. */
const REFUSED = new Set(['42501', '42P01', '3F000'])

/** What went wrong where a login may do what it must not; null: it was refused. */
async function tryOne(client, login, role, [what, statement]) {
  const who = role ? `${login}（角色 ${role}）` : login
  try {
    await client.query('BEGIN')
    if (role) await client.query(`SET LOCAL ROLE ${role}`)
    await client.query(statement)
    return `${who}本不能${what}，却成功了。`
  } catch (error) {
    return REFUSED.has(error.code) ? null : `${who}能不能${what}没有查出：${error.message}`
  } finally {
    await client.query('ROLLBACK')
  }
}

async function tryLogin(url, roles, foreignRoles) {
  const login = new URL(url).username
  return withClient(url, async (client) => {
    const found = []
    const attempt = async (role, act) => found.push(await tryOne(client, login, role, act))
    for (const act of FORBIDDEN_TO_LOGIN) await attempt(null, act)
    for (const role of foreignRoles)
      await attempt(null, [`成为角色 ${role}`, `SET LOCAL ROLE ${role}`])
    for (const role of roles) for (const act of FORBIDDEN[role]) await attempt(role, act)
    return found.filter((fault) => fault !== null)
  })
}

const POWERFUL = `SELECT rolname FROM pg_roles WHERE rolname = ANY($1)
  AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb) ORDER BY rolname`
const OPEN_TABLES = `SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'
    AND NOT (c.relrowsecurity AND c.relforcerowsecurity) ORDER BY relname`
const OWNED_TABLES = `SELECT relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
  WHERE r.rolname = ANY($1) AND c.relkind IN ('r', 'p') ORDER BY relname`

async function readCatalogue(url, roles) {
  return withClient(url, async (client) => {
    const names = async (text, values = []) =>
      (await client.query({ text, values, rowMode: 'array' })).rows.map(([name]) => name)
    const powerful = await names(POWERFUL, [roles])
    const open = await names(OPEN_TABLES)
    const owned = await names(OWNED_TABLES, [roles])
    return [
      ...powerful.map((role) => `角色 ${role} 有建角色、建库或者越过行级权限的权力。`),
      ...open.map((table) => `表 ${table} 没有强制的行级权限。`),
      ...owned.map((table) => `表 ${table} 属于应用的角色，应当属于数据库属主。`),
    ]
  })
}

/**
 * Tries, under every role of the database that the application can become, a read and a write that
 * it must not be able to do, and reads whether row-level security is forced on every table.
 * @param {{ webUrl: string, jobUrl: string }} urls of the two logins
 * @returns {Promise<string[]>} a sentence for each guard that does not hold; empty: all hold
 */
export async function findOpenGuards({ webUrl, jobUrl }) {
  return [
    ...(await tryLogin(webUrl, WEB_ROLES, ['heyi_access', 'heyi_job', 'heyi_login'])),
    ...(await tryLogin(jobUrl, JOB_ROLES, ['heyi_web'])),
    ...(await readCatalogue(jobUrl, [...JOB_ROLES, 'heyi_web', 'heyi_login'])),
  ]
}

/** @throws Error with a sentence for each guard that does not hold: nothing may be served then */
export async function assertGuards(urls) {
  const faults = await findOpenGuards(urls)
  if (faults.length === 0) return
  throw new Error(
    [
      '数据库的权限不对，不能启动：',
      ...faults.map((fault) => `  ${fault}`),
      '请以数据库属主收回多给的权限；恢复来的数据库，请先运行 npm run db:migrate。',
    ].join('\n'),
  )
}
