import { clearImports } from '@/lib/jobs/clear-imports'
import { getImport } from '@/lib/queries/import/get-import'
import { importMediators } from '@/lib/use-cases/import/import-mediators'
import { checkMediators } from '../../support/import-file'
import { buildWorld, closeWorld, ownerClient, type World } from '../../support/world'

// 导入名单保存九十天：没有导入的各行删除，已导入的只留下查重用的一行。个人信息保护法 第19、47条。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const query = async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
  (await (await ownerClient()).query<Row>(sql, [...values])).rows

const GOOD = { name: '苏婉', phone: '19911110001', specialties: '合同纠纷', caseloadCap: 20 }
const BAD = { ...GOOD, name: '1', phone: '19911110002' }

const ageBy = (importId: string, days: number) =>
  query(
    `UPDATE imports SET created_at = created_at - make_interval(days => $2),
      last_batch_at = last_batch_at - make_interval(days => $2) WHERE id = $1`,
    [importId, days],
  )

test('满九十天没有办理的：没有导入的各行删除，已导入的留下；再导入仍然认得', async () => {
  const { adminA } = world.people
  const importId = await checkMediators(adminA, [GOOD, BAD])
  await importMediators(adminA, { importId })
  await ageBy(importId, 89)
  expect(await clearImports(new Date())).toBe(0)
  await ageBy(importId, 2)
  expect(await clearImports(new Date())).toBe(1)
  expect(await clearImports(new Date())).toBe(0)
  expect(
    await query(
      `SELECT state, preview, mistakes, content_sealed, made_id IS NOT NULL AS made
       FROM import_rows WHERE import_id = $1`,
      [importId],
    ),
  ).toEqual([{ state: 'made', preview: null, mistakes: [], content_sealed: null, made: true }])
  expect(await getImport(adminA, { importId })).toMatchObject({
    ok: true,
    value: { state: 'finished', total: 1, cleared: expect.stringMatching(/^\d{4}-/) },
  })
  const again = await checkMediators(adminA, [GOOD])
  expect(await query('SELECT state FROM import_rows WHERE import_id = $1', [again])).toEqual([
    { state: 'repeated' },
  ])
})

test('检查过没有导入的，内容一起删除，也不能再导入', async () => {
  const { adminA } = world.people
  const importId = await checkMediators(adminA, [GOOD])
  await ageBy(importId, 91)
  expect(await clearImports(new Date())).toBe(1)
  expect(await query('SELECT 1 FROM import_rows WHERE import_id = $1', [importId])).toEqual([])
  expect(await importMediators(adminA, { importId })).toMatchObject({ ok: false })
  expect(await query(`SELECT 1 FROM accounts WHERE name = '苏婉'`)).toEqual([])
})
