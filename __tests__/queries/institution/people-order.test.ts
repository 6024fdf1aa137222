import { exportMediators } from '@/lib/queries/institution/export-mediators'
import { findMediators } from '@/lib/queries/institution/find-mediators'
import { pageOfIds } from '@/lib/queries/paging/page-of-ids'
import { openExport } from '../../support/exported'
import { viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'
import { layPoint } from '@/__tests__/support/earned-points'
import { sealInto } from '../../support/seal-into'

let world: World
beforeAll(async () => {
  world = await buildWorld()
  const owner = await ownerClient()
  await owner.query(
    `WITH made AS (INSERT INTO accounts (role, name, phone_sealed, phone_hash, institution_id,
      password_hash, must_change_password)
       SELECT 'mediator', '新人' || i, (SELECT phone_sealed FROM accounts LIMIT 1), 'new-' || i, $1,
         'x', false FROM generate_series(1, 2) i RETURNING id)
     INSERT INTO mediator_profiles (account_id, institution_id, specialties, caseload_cap)
       SELECT id, $1, '{tort}', 10 FROM made`,
    [world.institutions.a],
  )
  await sealInto('accounts.phone_sealed', '13812345678')
  // 谢岚: one success and one failure; 王朗: one success, and more open cases.
  await layCase(world, { status: 'closed' })
  const failed = await layCase(world, { status: 'closed' })
  await owner.query(`UPDATE cases SET outcome = 'deadlock' WHERE id = $1`, [failed.id])
  await layPoint(world, failed.id, { part: 'operation', points: 90 })
  const own = await layCase(world, { status: 'closed', mediator: world.people.mediatorA2 })
  await layPoint(world, own.id, { part: 'operation', points: 5, of: 'mediatorA2' })
  for (let i = 0; i < 3; i += 1)
    await layCase(world, { status: 'in_mediation', mediator: world.people.mediatorA2 })
  await layCase(world, { status: 'in_mediation' })
})
afterAll(closeWorld)

const names = async (query: Record<string, unknown>) =>
  (await viewOf(findMediators(world.people.adminA, query))).rows.map(({ name }) => name)

test.each<[string, readonly string[]]>([
  ['open', ['王朗', '谢岚', '新人1', '新人2']],
  ['rate', ['王朗', '谢岚', '新人1', '新人2']],
  ['points', ['谢岚', '王朗', '新人1', '新人2']],
])('%s：多的在前，一样的按姓名，没有结案的在最后', async (order, expected) => {
  expect(await names({ order })).toEqual(expected)
  const { sheets } = await openExport(exportMediators(world.people.adminA, { order }))
  expect(sheets['服务人员列表']!.slice(1).map((row) => row[1])).toEqual(expected)
})

test('认不得的排序按姓名；别的机构的人不在任何一种里', async () => {
  expect(await names({ order: 'phone_sealed' })).toEqual(await names({}))
  for (const order of ['name', 'open', 'rate', 'points'])
    expect(
      (await viewOf(findMediators(world.people.adminB, { order }))).rows.map(({ name }) => name),
    ).toEqual(['陈启'])
})

test('导出所选：只有选中的；不是本机构的人逐个说明，不透露姓名', async () => {
  const ids = [world.people.mediatorA.id, world.people.mediatorB.id].join(',')
  const { sheets, everything } = await openExport(exportMediators(world.people.adminA, { ids }))
  expect(sheets['服务人员列表']!.slice(1).map((row) => row[1])).toEqual(['谢岚'])
  expect(sheets['未导出']!.slice(1)).toEqual([[1, '编号不详', '没有找到，或者不是本机构的人员']])
  expect(everything).not.toContain('陈启')
  expect(everything).toContain('只含选中的 2 人中的 1 人，其余 1 人见“未导出”')
})

test('翻页：接在所指的人之后或之前，指的人不在了就从头开始', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  expect(pageOfIds(ids, { size: 2 })).toEqual({
    ids: ['a', 'b'],
    from: 1,
    previous: null,
    next: 'b',
  })
  expect(pageOfIds(ids, { after: 'b', size: 2 })).toEqual({
    ids: ['c', 'd'],
    from: 3,
    previous: 'c',
    next: 'd',
  })
  expect(pageOfIds(ids, { after: 'd', size: 2 })).toEqual({
    ids: ['e'],
    from: 5,
    previous: 'e',
    next: null,
  })
  expect(pageOfIds(ids, { before: 'c', size: 2 })).toEqual({
    ids: ['a', 'b'],
    from: 1,
    previous: null,
    next: 'b',
  })
  expect(pageOfIds(ids, { before: 'b', size: 2 })).toEqual({
    ids: ['a'],
    from: 1,
    previous: null,
    next: 'a',
  })
  expect(pageOfIds(ids, { after: 'x', before: 'y', size: 2 }).ids).toEqual(['a', 'b'])
  expect(pageOfIds([], { size: 2 })).toEqual({ ids: [], from: 1, previous: null, next: null })
})
