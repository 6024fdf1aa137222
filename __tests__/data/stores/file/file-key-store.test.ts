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

test('库里每一列存储键都算有人用，查毒和销毁的记录除外', async () => {
  const rows = await asOwner<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name LIKE '%storage_key' ORDER BY 1`,
  )
  const says = ['destroyed_files.storage_key', 'file_scans.storage_key']
  expect(rows.map(({ name }) => name).filter((name) => !says.includes(name))).toEqual(
    Object.keys(FILE_COLUMNS).sort(),
  )
})

test('每一列的文件都随卷宗销毁；例外逐列写明理由', () => {
  const kept = Object.entries(FILE_COLUMNS).flatMap(([name, column]) =>
    'kept' in column ? [[name, column.kept]] : [],
  )
  expect(Object.fromEntries(kept)).toEqual({
    'referral_draft_materials.storage_key': 'unfinished',
    'upload_parts.storage_key': 'unfinished',
    'document_templates.storage_key': 'of_institution',
    'institution_seals.storage_key': 'of_institution',
    'decline_notices.storage_key': 'of_decline',
    'decline_notices.word_storage_key': 'of_decline',
    'roster_papers.storage_key': 'of_roster',
  })
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
