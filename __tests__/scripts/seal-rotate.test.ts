import { once } from 'node:events'
import pg from 'pg'
import { makeKeyRing } from '@/lib/platform/seal-keys'
import { openValue, sealPrefix, sealValue } from '@/lib/platform/sealed-value'
import { runAsOperator, runCompiled, startCompiled } from '../support/compiled-program'
import {
  fillSealedColumns,
  storedValues,
  storeSealed,
  type StoredValue,
} from '../support/sealed-values'
import { until } from '../support/until'
import { buildWorld, closeWorld, ownerClient } from '../support/world'

// 更换密钥的命令，从环境取密钥：先统计，再更换，中途被终止也不丢，最后说旧密钥可以移除。

const OLD_HEX = process.env.HEYI_PERSONAL_KEY!
const NEW_HEX = '33'.repeat(32)
const newOnly = makeKeyRing(NEW_HEX)
const KEYS = { HEYI_PERSONAL_KEY: NEW_HEX, HEYI_PERSONAL_KEYS_OLD: OLD_HEX }

const run = (args: readonly string[], keys: Readonly<Record<string, string>> = KEYS) =>
  runCompiled('seal-rotate', args, keys)
const json = async (...args: string[]) => JSON.parse((await run([...args, '--json'])).stdout)

const isNew = ({ sealed }: { readonly sealed: string }) =>
  sealed.startsWith(sealPrefix(newOnly.current))

async function locksOnAgents(condition: string): Promise<number> {
  const { rows } = await (
    await ownerClient()
  ).query(
    `SELECT 1 FROM pg_locks WHERE relation = 'agents'::regclass AND ${condition}
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  )
  return rows.length
}

async function rotations() {
  const { rows } = await (
    await ownerClient()
  ).query(`SELECT data->'resealed' AS resealed FROM events WHERE kind = 'seal.rotated' ORDER BY at`)
  return rows
}

/** As the product sealed them, with the old key. */
let filled: readonly StoredValue[]
beforeAll(async () => {
  await fillSealedColumns(await buildWorld())
  filled = await storedValues()
})
// each test finds them so: to fill the columns takes longer than a test
beforeEach(async () => {
  for (const value of filled) await storeSealed(value)
})
afterAll(closeWorld)

test('先统计，再更换，再统计：旧密钥可以移除；移除以后照样打得开', async () => {
  const values = await storedValues()
  const oldId = makeKeyRing(OLD_HEX).current.id
  expect(await runAsOperator('seal-rotate', ['--check', '--json'], KEYS)).toMatchObject({
    status: 1,
  })
  expect(await json('--check')).toMatchObject({
    keyId: newOnly.current.id,
    remaining: values.length,
    unbound: 0,
    mayRemoveOlderKeys: false,
    keys: [
      { keyId: newOnly.current.id, is: 'current', values: 0 },
      { keyId: oldId, is: 'older', values: values.length },
    ],
  })
  expect(await storedValues()).toEqual(values)

  const done = await json()
  expect(done).toMatchObject({ remaining: 0, unreadable: [], mayRemoveOlderKeys: true })
  expect(done.columns).toContainEqual(
    expect.objectContaining({ column: 'import_rows.content_sealed', resealed: 2, remaining: 0 }),
  )
  const check = await run(['--check'])
  expect(check).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('旧密钥可以从 HEYI_PERSONAL_KEYS_OLD 移除'),
  })
  expect(check.said).not.toContain(OLD_HEX)
  const without = { HEYI_PERSONAL_KEY: NEW_HEX, HEYI_PERSONAL_KEYS_OLD: '' }
  expect((await run(['--check'], without)).status).toBe(0)
  for (const { column, row, sealed } of await storedValues())
    expect(openValue(sealed, column, row, newOnly)).not.toBe('')
})

test('做到一半被强行终止：没有一行丢失，再运行一次就完', async () => {
  const earlier = await rotations()
  const before = await storedValues()
  const plain = before.map(({ column, row, sealed }) => openValue(sealed, column, row))
  const holder = new pg.Client({ connectionString: process.env.HEYI_TEST_OWNER_URL })
  await holder.connect()
  try {
    // The command reads the agents, and waits to write them: the tables before are done by then.
    await holder.query('BEGIN')
    await holder.query('LOCK TABLE agents IN EXCLUSIVE MODE')
    const command = startCompiled('seal-rotate', [], KEYS)
    const ended = once(command, 'exit')
    await until(async () => (await locksOnAgents('NOT granted')) > 0)
    command.kill('SIGKILL')
    await ended
    await holder.query('COMMIT')
    // The database notices a client that is gone when it has something to say to it.
    await until(async () => (await locksOnAgents('true')) === 0)
  } finally {
    await holder.end()
  }
  const halfway = await storedValues()
  const doneOf = (table: string) =>
    new Set(halfway.filter(({ column }) => column.startsWith(`${table}.`)).map(isNew))
  expect(['accounts', 'parties'].map((table) => [...doneOf(table)])).toEqual([[true], [true]])
  expect(['agents', 'service_addresses', 'import_rows'].map((table) => [...doneOf(table)])).toEqual(
    [[false], [false], [false]],
  )

  const rest = halfway.filter((value) => !isNew(value)).length
  const done = await json()
  expect(done).toMatchObject({ remaining: 0, mayRemoveOlderKeys: true })
  const after = await storedValues()
  expect(after.map(({ column, row, sealed }) => openValue(sealed, column, row, newOnly))).toEqual(
    plain,
  )
  expect(await rotations()).toEqual([...earlier, { resealed: rest }])
})

test('有打不开的：结束码 1，写明在哪里，没有内容', async () => {
  const [value] = await storedValues()
  const lost = makeKeyRing('77'.repeat(32))
  const sealed = sealValue('13800000000', value!.column, value!.row, lost)
  await storeSealed({ ...value!, sealed })
  const { status, said } = await run([])
  expect(status).toBe(1)
  expect(said).toContain(`账号手机号，行 ${value!.row}`)
  expect(said).toContain(`环境中没有的密钥 ${lost.current.id}：1 项`)
  expect(said).toContain('请把它加进 HEYI_PERSONAL_KEYS_OLD')
  expect(said).not.toContain(sealed)
})

test('密钥缺失、格式不对、选项写错：不动任何内容', async () => {
  const before = await storedValues()
  for (const keys of [
    { HEYI_PERSONAL_KEY: '' },
    { HEYI_PERSONAL_KEY: NEW_HEX.slice(1) },
    { ...KEYS, HEYI_PERSONAL_KEYS_OLD: 'x' },
    { ...KEYS, HEYI_PERSONAL_KEYS_OLD: NEW_HEX },
  ])
    expect((await run([], keys)).status).not.toBe(0)
  expect(await run(['--chekc'])).toMatchObject({ status: 2, said: expect.stringContaining('用法') })
  expect(await storedValues()).toEqual(before)
})
