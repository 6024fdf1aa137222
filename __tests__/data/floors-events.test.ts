import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { asSystem, withActor } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import type { Actor } from '@/lib/domain/access/roles'
import { anchorChains } from '@/lib/jobs/anchor-chains'
import { appendLook, appendLooks } from '../support/chains'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../support/world'

// 谁也不能改动或删除操作记录：应用的每个数据库角色都试一遍，数据库一律拒绝。

let world: World
let caseId: string
let login: pg.Client

beforeAll(async () => {
  world = await buildWorld()
  caseId = (await layCase(world, { status: 'pending_acceptance' })).id
  await appendLooks(world, caseId, 3)
  await anchorChains(new Date())
  login = new pg.Client({ connectionString: process.env.HEYI_JOB_DATABASE_URL })
  await login.connect()
})
afterAll(async () => {
  await login.end()
  await closeWorld()
})

const ROLES = ['heyi_app', 'heyi_reader', 'heyi_access', 'heyi_job'] as const

/**
 * Runs a statement as the application connects, in one of its roles and as that person.
 * @returns the error's code, or how many rows it changed
 */
async function attempt(
  role: string,
  sql: string,
  person: Actor | null = world.people.adminA,
): Promise<string | number> {
  await login.query('BEGIN')
  try {
    await login.query(
      `SELECT set_config('role', $1, true), set_config('heyi.role', $2, true),
         set_config('heyi.actor_id', $3, true), set_config('heyi.court_id', $4, true),
         set_config('heyi.institution_id', $5, true)`,
      [
        role,
        person?.role ?? '',
        person?.id ?? '',
        person?.courtId ?? '',
        person?.institutionId ?? '',
      ],
    )
    return (await login.query(sql)).rowCount ?? 0
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    await login.query('ROLLBACK')
  }
}

const REFUSED = '42501'

describe.each(ROLES)('%s', (role) => {
  test.each([
    `UPDATE events SET actor_name = '王二'`,
    'UPDATE events SET hash = hash',
    'UPDATE events SET seq = seq',
    `UPDATE events SET data = '{}'`,
    'DELETE FROM events',
    'TRUNCATE events',
    'TRUNCATE events CASCADE',
    `UPDATE chain_heads SET hash = ''`,
    'UPDATE chain_heads SET seq = 0',
    'DELETE FROM chain_heads',
    'TRUNCATE chain_heads',
    `INSERT INTO chain_heads (chain, seq, hash) VALUES ('case:forged', 1, 'x')`,
    `UPDATE anchors SET hash = ''`,
    'UPDATE anchors SET at = now()',
    'DELETE FROM anchors',
    'TRUNCATE anchors CASCADE',
    `UPDATE anchor_heads SET hash = ''`,
    'DELETE FROM anchor_heads',
    'TRUNCATE anchor_heads',
    'ALTER TABLE events DISABLE TRIGGER events_stay',
    'ALTER TABLE events DISABLE ROW LEVEL SECURITY',
    'DROP TRIGGER events_link ON events',
    'SET session_replication_role = replica',
    `SELECT heyi_link_event()`,
  ])('不得：%s', async (sql) => {
    expect(await attempt(role, sql)).toBe(REFUSED)
  })
})

test('上面的尝试因没有权限被拒绝，不是因为表是空的', async () => {
  const owner = await ownerClient()
  const { rows } = await owner.query(
    `SELECT (SELECT count(*)::int FROM events) AS events,
      (SELECT count(*)::int FROM anchor_heads) AS sealed`,
  )
  expect(rows).toEqual([{ events: expect.any(Number), sealed: 1 }])
  expect(rows[0].events).toBeGreaterThanOrEqual(3)
})

test('只有系统任务能记下链封存到哪里，工作人员不能', async () => {
  const mark = `UPDATE chain_heads SET anchored = anchored WHERE chain = 'case:${caseId}'`
  expect(await attempt('heyi_job', mark, null)).toBe(1)
  expect(await attempt('heyi_app', mark)).toBe(REFUSED)
})

test('工作人员和审阅人不能写封存记录', async () => {
  const anchor = `INSERT INTO anchors (at, prev_hash, hash) VALUES (now(), '', 'forged')`
  expect(await attempt('heyi_app', anchor)).toBe(REFUSED)
  expect(await attempt('heyi_reader', anchor)).toBe(REFUSED)
})

test('谁都不能成为所有者或没有授予的角色', async () => {
  await expect(login.query('SET ROLE postgres')).rejects.toMatchObject({ code: REFUSED })
  await expect(login.query('SET ROLE pg_write_all_data')).rejects.toMatchObject({ code: REFUSED })
})

type Claim = {
  readonly by?: Actor | null
  readonly name?: string
  readonly role?: string
  readonly caseId?: string | null
  readonly courtId?: string | null
  readonly institutionId?: string | null
  readonly at?: string
}

const literal = (value: string | null | undefined) => (value ? `'${value}'` : 'NULL')

/** An event of a case, as `claim` says it: by default adminA's own, of the case of this file. */
function insert({
  by = world.people.adminA,
  name = by?.name ?? '',
  role = by?.role ?? 'system',
  caseId: ofCase = caseId,
  courtId = world.courts.a,
  institutionId = world.institutions.a,
  at = 'now()',
}: Claim = {}): string {
  const chain = ofCase
    ? `case:${ofCase}`
    : institutionId
      ? `institution:${institutionId}`
      : courtId
        ? `court:${courtId}`
        : 'system'
  const values = [chain, 'case.viewed', by?.id, name, role, ofCase, courtId, institutionId]
  return `INSERT INTO events (chain, kind, actor_id, actor_name, actor_role, case_id, court_id,
    institution_id, at, data)
    VALUES (${values.map(literal).join()}, ${at}, '{}')`
}

test('事件不能以他人的名义、姓名或身份写，不能以系统名义写，也不能没有写的人', async () => {
  const { adminA, adminB } = world.people
  expect(await attempt('heyi_app', insert())).toBe(1)
  expect(await attempt('heyi_app', insert({ by: adminB }))).toBe(REFUSED)
  expect(await attempt('heyi_app', insert({ name: '王二' }))).toBe(REFUSED)
  expect(await attempt('heyi_app', insert({ role: 'court_judge' }))).toBe(REFUSED)
  expect(await attempt('heyi_app', insert({ by: null, role: adminA.role }))).toBe(REFUSED)
  expect(await attempt('heyi_app', insert({ by: null }), null)).toBe(REFUSED)
  expect(await attempt('heyi_reader', insert())).toBe(REFUSED)
})

test('不能写进别的案件、机构、法院和系统的链，也不能把自己案件的事件记到别的机构或法院名下', async () => {
  const { a, b } = world.institutions
  const foreign = await layCase(world, { status: 'pending_acceptance', institutionId: b })
  const none = { caseId: null, courtId: null }
  const own = { ...none, institutionId: a }
  expect(await attempt('heyi_app', insert(own))).toBe(1)
  for (const claim of [
    { caseId: foreign.id },
    { caseId: foreign.id, institutionId: b },
    { institutionId: b },
    { institutionId: null },
    { courtId: world.courts.b },
    { courtId: null },
    { caseId: randomUUID() },
    { ...none, institutionId: b },
    { ...own, courtId: world.courts.a },
    { ...none, institutionId: null },
    { caseId: null, institutionId: null },
  ])
    expect({ claim, answer: await attempt('heyi_app', insert(claim)) }).toEqual({
      claim,
      answer: REFUSED,
    })
})

test.each(['mediatorB', 'clerkB', 'auditor', 'partyX', 'system'] as const)(
  '与案件无关的 %s 不能写进案件的链',
  async (who) => {
    const { [who]: by } = world.people
    for (const role of ['heyi_app', 'heyi_access'])
      expect(await attempt(role, insert({ by }), by)).toBe(REFUSED)
  },
)

test('代审阅人和审计员记下的，也只能进他们自己的链', async () => {
  const { reviewerA, auditor } = world.people
  const ofCourt = { by: reviewerA, caseId: null, institutionId: null }
  expect(await attempt('heyi_access', insert({ by: reviewerA }), reviewerA)).toBe(1)
  expect(await attempt('heyi_access', insert(ofCourt), reviewerA)).toBe(1)
  const otherCourt = { ...ofCourt, courtId: world.courts.b }
  expect(await attempt('heyi_access', insert(otherCourt), reviewerA)).toBe(REFUSED)
  const system = { by: auditor, caseId: null, courtId: null, institutionId: null }
  expect(await attempt('heyi_access', insert(system), auditor)).toBe(1)
  expect(
    await attempt(
      'heyi_access',
      insert({ ...system, institutionId: world.institutions.a }),
      auditor,
    ),
  ).toBe(REFUSED)
})

test('登录之前，只能记下登录成败，而且只能记在本人所在的单位', async () => {
  const { adminA } = world.people
  const tenant = { caseId: null, courtId: null }
  const signIn = (claim: Claim) => insert(claim).replace('case.viewed', 'account.signed-in')
  expect(await attempt('heyi_access', signIn(tenant), null)).toBe(1)
  expect(await attempt('heyi_access', insert(tenant), null)).toBe(REFUSED)
  const elsewhere = { ...tenant, institutionId: world.institutions.b }
  expect(await attempt('heyi_access', signIn({ by: adminA, ...elsewhere }), null)).toBe(REFUSED)
  expect(await attempt('heyi_access', signIn({ caseId }), null)).toBe(REFUSED)
})

test('时间填得早于链上前一条的，按前一条的时间记：事情不会被写成早就发生过', async () => {
  const before = new Date(Date.now() + 60_000)
  await appendLook(world, caseId, world.people.adminA, before)
  await appendLook(world, caseId, world.people.adminA, new Date('2024-11-26T02:00:00Z'))
  const after = new Date(before.getTime() + 1)
  await appendLook(world, caseId, world.people.adminA, after)
  const { rows } = await (
    await ownerClient()
  ).query('SELECT at FROM events WHERE case_id = $1 ORDER BY seq DESC LIMIT 3', [caseId])
  expect(rows.map(({ at }) => at)).toEqual([after, before, before])
})

test('案号只由引调、补录案件的人取：没有身份的、不立案的都取不到', async () => {
  const draw = `SELECT heyi_next_case_serial(2026, '测试')`
  expect(await attempt('heyi_app', draw, world.people.courtSystemA)).toBe(1)
  expect(await attempt('heyi_app', draw, world.people.adminA)).toBe(1)
  expect(await attempt('heyi_app', draw, null)).toBe(REFUSED)
  expect(await attempt('heyi_app', draw, world.people.mediatorA)).toBe(REFUSED)
  expect(await attempt('heyi_app', draw, world.people.system)).toBe(REFUSED)
})

test('经应用自己的存储写入也一样', async () => {
  const { adminA, adminB } = world.people
  const event = { kind: 'case.viewed' as const, data: { surface: 'detail' as const } }
  await expect(
    withActor(adminA, (db) =>
      appendEvent(db, {
        event,
        subject: { institutionId: world.institutions.a },
        by: adminB,
        at: new Date(),
      }),
    ),
  ).rejects.toThrow(/row-level security/)
})

test('序号、链接和散列由数据库自己算，不管写入的人给什么', async () => {
  const id = randomUUID()
  await asSystem(
    'test',
    (db) => db.$executeRaw`
    INSERT INTO events (id, chain, seq, kind, at, actor_name, actor_role, data, prev_hash, hash)
    VALUES (${id}::uuid, 'system', 77, 'account.signed-in', now(), '', 'system', '{}', 'x', 'x')`,
  )
  const { rows } = await (
    await ownerClient()
  ).query('SELECT seq, prev_hash, hash FROM events WHERE id = $1', [id])
  expect(rows).toEqual([{ seq: '1', prev_hash: '', hash: expect.stringMatching(/^[0-9a-f]{64}$/) }])
})

test('不是自己对象的链，拒绝写入', async () => {
  await expect(
    asSystem(
      'test',
      (db) => db.$executeRaw`
    INSERT INTO events (chain, kind, at, actor_name, actor_role, case_id, data)
      VALUES ('system', 'case.viewed', now(), '', 'system', ${caseId}::uuid, '{}')`,
    ),
  ).rejects.toThrow()
})

test('触发器也拦住所有者，除非先关闭它', async () => {
  const owner = await ownerClient()
  await expect(owner.query('UPDATE events SET actor_name = actor_name')).rejects.toThrow(
    'events are never changed or deleted',
  )
  await expect(owner.query('DELETE FROM anchor_heads')).rejects.toThrow(
    'anchor_heads are never changed or deleted',
  )
})
