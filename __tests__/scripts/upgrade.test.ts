import { Client } from 'pg'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runCompiled, runScript } from '../support/compiled-program'
import { layOldRows, readOldRelease, type NamedSql } from '../support/old-release'

// 升级：跨过三个版本，一行不少、权限完好、链完好；旧程序遇到新库，受支持的照常启动，不受支持的说明两个版本和备份。

type Step = { step: string; unreadable: string[]; unwritable: string[] }
type Outcome = { is: string; steps: Step[]; unknown: string[] }
type Migrations = {
  readMigrations: () => (NamedSql & { checksum: string })[]
  applyMigrations: (url: string, migrations?: NamedSql[], functions?: NamedSql[]) => Promise<void>
  bringUp: (
    url: string,
    options?: { ownFunctions?: boolean; migrations?: NamedSql[]; functions?: NamedSql[] },
  ) => Promise<Outcome>
}
type Databases = {
  createDatabase: (url: string, template?: string) => Promise<void>
  databaseNameOf: (url: string) => string
  dropDatabase: (url: string) => Promise<void>
  withDatabaseName: (url: string, name: string) => string
}
type Guards = {
  findOpenGuards: (urls: { webUrl: string; jobUrl: string }) => Promise<string[]>
}

const OLD = '0159_guiding_judges'
const root = join(__dirname, '..', '..')
const setup = <Module>(name: string): Promise<Module> =>
  import(pathToFileURL(join(root, 'scripts/setup', name)).href)

let migrations: Migrations
let functions: { readFunctions: () => NamedSql[] }
let databases: Databases
const clients: Client[] = []
const urls: string[] = []

beforeAll(async () => {
  migrations = await setup<Migrations>('migrations.mjs')
  functions = await setup('functions.mjs')
  databases = await setup<Databases>('databases.mjs')
})
afterAll(async () => {
  for (const client of clients) await client.end()
  for (const url of urls) await databases.dropDatabase(url)
})

const templateName = () => databases.databaseNameOf(process.env.HEYI_TEST_TEMPLATE_OWNER_URL!)

/** A database that is a copy of another; of none: empty. */
async function newDatabase(template?: string) {
  const name = `heyi_test_upgrade_${process.pid}_${urls.length}`
  const url = databases.withDatabaseName(process.env.HEYI_TEST_OWNER_URL!, name)
  await databases.dropDatabase(url)
  await databases.createDatabase(url, template)
  urls.push(url)
  const connect = async () => {
    const client = new Client({ connectionString: url })
    await client.connect()
    clients.push(client)
    return client
  }
  return { url, client: await connect(), connect }
}

/** The addresses of the two logins of the application on that database. */
const loginsOf = (url: string) => {
  const name = databases.databaseNameOf(url)
  return {
    webUrl: databases.withDatabaseName(process.env.HEYI_DATABASE_URL!, name),
    jobUrl: databases.withDatabaseName(process.env.HEYI_JOB_DATABASE_URL!, name),
  }
}

type Table = { readonly name: string; readonly columns: string[] }

const tablesOf = async (client: Client) =>
  (
    await client.query<Table>(
      `SELECT relname AS name, array_agg(quote_ident(attname) ORDER BY attnum) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND attnum > 0 AND NOT attisdropped
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
         AND relname <> '_prisma_migrations' GROUP BY relname ORDER BY relname`,
    )
  ).rows

/** Every row of these tables as text, by table. */
async function rowsOf(client: Client, tables: readonly Table[]) {
  const found: Record<string, string[]> = {}
  for (const { name, columns } of tables) {
    const { rows } = await client.query<{ row: string }>(
      `SELECT ROW(${columns.join(', ')})::text AS row FROM ${name} ORDER BY 1`,
    )
    if (rows.length > 0) found[name] = rows.map(({ row }) => row)
  }
  return found
}

test('跨过三个版本升级：原有的行一字不差，权限试过，事件链核验一致，登记了版本和锁表', async () => {
  const { url, client } = await newDatabase()
  const old = readOldRelease(OLD)
  const until = migrations.readMigrations().filter(({ name }) => name <= OLD)
  await migrations.applyMigrations(url, until, old.functions)
  await layOldRows(client)
  const tables = await tablesOf(client)
  const before = await rowsOf(client, tables)
  expect(before).toMatchObject({
    cases: { length: 3 },
    parties: { length: 6 },
    events: { length: 6 },
  })

  const { status, stdout } = await runScript('scripts/upgrade-check.mjs', ['--json'], {
    DATABASE_URL: url,
    HEYI_BACKUP_DIR: '',
  })
  expect(status).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({
    isReady: false,
    findings: expect.arrayContaining([
      expect.objectContaining({ key: 'locks', todo: expect.stringContaining('accounts') }),
      expect.objectContaining({ key: 'kind', state: 'note' }),
      expect.objectContaining({ key: 'backup', state: 'bad' }),
    ]),
  })

  const outcome = await migrations.bringUp(url)
  expect(outcome.is).toBe('applied')
  expect(await rowsOf(client, tables)).toEqual(before)
  const { findOpenGuards } = await setup<Guards>('role-guards.mjs')
  expect(await findOpenGuards(loginsOf(url))).toEqual([])
  const verified = await runCompiled('audit-verify', [], {
    HEYI_DATABASE_URL: loginsOf(url).webUrl,
    HEYI_JOB_DATABASE_URL: loginsOf(url).jobUrl,
  })
  expect(verified.said).toMatch(/已核验 6 条记录、3 条链[^]*全部一致/)
  expect(verified.status).toBe(0)

  const { rows } = await client.query<{ migration: string; steps: Step[] }>(
    'SELECT migration, steps FROM setup.releases',
  )
  expect(rows.map(({ migration }) => migration)).toEqual([migrations.readMigrations().at(-1)!.name])
  expect(rows[0]!.steps.map(({ step }) => step)).toContain('0163_administrators')
  expect(rows[0]!.steps.at(-1)).toMatchObject({ unreadable: expect.arrayContaining(['cases']) })
})

const NEXT = '9999_next'
const nextMigrations = () => [
  ...migrations.readMigrations(),
  { name: NEXT, sql: 'SELECT 1', checksum: 'sum' },
]
let upgraded: Promise<string> | undefined

/** A database of the next release: a migration that changes nothing, and one function more. */
async function newerDatabase() {
  upgraded ??= upgradeToNext()
  return newDatabase(await upgraded)
}

async function upgradeToNext() {
  const name = `heyi_test_upgrade_${process.pid}_next`
  const url = databases.withDatabaseName(process.env.HEYI_TEST_OWNER_URL!, name)
  urls.push(url)
  await databases.dropDatabase(url)
  await databases.createDatabase(url, templateName())
  await migrations.bringUp(url)
  await migrations.bringUp(url, {
    migrations: nextMigrations(),
    functions: functions.readFunctions().map(({ name, sql }) => ({
      name,
      sql: name.startsWith('221-')
        ? `${sql}\nCREATE FUNCTION heyi_next() RETURNS integer LANGUAGE sql AS 'SELECT 1';`
        : sql,
    })),
  })
  return name
}
const hasNext = async (client: Client) =>
  (await client.query(`SELECT 1 FROM pg_proc WHERE proname = 'heyi_next'`)).rowCount === 1

test('新版本支持的旧程序照常启动，什么也不改；升级中的库再升级一次什么也不做', async () => {
  const { url, client } = await newerDatabase()
  expect(await migrations.bringUp(url)).toMatchObject({ is: 'served', unknown: [NEXT] })
  expect(await hasNext(client)).toBe(true)
  const { rows } = await client.query('SELECT 1 FROM setup.releases')
  expect(rows).toHaveLength(2)
})

test('只有函数新的版本：旧程序启动时不改回去；写明要改回的才改回', async () => {
  const { url, client } = await newDatabase(templateName())
  await migrations.bringUp(url)
  const edited = functions.readFunctions().map(({ name, sql }) => ({
    name,
    sql: name.startsWith('221-')
      ? `${sql}\nCREATE FUNCTION heyi_next() RETURNS integer LANGUAGE sql AS 'SELECT 1';`
      : sql,
  }))
  await migrations.bringUp(url, { functions: edited })
  expect(await migrations.bringUp(url)).toMatchObject({ is: 'served', unknown: [] })
  expect(await hasNext(client)).toBe(true)
  expect(await migrations.bringUp(url, { ownFunctions: true })).toMatchObject({ is: 'applied' })
  expect(await hasNext(client)).toBe(false)
})

test('不再支持的旧程序不启动，说明两个版本和升级以前最近的备份', async () => {
  const { url, client } = await newerDatabase()
  await client.query('UPDATE setup.releases SET compatible_since = $1 WHERE migration = $1', [NEXT])
  const { prepareDatabase } = await setup<{
    prepareDatabase: (url: string) => Promise<object>
  }>('ready-database.mjs')
  const folder = mkdtempSync(join(tmpdir(), 'heyi-upgrade-'))
  const own = migrations.readMigrations().at(-1)!.name
  const lay = (id: string, endedAt: string, migration: string) => {
    mkdirSync(join(folder, 'base', id), { recursive: true })
    const program = { version: '0.1.0', migration }
    const manifest = { form: 1, id, endedAt, size: 2_000, program, backupKey: 'k' }
    writeFileSync(
      join(folder, 'base', id, 'manifest.json'),
      JSON.stringify({ text: JSON.stringify(manifest), proof: '' }),
    )
  }
  lay('20260101T000000Z', '2026-01-01T00:00:00.000Z', own)
  lay('20260201T000000Z', '2026-02-01T00:00:00.000Z', own)
  lay('29990101T000000Z', '2999-01-01T00:00:00.000Z', NEXT)
  const before = { url: process.env.DATABASE_URL, folder: process.env.HEYI_BACKUP_DIR }
  Object.assign(process.env, { DATABASE_URL: url, HEYI_BACKUP_DIR: folder })
  try {
    const refusal = await prepareDatabase(url).then(
      () => '',
      (error: Error) => error.message,
    )
    expect(refusal).toContain(`数据库是 0.1.0（${NEXT}）`)
    expect(refusal).toContain(`本程序是 0.1.0（${own}）`)
    expect(refusal).toContain('升级以前最近的备份：20260201T000000Z')
    expect(await hasNext(client)).toBe(true)
  } finally {
    Object.assign(process.env, {
      DATABASE_URL: before.url ?? '',
      HEYI_BACKUP_DIR: before.folder ?? '',
    })
    rmSync(folder, { recursive: true })
  }
})

test('拿不到锁的步骤放开，让别人先办，然后再来；做成以后写明锁了哪张表', async () => {
  const { client, connect } = await newDatabase(templateName())
  const lockTimes = await setup<{
    readTablesInUse: (client: Client) => Promise<number[]>
    takeStep: (
      client: Client,
      step: string,
      tables: number[],
      work: () => Promise<void>,
    ) => Promise<Step>
  }>('lock-times.mjs')
  const other = await connect()
  await other.query('BEGIN')
  await other.query('LOCK TABLE cases IN ACCESS SHARE MODE')
  const tables = await lockTimes.readTablesInUse(client)
  let attempts = 0
  const step = await lockTimes.takeStep(client, '加一列', tables, async () => {
    attempts += 1
    if (attempts === 2) await other.query('COMMIT')
    else await client.query("SET LOCAL lock_timeout = '10ms'")
    await client.query('ALTER TABLE cases ADD COLUMN extra integer')
  })
  expect(attempts).toBe(2)
  expect(step).toMatchObject({ step: '加一列', unreadable: ['cases'], unwritable: [] })
})
