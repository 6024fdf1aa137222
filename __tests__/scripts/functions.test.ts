import { Client } from 'pg'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

// prisma/functions：函数、策略与权限按文件现在的写法生效。新库与旧库结果相同；改了才重做；做不成就什么也不留下。

type Named = { readonly name: string; readonly sql: string }
type Applied = { readonly migrations: string[]; readonly functions: string[] }
type Migrations = {
  readMigrations: () => (Named & { checksum: string })[]
  applyMigrations: (url: string, migrations?: Named[], functions?: Named[]) => Promise<Applied>
}
type Functions = { readFunctions: (folder?: string) => Named[] }
type Databases = {
  createDatabase: (url: string, template?: string) => Promise<void>
  databaseNameOf: (url: string) => string
  dropDatabase: (url: string) => Promise<void>
  withDatabaseName: (url: string, name: string) => string
}

const root = join(__dirname, '..', '..')
const setup = <Module>(name: string): Promise<Module> =>
  import(pathToFileURL(join(root, 'scripts/setup', name)).href)

let migrations: Migrations
let functions: Functions
let databases: Databases
const urls: string[] = []

beforeAll(async () => {
  migrations = await setup<Migrations>('migrations.mjs')
  functions = await setup<Functions>('functions.mjs')
  databases = await setup<Databases>('databases.mjs')
})

afterAll(async () => {
  for (const url of urls) await databases.dropDatabase(url)
})

async function newDatabase(template?: string): Promise<string> {
  const name = `heyi_test_functions_${process.pid}_${urls.length}`
  const url = databases.withDatabaseName(process.env.HEYI_TEST_OWNER_URL!, name)
  await databases.dropDatabase(url)
  await databases.createDatabase(url, template)
  urls.push(url)
  return url
}

const emptyDatabase = () => newDatabase()
/** A file of one function, which no table is needed for. */
const functionFile = (name: string): Named => ({
  name: `${name}.sql`,
  sql: `CREATE OR REPLACE FUNCTION heyi_${name}() RETURNS integer LANGUAGE sql AS 'SELECT 1';`,
})

/** A copy of the tests' template, which was migrated from empty to the present state. */
const presentDatabase = () =>
  newDatabase(databases.databaseNameOf(process.env.HEYI_TEST_TEMPLATE_OWNER_URL!))

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

/**
 * Functions with their text and privileges, triggers, policies, and privileges on tables and
 * columns.
 */
const CATALOGUE = `
  SELECT 'function ' || p.oid::regprocedure AS name, pg_get_functiondef(p.oid) || coalesce(
    (SELECT string_agg(a::text, ' ' ORDER BY a::text) FROM unnest(p.proacl) a), '') AS text
    FROM pg_proc p WHERE pronamespace = 'public'::regnamespace
  UNION ALL SELECT 'policy ' || tablename || ' ' || policyname,
    concat_ws(' ', permissive, roles, cmd, qual, with_check)
    FROM pg_policies WHERE schemaname = 'public'
  UNION ALL SELECT 'trigger ' || tgrelid::regclass || ' ' || tgname,
    tgenabled::text || pg_get_triggerdef(oid)
    FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT 'table ' || relname, concat_ws(' ', relrowsecurity, relforcerowsecurity,
    (SELECT string_agg(a::text, ' ' ORDER BY a::text) FROM unnest(relacl) a))
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'S')
      AND relname <> '_prisma_migrations'
  UNION ALL SELECT 'column ' || c.relname || ' ' || a.attname,
    (SELECT string_agg(x::text, ' ' ORDER BY x::text) FROM unnest(a.attacl) x)
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = 'public'::regnamespace AND a.attacl IS NOT NULL
  ORDER BY 1`

const catalogueOf = (url: string) => query<{ name: string; text: string }>(url, CATALOGUE)

test('停在旧版本的库升级后，与新建的库一模一样：函数、触发器、策略、权限', async () => {
  const old = await emptyDatabase()
  const upToPolicies = migrations
    .readMigrations()
    .filter(({ name }) => name <= '0025_accepted_late')
  await migrations.applyMigrations(old, upToPolicies, [])
  const before = await catalogueOf(old)
  const applied = await migrations.applyMigrations(old)
  expect(applied.functions).toEqual(functions.readFunctions().map(({ name }) => name))
  const after = await catalogueOf(old)
  expect(after).toEqual(await catalogueOf(await presentDatabase()))
  expect(after).not.toEqual(before)
  expect(after.length).toBeGreaterThan(200)
})

test('文件拆分、重排之后升级的库，与新建的库一模一样', async () => {
  const url = await presentDatabase()
  const present = await catalogueOf(url)
  const files = functions.readFunctions()
  const moved = files.find(({ name }) => name === '101-policies-case-entries.sql')!
  const unsplit = files
    .filter((file) => file !== moved)
    .map(({ name, sql }) => ({
      name,
      sql: name.startsWith('100-')
        ? `${sql}\n${moved.sql}\nCREATE POLICY extra ON closings TO heyi_party USING (true);`
        : sql,
    }))
  expect((await migrations.applyMigrations(url, undefined, unsplit)).functions).toEqual([
    '100-policies-cases.sql',
  ])
  expect(await catalogueOf(url)).not.toEqual(present)
  expect((await migrations.applyMigrations(url)).functions).toEqual([
    '100-policies-cases.sql',
    '101-policies-case-entries.sql',
  ])
  expect(await catalogueOf(url)).toEqual(present)
})

test('一张表的策略与权限都在重置它的那个文件里：任何文件单独重做，别的文件所定的一样不少', async () => {
  const url = await presentDatabase()
  const present = await catalogueOf(url)
  // backwards: what a file sets on the table of another is gone once that one is applied after it
  for (const { sql } of functions.readFunctions().reverse()) await query(url, sql)
  expect(await catalogueOf(url)).toEqual(present)
})

test('各文件共用的那个文件改了，全部重做', async () => {
  const url = await emptyDatabase()
  const apply = async (base: string) => {
    const files = [{ name: '010-access.sql', sql: base }, ...['a', 'b'].map(functionFile)]
    return (await migrations.applyMigrations(url, [], files)).functions
  }
  const base = functionFile('base').sql
  const all = ['010-access.sql', 'a.sql', 'b.sql']
  expect(await apply(base)).toEqual(all)
  expect(await apply(base)).toEqual([])
  expect(await apply(`${base}\n-- edited`)).toEqual(all)
})

test('没有改动就什么也不做；改了的那一个重做，别的不动；删去的函数、策略在库里也没有了', async () => {
  const url = await presentDatabase()
  const files = functions.readFunctions()
  const apply = (texts: Named[]) => migrations.applyMigrations(url, undefined, texts)
  const edit = (name: string, change: (sql: string) => string) =>
    files.map((file) => (file.name === name ? { name, sql: change(file.sql) } : file))
  expect(await apply(files)).toEqual({ migrations: [], functions: [] })

  const withExtra = edit(
    '120-policies-counts.sql',
    (sql) => `${sql}
CREATE POLICY extra ON case_counts FOR SELECT TO heyi_app USING (false);
GRANT UPDATE ON case_counts TO heyi_job;
CREATE FUNCTION heyi_extra() RETURNS integer LANGUAGE sql AS 'SELECT 1';`,
  )
  const original = await catalogueOf(url)
  expect((await apply(withExtra)).functions).toEqual(['120-policies-counts.sql'])
  expect((await catalogueOf(url)).length).toBe(original.length + 2)
  expect((await apply(files)).functions).toEqual(['120-policies-counts.sql'])
  expect(await catalogueOf(url)).toEqual(original)
})

test('有一个文件写坏了：说出是哪一个、第几行，已有的一样也不变，改好之后照常', async () => {
  const url = await presentDatabase()
  const before = await catalogueOf(url)
  const folder = mkdtempSync(join(tmpdir(), 'heyi-functions-'))
  try {
    cpSync(join(root, 'prisma/functions'), folder, { recursive: true })
    writeFileSync(
      join(folder, '110-policies-events.sql'),
      `CALL heyi_reset_access('events');\n\nSELECT no_such_column;`,
    )
    // applied before it, and undone with it
    const earlier = functions.readFunctions().find(({ name }) => name.startsWith('101-'))!
    writeFileSync(join(folder, earlier.name), `${earlier.sql}\n${functionFile('extra').sql}`)
    const broken = functions.readFunctions(folder)
    await expect(migrations.applyMigrations(url, undefined, broken)).rejects.toThrow(
      /110-policies-events\.sql 失败（第 3 行）.*no_such_column/,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
  expect(await catalogueOf(url)).toEqual(before)
  expect(await migrations.applyMigrations(url)).toEqual({ migrations: [], functions: [] })
})

test('两个程序同时建库、同时升级：一个等另一个，谁也不出错', async () => {
  const counts = async (url: string, steps: Named[], files: Named[]) => {
    const apply = () => migrations.applyMigrations(url, steps, files)
    const [first, second] = await Promise.all([apply(), apply()])
    const countsOf = (of: keyof Applied) => [first[of].length, second[of].length].sort()
    return { migrations: countsOf('migrations'), functions: countsOf('functions') }
  }
  const steps = migrations.readMigrations()
  expect(await counts(await emptyDatabase(), steps.slice(0, 9), [])).toEqual({
    migrations: [0, 9],
    functions: [0, 0],
  })
  const next = { name: '9999_next', sql: 'CREATE TABLE next ()', checksum: 'sum' }
  const files = functions.readFunctions()
  expect(await counts(await presentDatabase(), [...steps, next], files)).toEqual({
    migrations: [0, 1],
    functions: [0, files.length],
  })
})

test('应用的任何一个角色都看不到已做文件的登记', async () => {
  const url = await presentDatabase()
  const rows = await query<{ role: string }>(
    url,
    `SELECT r AS role FROM unnest(ARRAY['heyi_login', 'heyi_web', 'heyi_app', 'heyi_reader',
      'heyi_access', 'heyi_party', 'heyi_public', 'heyi_job']) r
     WHERE has_schema_privilege(r, 'setup', 'USAGE')
       OR has_any_column_privilege(r, 'setup.applied_functions', 'SELECT')`,
  )
  expect(rows).toEqual([])
})
