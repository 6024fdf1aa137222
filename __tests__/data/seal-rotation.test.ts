import pg from 'pg'
import { asSystem } from '@/lib/data/door'
import {
  findSealedRows,
  replaceSealedValues,
  type SealedRow,
} from '@/lib/data/stores/sealed/sealed-value-store'
import { countSeals } from '@/lib/jobs/count-seals'
import { rotateSeals, ROWS_PER_BATCH } from '@/lib/jobs/rotate-seals'
import { makeKeyRing } from '@/lib/platform/seal-keys'
import { SEALED_TABLE_NAMES, type SealedTable } from '@/lib/platform/sealed-columns'
import { openValue, sealPrefix, sealValue } from '@/lib/platform/sealed-value'
import {
  ALL_COLUMNS,
  fillSealedColumns,
  storedValues,
  storeSealed,
  type StoredValue,
} from '../support/sealed-values'
import { sealInto } from '../support/seal-into'
import { sealUnbound } from '../support/unbound-seal'
import { emptyDatabase } from '../support/empty-tables'
import { asOwner, buildWorld, closeWorld, type World } from '../support/world'

// 更换密钥：分批重新加密，别人改过的不覆盖，打不开的不动，中断后再来一次就完。

const OLD_HEX = process.env.HEYI_PERSONAL_KEY!
const NEW_HEX = '33'.repeat(32)
/** As the application runs once the key was changed. */
const ring = makeKeyRing(NEW_HEX, [OLD_HEX])
const newOnly = makeKeyRing(NEW_HEX)
const AT = new Date('2026-11-24T02:00:00Z')

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const plainOf = ({ column, row, sealed }: StoredValue, keys = ring) =>
  openValue(sealed, column, row, keys)
const events = () =>
  asOwner<{ chain: string; actor_role: string; data: Record<string, unknown> }>(
    `SELECT chain, actor_role, data FROM events WHERE kind = 'seal.rotated' ORDER BY seq`,
  )

/** The rows of a table without their sealed columns. */
const restOf = async (table: SealedTable) =>
  (await asOwner<Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY 1, 2, 3`)).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !name.endsWith('_sealed'))),
  )

async function restOfTables() {
  const found: Record<string, unknown>[][] = []
  for (const table of SEALED_TABLE_NAMES) found.push(await restOf(table))
  return found
}

test('每一列都换成当前密钥，内容不变，别的都不动；旧密钥移除以后照样打得开', async () => {
  await fillSealedColumns(world)
  const before = await storedValues()
  const rest = await restOfTables()
  const counts = await countSeals(ring)
  expect(counts).toMatchObject({
    keyId: ring.current.id,
    remaining: before.length,
    unbound: 0,
    mayRemoveOlderKeys: false,
  })
  expect(counts.columns.every(({ values, remaining }) => values > 1 && values === remaining)).toBe(
    true,
  )

  const rotation = await rotateSeals(AT, { ring })
  const after = await storedValues()
  expect(after.map((each) => plainOf(each, newOnly))).toEqual(before.map((each) => plainOf(each)))
  expect(after.every(({ sealed }) => sealed.startsWith(sealPrefix(ring.current)))).toBe(true)
  expect(await restOfTables()).toEqual(rest)
  expect([...rotation.resealed.keys()].sort()).toEqual([...ALL_COLUMNS].sort())
  expect(rotation).toMatchObject({ remaining: 0, mayRemoveOlderKeys: true, unreadable: [] })
})

test('留下一条运维的记录，写明每列多少；再来一次，没有要换的', async () => {
  const accounts = (await storedValues()).length
  await rotateSeals(AT, { ring })
  const again = await rotateSeals(AT, { ring })
  expect(again.resealed.size).toBe(0)
  const [first, second] = await events()
  expect(first).toMatchObject({
    chain: 'system',
    actor_role: 'system',
    data: { keyId: ring.current.id, resealed: accounts, remaining: 0 },
  })
  expect(first!.data.columns).toContainEqual({
    column: 'accounts.phone_sealed',
    resealed: accounts,
    remaining: 0,
  })
  expect(second!.data).toMatchObject({ resealed: 0, remaining: 0 })
})

test('旧格式的也换，不论是当前密钥还是旧密钥加密的', async () => {
  const values = await storedValues()
  for (const [index, value] of values.entries())
    await storeSealed({
      ...value,
      sealed: sealUnbound('13800000000', index % 2 ? NEW_HEX : OLD_HEX),
    })
  expect(await countSeals(ring)).toMatchObject({ unbound: values.length, remaining: values.length })
  expect(await rotateSeals(AT, { ring })).toMatchObject({ unbound: 0, remaining: 0 })
  for (const value of await storedValues()) expect(plainOf(value, newOnly)).toBe('13800000000')
})

test('多过一批的表、由两列指明的行，一行不少', async () => {
  const rows = ROWS_PER_BATCH + 100
  await asOwner(
    `INSERT INTO accounts (role, name, phone_sealed, phone_hash, institution_id, password_hash)
     SELECT 'institution_admin', '同名', '', 'many-' || i, $1, 'x'
     FROM generate_series(1, $2::int) i`,
    [world.institutions.a, rows],
  )
  await sealInto('accounts.phone_sealed', '13812345678')
  const importId = crypto.randomUUID()
  await asOwner(
    `INSERT INTO imports (id, institution_id, kind, file_name, size, sha256, state,
       total, ready, refused, repeated, created_at, created_by, created_by_id)
     VALUES ($1, $2, 'cases', 'x.xlsx', 1, 'x', 'checked', $3, $3, 0, 0, now(), 'x', $1)`,
    [importId, world.institutions.a, rows],
  )
  const lines = Array.from({ length: rows }, (_, index) => index + 1)
  await asOwner(
    `INSERT INTO import_rows (import_id, institution_id, row_no, state, fingerprint, label,
       content_sealed, mistakes)
     SELECT $1, $2, s.no, 'ready', 'x', 'x', s.sealed, '[]'
     FROM unnest($3::int[], $4::text[]) AS s(no, sealed)`,
    [
      importId,
      world.institutions.a,
      lines,
      lines.map((no) => sealValue(`[${no}]`, 'import_rows.content_sealed', `${importId}/${no}`)),
    ],
  )
  const before = await storedValues()
  expect(await rotateSeals(AT, { ring })).toMatchObject({ remaining: 0 })
  const after = await storedValues()
  expect(after.map((each) => plainOf(each, newOnly))).toEqual(before.map((each) => plainOf(each)))
})

/** What a run reads of the accounts, and what it would write. */
async function readAccounts() {
  const prefix = sealPrefix(ring.current)
  const rows = await asSystem('test', (db) => findSealedRows(db, 'accounts', prefix, null, 500))
  const resealed = (row: SealedRow) => ({
    ...row,
    resealed: row.values.map(
      (value) =>
        value &&
        sealValue(
          openValue(value, 'accounts.phone_sealed', row.key[0]!, ring),
          'accounts.phone_sealed',
          row.key[0]!,
          ring,
        ),
    ),
  })
  return rows.map(resealed)
}

test('读了以后有人改了手机号：不覆盖，下一次再换', async () => {
  const batch = await readAccounts()
  const { id } = world.people.mediatorA
  await sealInto('accounts.phone_sealed', '13999999999', [id])
  const written = await asSystem('test', (db) => replaceSealedValues(db, 'accounts', batch))
  expect(written).toHaveLength(batch.length - 1)
  const phone = async () => {
    const value = (await storedValues()).find(({ row }) => row === id)!
    return [plainOf(value), value.sealed.startsWith(sealPrefix(ring.current))]
  }
  expect(await phone()).toEqual(['13999999999', false])
  expect(await rotateSeals(AT, { ring })).toMatchObject({ remaining: 0 })
  expect(await phone()).toEqual(['13999999999', true])
})

test('别的列读了以后没有变的，和变了的在同一行：整行留到下一次', async () => {
  await fillSealedColumns(world)
  const prefix = sealPrefix(ring.current)
  const rows = await asSystem('test', (db) => findSealedRows(db, 'parties', prefix, null, 500))
  const row = rows.find(({ values: [document, phone] }) => document !== null && phone !== null)!
  const changed = {
    ...row,
    values: [row.values[0]!, 'what another has overwritten', null, null],
    resealed: ['new document', 'new phone', null, null],
  }
  expect(await asSystem('test', (db) => replaceSealedValues(db, 'parties', [changed]))).toEqual([])
  const [stored] = await asOwner<{ document_sealed: string }>(
    'SELECT document_sealed FROM parties WHERE id = $1',
    [row.key[0]],
  )
  expect(stored!.document_sealed).toBe(row.values[0])
})

test('别人正在改的行不等：跳过，其余的照换；放开以后再来一次就完', async () => {
  const holder = new pg.Client({ connectionString: process.env.HEYI_TEST_OWNER_URL })
  await holder.connect()
  try {
    await holder.query('BEGIN')
    await holder.query('UPDATE accounts SET name = name WHERE id = $1', [world.people.adminA.id])
    const values = (await storedValues()).length
    const first = await rotateSeals(AT, { ring })
    expect(first).toMatchObject({ remaining: 1, mayRemoveOlderKeys: false })
    expect(first.resealed.get('accounts.phone_sealed')).toBe(values - 1)
    await holder.query('COMMIT')
    expect(await rotateSeals(AT, { ring })).toMatchObject({ remaining: 0 })
  } finally {
    await holder.end()
  }
})

test('打不开的原样留着，写明在哪一列哪一行；其余的照换', async () => {
  const [first, second, third] = (await storedValues()) as [StoredValue, StoredValue, StoredValue]
  const lost = makeKeyRing('77'.repeat(32))
  const foreign = { ...first, sealed: sealValue('13800000000', first.column, first.row, lost) }
  const moved = { ...second, sealed: third.sealed }
  await storeSealed(foreign)
  await storeSealed(moved)
  const rotation = await rotateSeals(AT, { ring })
  expect(rotation.unreadable).toEqual([first, second].map(({ column, row }) => ({ column, row })))
  expect(rotation).toMatchObject({ remaining: 2, mayRemoveOlderKeys: false })
  expect(rotation.keys).toContainEqual({ keyId: lost.current.id, is: 'unknown', values: 1 })
  const after = await storedValues()
  expect(after).toContainEqual(foreign)
  expect(after).toContainEqual(moved)
})

test('没有任何内容：没有要换的，旧密钥可以移除', async () => {
  await emptyDatabase()
  expect(await countSeals(ring)).toMatchObject({ remaining: 0, mayRemoveOlderKeys: true })
  expect(await countSeals(newOnly)).toMatchObject({ remaining: 0, mayRemoveOlderKeys: false })
})
