import { asSystem } from '@/lib/data/door'
import { FILE_COLUMNS, findKeysInUse } from '@/lib/data/stores/file/file-key-store'
import { newStorageKey } from '@/lib/files/file-store'
import { layPapers } from '../../../support/case-papers'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../../support/world'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

test('库里每一列存储键都算有人用，查毒记录除外', async () => {
  const rows = await asOwner<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name LIKE '%storage_key' ORDER BY 1`,
  )
  expect(rows.map(({ name }) => name).filter((name) => name !== 'file_scans.storage_key')).toEqual(
    Object.keys(FILE_COLUMNS).sort(),
  )
})

test('哪些文件还有人用：任何机构的都算，作废的也算', async () => {
  const existing = await layCase(world, { status: 'in_mediation' })
  await layPapers(existing)
  const [{ key } = { key: '' }] = await asOwner<{ key: string }>(
    `UPDATE materials SET voided_at = now(), voided_by = '林敏', void_reason = '重复'
     WHERE case_id = $1 RETURNING storage_key AS key`,
    [existing.id],
  )
  const used = await asSystem('test', (db) => findKeysInUse(db, [key, newStorageKey()]))
  expect([...used]).toEqual([key])
})
