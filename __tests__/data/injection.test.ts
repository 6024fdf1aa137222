import pg from 'pg'
import { isReadOnlyRole, type Actor } from '@/lib/domain/access/roles'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../support/world'

// 把网页所用的登录（heyi_web）整个交给攻击者：在某人的事务里，任意 SQL 都能执行。
// 别的机构的一行、任何人的密码散列、任何会话，都拿不到。

let world: World
let login: pg.Client
let own: string
let foreign: string
let sessionId: string

beforeAll(async () => {
  world = await buildWorld()
  own = (await layCase(world, { status: 'pending_acceptance' })).id
  foreign = (
    await layCase(world, {
      status: 'pending_acceptance',
      institutionId: world.institutions.b,
    })
  ).id
  const owner = await ownerClient()
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO sessions (id, account_id, device, address, created_at, last_seen_at,
      absolute_expires_at)
     VALUES (gen_random_uuid(), $1, 'x', 'x', now(), now(), now() + interval '1 hour')
       RETURNING id`,
    [world.people.adminB.id],
  )
  sessionId = rows[0]!.id
  login = new pg.Client({ connectionString: process.env.HEYI_DATABASE_URL })
  await login.connect()
})
afterAll(async () => {
  await login.end()
  await closeWorld()
})

/** Rows of injected statements, run one after the other in the transaction of a request. */
async function inject(person: Actor, ...statements: readonly string[]): Promise<unknown[]> {
  await login.query('BEGIN')
  try {
    const role = isReadOnlyRole(person.role) ? 'heyi_reader' : 'heyi_app'
    const settings = {
      role,
      'heyi.role': person.role,
      'heyi.actor_id': person.id,
      'heyi.court_id': person.courtId ?? '',
      'heyi.institution_id': person.institutionId ?? '',
    }
    for (const setting of Object.entries(settings))
      await login.query('SELECT set_config($1, $2, true)', setting)
    const answers = []
    for (const sql of statements) answers.push((await login.query<pg.QueryResultRow>(sql)).rows)
    return answers.at(-1) ?? []
  } finally {
    await login.query('ROLLBACK')
  }
}

// 没有权限；或者（登录自己连模式都不能用）表、函数、模式都找不到。
const REFUSED = { code: expect.stringMatching(/^(42501|42P01|42883|3F000)$/) }
const PEOPLE = ['adminA', 'mediatorA', 'reviewerA', 'auditor', 'system'] as const
const OTHER_ROLES = ['heyi_login', 'heyi_job', 'heyi_access', 'postgres', 'pg_read_all_data']

describe.each(PEOPLE)('在 %s 的请求里', (who) => {
  test.each(OTHER_ROLES)('不能成为 %s', async (role) => {
    const { [who]: person } = world.people
    await expect(inject(person, `SET ROLE ${role}`)).rejects.toMatchObject(REFUSED)
    await expect(inject(person, 'RESET ROLE', `SET ROLE ${role}`)).rejects.toMatchObject(REFUSED)
    await expect(inject(person, `SET SESSION AUTHORIZATION ${role}`)).rejects.toMatchObject(REFUSED)
    await expect(
      inject(person, `SELECT set_config('role', '${role}', true)`),
    ).rejects.toMatchObject(REFUSED)
  })

  test.each([
    'SELECT password_hash FROM accounts',
    'SELECT * FROM accounts',
    'SELECT id FROM sessions',
    'SELECT key_hash FROM court_keys',
    'SELECT key FROM sign_in_counters',
    `UPDATE accounts SET role = 'system_admin'`,
    `UPDATE sessions SET account_id = account_id`,
    'DELETE FROM sessions',
    'SELECT * FROM _prisma_migrations',
    'SELECT * FROM setup.applied_functions',
    'SELECT heyi_recount()',
    'CREATE TABLE loot (a int)',
    'CREATE TEMP TABLE loot (a int)',
  ])('%s：被拒绝，用哪个角色都一样', async (sql) => {
    const { [who]: person } = world.people
    for (const role of ['heyi_app', 'heyi_reader'])
      await expect(inject(person, `SET ROLE ${role}`, sql)).rejects.toMatchObject(REFUSED)
    await expect(inject(person, 'RESET ROLE', sql)).rejects.toMatchObject(REFUSED)
  })
})

test('机构管理员的请求里，各张表都没有别的机构的行', async () => {
  const { adminA } = world.people
  expect(await inject(adminA, 'SELECT id FROM cases')).toContainEqual({ id: own })
  expect(await inject(adminA, `SELECT id FROM cases WHERE id = '${foreign}'`)).toEqual([])
  const owner = await ownerClient()
  const { rows: tables } = await owner.query<{ name: string; tenant: string }>(
    `SELECT table_name AS name, max(column_name) AS tenant FROM information_schema.columns c
     WHERE table_schema = 'public' AND column_name IN ('institution_id', 'holder_id', 'home_id')
     GROUP BY table_name ORDER BY 1`,
  )
  expect(tables.length).toBeGreaterThan(10)
  for (const { name, tenant } of tables) {
    const sql = `SELECT 1 FROM ${name} WHERE ${tenant} = '${world.institutions.b}'`
    const seen = await inject(adminA, sql).catch((error: { code: string }) => error.code)
    expect({ name, seen: seen === '42501' ? [] : seen }).toEqual({ name, seen: [] })
  }
})

test('会话只有知道其编号的人问得到，编号查不到', async () => {
  const { adminA } = world.people
  expect(await inject(adminA, `SELECT account_id FROM heyi_session(gen_random_uuid())`)).toEqual([])
  expect(await inject(adminA, `SELECT account_id FROM heyi_session('${sessionId}')`)).toEqual([
    { account_id: world.people.adminB.id },
  ])
  const { rows } = await (
    await ownerClient()
  ).query<{ columns: string[] }>(
    `SELECT proargnames AS columns FROM pg_proc WHERE proname = 'heyi_session'`,
  )
  expect(rows[0]!.columns).not.toContain('password_hash')
})
