import pg from 'pg'
import { anchorChains } from '@/lib/jobs/anchor-chains'
import { appendLooks, tamper } from '../support/chains'
import { ANY, DEMANDED } from '../support/demanded-values'
import { layMinutes } from '../support/lay-minutes'
import { layPart } from '../support/case-parts'
import { layNote } from '../support/notes'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../support/world'

// 没有身份，就没有一行数据：即使程序忘了说明是谁在查询，数据库也什么都不给。

let login: pg.Client
let tables: readonly string[] = []
let world: World

async function countOf(table: string): Promise<number> {
  const { rows } = await (
    await ownerClient()
  ).query<{ count: number }>(`SELECT count(*)::int AS count FROM "${table}"`)
  return rows[0]!.count
}

/** The first of the values to which a check limits a column, by column. */
async function firstAllowed(table: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await (
    await ownerClient()
  ).query<{ text: string }>(
    `SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint
     WHERE conrelid = $1::regclass AND contype = 'c'`,
    [table],
  )
  const checks = rows.flatMap(({ text }) => [...text.matchAll(/\((\w+) = ANY \(ARRAY\[('[^']*')/g)])
  return new Map(checks.map(([, column, value]) => [column!, value!]))
}

/** Puts a row into a table that the world left empty; its columns take any value of their type. */
async function fill(table: string): Promise<void> {
  const { rows } = await (
    await ownerClient()
  ).query<{ name: string; type: string }>(
    `SELECT column_name AS name, udt_name AS type FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_nullable = 'NO'
       AND column_default IS NULL`,
    [table],
  )
  const allowed = await firstAllowed(table)
  const valueOf = (name: string, type: string) =>
    DEMANDED[table]?.[name] ?? allowed.get(name) ?? ANY[type]
  const given = new Map(rows.map(({ name, type }) => [name, valueOf(name, type)]))
  for (const [name, value] of Object.entries(DEMANDED[table] ?? {})) given.set(name, value)
  const columns = [...given.keys()].map((name) => `"${name}"`).join()
  const values = [...given.values()].join()
  await tamper(`INSERT INTO "${table}" (${columns}) VALUES (${values})`)
}

beforeAll(async () => {
  world = await buildWorld()
  await layCase(world, { status: 'disclosure_review' })
  await layCase(world, { status: 'closed' })
  const open = await layCase(world, { status: 'in_mediation' })
  await layNote(open.id)
  const at = new Date()
  await layPart('deliveries', open.id, {
    party_id: open.applicantId,
    recipient_name: '许静',
    document: 'meeting_scheduled',
    channel: 'none',
    state: 'failed',
    failure: 'no_number',
    facts: {},
    leaves_at: at,
    created_at: at,
    changed_at: at,
  })
  await layMinutes(open, world.people.mediatorA.id, 'draft')
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  await appendLooks(world, id, 1)
  await anchorChains(new Date())
  const { rows } = await (
    await ownerClient()
  ).query<{ tablename: string }>(
    `SELECT tablename FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`,
  )
  tables = rows.map(({ tablename }) => tablename)
  for (const table of tables) if ((await countOf(table)) === 0) await fill(table)
  login = new pg.Client({ connectionString: process.env.HEYI_JOB_DATABASE_URL })
  await login.connect()
})
afterAll(async () => {
  await login.end()
  await closeWorld()
})

type Settings = Readonly<
  Partial<Record<'role' | 'actor_id' | 'court_id' | 'institution_id', string>>
>

/**
 * The tables in which that role, with those settings, sees at least one row. A table that it may
 * not select from shows it nothing.
 */
async function seenBy(role: string, settings: Settings = {}): Promise<string[]> {
  const seen: string[] = []
  for (const table of tables) {
    await login.query('BEGIN')
    try {
      await login.query(`SET LOCAL ROLE ${role}`)
      for (const [name, value] of Object.entries(settings))
        await login.query('SELECT set_config($1, $2, true)', [`heyi.${name}`, value])
      if ((await login.query(`SELECT 1 FROM "${table}" LIMIT 1`)).rowCount) seen.push(table)
    } catch (error) {
      if ((error as { code: string }).code !== '42501') throw error
    } finally {
      await login.query('ROLLBACK')
    }
  }
  return seen
}

test('每张表里都有可看的内容', async () => {
  expect(tables.length).toBeGreaterThan(25)
  for (const table of tables) expect(await countOf(table)).toBeGreaterThan(0)
  // What is sealed is for the system neither.
  expect(await seenBy('heyi_job')).toEqual(
    tables.filter(
      (table) =>
        !['sealed_offers', 'choice_wishes', 'conference_signals', 'conference_boards'].includes(
          table,
        ),
    ),
  )
})

test.each(['heyi_app', 'heyi_reader', 'heyi_party'])(
  '%s 没有身份时，在任何表里都看不到内容',
  async (role) => {
    expect(await seenBy(role)).toEqual([])
  },
)

test.each(['heyi_app', 'heyi_reader', 'heyi_party'])(
  '%s 的设置为空时（如归还连接池的连接），什么都看不到',
  async (role) => {
    expect(
      await seenBy(role, { role: '', actor_id: '', court_id: '', institution_id: '' }),
    ).toEqual([])
  },
)

test.each(['heyi_app', 'heyi_reader', 'heyi_party'])(
  '%s 带着未知的身份，只看得到登录者公开可见的',
  async (role) => {
    const rest = (await seenBy(role, { role: 'nobody', actor_id: crypto.randomUUID() })).filter(
      (table) => !['courts', 'calendar_years', 'score_rule_sets'].includes(table),
    )
    expect(rest).toEqual([])
  },
)

test('成为某一角色之前，连接连表都找不到', async () => {
  for (const table of tables)
    await expect(login.query(`SELECT 1 FROM public."${table}"`)).rejects.toMatchObject({
      code: '42501',
    })
})

test('没有参加任何案件的当事人，只看得到法院、机构的公开信息、法院的受理规则和日历', async () => {
  const { id, role } = world.people.partyX
  expect(await seenBy('heyi_party', { role, actor_id: id })).toEqual([
    'calendar_years',
    'court_confirmation_rules',
    'courts',
    'institutions',
  ])
})

test('审计员看得到谁做了什么，看不到案件本身的任何一张表', async () => {
  const { id, role } = world.people.auditor
  expect(await seenBy('heyi_reader', { role, actor_id: id })).toEqual([
    'anchor_heads',
    'anchors',
    'calendar_years',
    'chain_heads',
    'courts',
    'events',
    'institution_courts',
    'institutions',
    'score_rule_sets',
  ])
})

test('系统管理员看得到机构、账号和系统状态，看不到任何案件', async () => {
  const { id, role } = world.people.system
  expect(await seenBy('heyi_app', { role, actor_id: id })).toEqual([
    'accounts',
    'anchors',
    // Those of the platform, which this administrator keeps (ADR 0166).
    'announcements',
    'calendar_years',
    'chain_heads',
    'channel_states',
    'court_confirmation_rules',
    'court_keys',
    'courts',
    // What was set of the lists of words (ADR 0173).
    'dictionary_values',
    'institution_courts',
    'institutions',
    // 定时任务: when each ran (ADR 0165).
    'job_runs',
    // What was set of the installation (ADR 0167).
    'parameter_values',
    // What administrators proposed and a second person decided (ADR 0158).
    'proposals',
    'score_rule_sets',
    // Who has a second step of signing in (ADR 0164).
    'second_factors',
    // Where courts' systems are notified, and of which positions: never of which case.
    'webhook_deliveries',
    'webhook_secrets',
    'webhook_subscriptions',
  ])
})
