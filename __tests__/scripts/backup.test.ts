import { execFile } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { compiledFile } from '../support/compiled-file'

// 备份和恢复的命令，照运维人员的用法，在一个自己的数据目录里走一遍：真的数据库和文件。

// Two servers are made and several restored: more than the usual, on a busy machine.
jest.setTimeout(1_800_000)

const root = join(__dirname, '..', '..')
const KEY = 'c3'.repeat(32)
const folder = mkdtempSync(join(tmpdir(), 'heyi-backup-'))
// The database's own user walks through it.
chmodSync(folder, 0o711)
const at = (...parts: string[]) => join(folder, ...parts)

type Environment = Readonly<Record<string, string>>
type Ended = { readonly status: number; readonly said: string; readonly json: unknown }

const OWN: Environment = {
  HEYI_DATA_DIR: at('data'),
  HEYI_FILES_DIR: at('data', 'files'),
  HEYI_BACKUP_DIR: at('backups'),
  HEYI_BACKUP_KEY: KEY,
  DATABASE_URL: '',
  HEYI_S3_BUCKET: '',
  HEYI_LOG_LEVEL: 'silent',
  HEYI_PUBLIC_URL: 'https://old.example',
}

const start = (args: readonly string[], env: Environment = {}) =>
  new Promise<Ended>((resolve) => {
    execFile(
      process.execPath,
      args,
      { cwd: root, env: { ...process.env, ...OWN, ...env }, maxBuffer: 2 ** 24 },
      (error, stdout, stderr) => {
        const last = stdout.trim().split('\n').at(-1) ?? ''
        const json: unknown = last.startsWith('{') ? JSON.parse(last) : null
        const status = typeof error?.code === 'number' ? error.code : error ? -1 : 0
        resolve({ status, said: stdout + stderr, json })
      },
    )
  })
const backup = (name: string, args: readonly string[] = [], env: Environment = {}) =>
  start(['scripts/backup.mjs', name, ...args], env)
const inModule = (lines: string, env: Environment = {}) =>
  start(['--input-type=module', '--eval', lines], env)

const PREPARE = `
  import { readyDatabase } from './scripts/setup/ready-database.mjs'
  import { appEnvironment } from './scripts/setup/app-environment.mjs'
  import { runQuietly } from './scripts/setup/commands.mjs'
  const { urls } = await readyDatabase()
  const program = ${JSON.stringify(compiledFile('backup-data'))}
  await runQuietly(process.execPath, ['--conditions=react-server', program],
    appEnvironment({ urls }))`
const DIGEST = (url: string, files: string) => `
  import { digestFiles, digestTables } from './scripts/drills/restored-comparison.mjs'
  console.log(JSON.stringify({ tables: await digestTables(${JSON.stringify(url)}),
    files: digestFiles(${JSON.stringify(files)}) }))`

/** URL of the owner of a running embedded server whose data is in this folder. */
function urlIn(data: string, database = 'heyi'): string {
  const { port, password } = JSON.parse(readFileSync(join(data, 'pg.json'), 'utf8')) as {
    port: number
    password: string
  }
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
    .query<Record<string, unknown>>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

const digest = async (data: string) =>
  (await inModule(DIGEST(urlIn(data), join(data, 'files')))).json

/** Starts what was restored, without archiving, and stops it again. */
async function whileServing<T>(data: string, work: () => Promise<T>): Promise<T> {
  const env = { HEYI_DATA_DIR: data, HEYI_BACKUP_DIR: '' }
  await start(['scripts/database.mjs', 'start'], env)
  try {
    return await work()
  } finally {
    await start(['scripts/database.mjs', 'stop'], env)
  }
}

/** Changes one bit in the middle of a file, and back. */
async function whileFlipped<T>(path: string, work: () => Promise<T>): Promise<T> {
  const bytes = readFileSync(path)
  const flipped = Buffer.from(bytes)
  flipped[Math.floor(bytes.length / 2)]! ^= 1
  writeFileSync(path, flipped)
  try {
    return await work()
  } finally {
    writeFileSync(path, bytes)
  }
}

beforeAll(async () => {
  const prepared = await inModule(PREPARE)
  if (prepared.status !== 0) throw new Error(prepared.said)
})
afterAll(async () => {
  await start(['scripts/database.mjs', 'stop'])
  rmSync(folder, { recursive: true, force: true })
})

test('备份、核验、改一位、恢复到两行之间、逐行逐文件比较；换成自己的 PostgreSQL 再走一遍', async () => {
  const url = urlIn(at('data'))
  await query(url, 'CREATE TABLE marks (name text)')

  // 备份
  const made = await backup('create', ['--json'])
  expect(made).toMatchObject({ status: 0, json: { storedFiles: expect.any(Number) as number } })
  const { id, storedFiles, host } = made.json as {
    id: string
    storedFiles: number
    host: { publicUrl: string }
  }
  expect(storedFiles).toBe(
    Object.keys(((await digest(at('data'))) as { files: object }).files).length,
  )
  expect(storedFiles).toBeGreaterThan(0)
  expect(host.publicUrl).toBe('https://old.example')
  expect(await backup('list', ['--json'])).toMatchObject({
    status: 0,
    json: { backups: [{ id, keys: { backup: expect.stringMatching(/^[0-9a-f]{8}$/) as string } }] },
  })
  const sealed = readdirSync(at('backups'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
  expect(sealed.filter((bytes) => bytes.includes(KEY))).toEqual([])

  // 之后的变动：一行在时刻之前，一行在之后
  await query(url, `INSERT INTO marks VALUES ('before')`)
  const [moment] = await query(
    url,
    `SELECT to_char(date_trunc('milliseconds', clock_timestamp() + interval '1 ms')
       AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS until`,
  )
  const until = moment!.until as string
  const before = await digest(at('data'))
  while (Date.now() <= Date.parse(until)) await new Promise((resolve) => setImmediate(resolve))
  await query(url, `INSERT INTO marks VALUES ('after')`)
  expect(await backup('follow', ['--once'])).toMatchObject({ status: 0 })
  expect(await backup('verify')).toMatchObject({
    status: 0,
    said: expect.stringContaining('全部完好') as string,
  })

  // 改一位：指出是哪一件，不恢复
  const [segment] = readdirSync(at('backups', 'wal'))
    .filter((name) => name.length === 24)
    .slice(-1)
  const [stored] = readdirSync(at('backups', 'files'))
  const [version] = readdirSync(at('backups', 'files', stored!))
  for (const name of [
    `base/${id}/database-0001`,
    `base/${id}/manifest.json`,
    `wal/${segment!}`,
    `files/${stored!}/${version!}`,
  ])
    await whileFlipped(at('backups', ...name.split('/')), async () => {
      const found = await backup('verify')
      expect({ name, status: found.status }).toEqual({ name, status: 1 })
      expect(found.said).toContain(name)
    })
  await whileFlipped(at('backups', 'base', id, 'database-0001'), async () => {
    const refused = await backup('restore', ['--to', at('refused')])
    expect(refused.status).toBe(1)
    expect(refused.said).toContain(`base/${id}/database-0001：内容被改动或者截短`)
  })

  // 不是空的地方、别的密钥、太早的时刻
  expect(await backup('restore', ['--to', at('data')])).toMatchObject({
    status: 1,
    said: expect.stringContaining('只恢复到空的地方') as string,
  })
  const otherKey = { HEYI_BACKUP_KEY: 'd4'.repeat(32) }
  expect(await backup('restore', ['--to', at('other')], otherKey)).toMatchObject({
    status: 1,
    said: expect.stringContaining('密钥不在环境中') as string,
  })
  expect(
    await backup('restore', ['--to', at('early'), '--until', '2020-01-01 00:00']),
  ).toMatchObject({ status: 1, said: expect.stringContaining('恢复不到所要的时刻') as string })
  expect((await backup('restore', ['--unknown'])).status).toBe(2)

  // 恢复到两行之间，换一个对外地址
  const restored = await backup('restore', [
    ...['--to', at('restored'), '--until', until, '--host', 'https://new.example'],
  ])
  expect(restored).toMatchObject({ status: 0, said: expect.stringContaining('通行密钥') as string })
  expect(restored.said).toMatch(/事件链：[\d,]+ 条记录.*全部一致。\n文件：.*逐个打开，全部一致。/)
  expect(readFileSync(at('restored', 'restored', 'env.local'), 'utf8')).not.toMatch(/HEYI_BACKUP_/)
  await whileServing(at('restored'), async () => {
    expect(await query(urlIn(at('restored')), 'SELECT name FROM marks')).toEqual([
      { name: 'before' },
    ])
    expect(await digest(at('restored'))).toEqual(before)
  })

  // 自己的 PostgreSQL：以没有超级用户权限的登录备份，恢复到归档的末尾
  await query(
    url,
    `CREATE ROLE keeper LOGIN PASSWORD 'only of this test';
     GRANT pg_read_all_settings TO keeper;
     GRANT EXECUTE ON FUNCTION pg_backup_start(text, boolean), pg_backup_stop(boolean),
       pg_switch_wal() TO keeper;
     GRANT USAGE ON SCHEMA public TO keeper; GRANT SELECT ON _prisma_migrations TO keeper`,
  )
  const own = new URL(url)
  own.username = 'keeper'
  own.password = 'only of this test'
  const asOwn = { DATABASE_URL: own.href, HEYI_WAL_DIR: at('data', 'pg-wal') }
  const second = await backup('create', ['--json'], asOwn)
  expect(second).toMatchObject({ status: 0, json: { postgres: { isEmbedded: false } } })
  expect(await backup('restore', ['--to', at('own')])).toMatchObject({
    status: 1,
    said: expect.stringContaining('--programs') as string,
  })
  const place = await inModule(`
    import { findPlace } from './scripts/setup/embedded-postgres-place.mjs'
    const { program, user } = await findPlace()
    console.log(JSON.stringify({ program: program('postgres'), user: user ?? null }))`)
  const { program, user } = place.json as {
    program: string
    user: { uid: number; gid: number } | null
  }
  mkdirSync(at('own-database'))
  if (user) chownSync(at('own-database'), user.uid, user.gid)
  const programs = ['--programs', join(program, '..'), '--data', at('own-database', 'main')]
  const now = await digest(at('data'))
  const toTheEnd = await backup('restore', ['--to', at('own'), ...programs, '--json'])
  expect(toTheEnd).toMatchObject({
    status: 0,
    json: { checked: { record: { faultCount: 0 }, files: { faultCount: 0 } } },
  })
  expect(statSync(at('own-database', 'main')).mode & 0o777).toBe(0o700)
  expect(Object.keys((now as { files: object }).files)).toHaveLength(
    (toTheEnd.json as { files: number }).files,
  )

  // 清理：只统计，什么都不少
  expect(await backup('thin', ['--check', '--json'])).toMatchObject({
    status: 0,
    json: { dropped: [], kept: expect.arrayContaining([id]) as string[] },
  })
})
