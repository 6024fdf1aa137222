import { placeOfRow } from '@/lib/domain/import/workbook-rows'
import { getImport } from '@/lib/queries/import/get-import'
import { importOrganisations } from '@/lib/use-cases/import/import-organisations'
import { importOrganisationsAsOperator } from '@/lib/use-cases/import/import-organisations-as-operator'
import { court, institution, invitation } from '../../support/city'
import { checkOrganisations, organisationFile } from '../../support/import-file'
import { linesOf } from '../../support/import-runs'
import { viewOf } from '../../support/institution-list'
import { done } from '../../support/sound-act'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 批量导入分支机构：上级机构可以在库里，也可以在同一张表里，行的先后不限。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const branch = (no: number, institutionParent: string, change: object = {}) =>
  institution(no, { institutionParent, ...change })
const parents = () =>
  asOwner(`SELECT i.code, p.code AS parent FROM institutions i
    LEFT JOIN institutions p ON p.id = i.parent_id WHERE i.code LIKE 'city-%' ORDER BY i.code`)

test('分支机构在上级机构之前的行也可以；一行一批地导入，先建上级机构', async () => {
  const importId = await checkOrganisations(world.people.system, {
    courts: [court(1)],
    institutions: [branch(1, 'city-centre-2'), institution(2), branch(3, 'inst-a')],
    invitations: [invitation(1)],
  })
  const view = await viewOf(getImport(world.people.system, { importId }))
  expect(view.lines.map(({ rowInSheet, what }) => [rowInSheet, what])).toEqual([
    [2, ['导入后添加该法院。']],
    [3, ['导入后添加该机构。']],
    [2, ['导入后添加为机构 city-centre-2 的分支机构。']],
    [4, ['导入后添加为机构 inst-a 的分支机构。']],
    [2, ['导入后登记该法院邀请该机构。']],
  ])
  expect(await parents()).toEqual([])
  for (let left = 4; left >= 0; left -= 1)
    expect(
      await done(importOrganisations(world.people.system, { importId, rows: 1 })),
    ).toMatchObject({ failed: 0, left })
  expect(await parents()).toEqual([
    { code: 'city-centre-1', parent: 'city-centre-2' },
    { code: 'city-centre-2', parent: null },
    { code: 'city-centre-3', parent: 'inst-a' },
  ])
})

test('上级机构没有、是分支机构、不能导入、已经终止的，写明是哪一格，什么也不建', async () => {
  await asOwner(
    `INSERT INTO institutions (code, name, kind, ended_on, ended_as)
      VALUES ('gone', '已终止的中心', 'people', current_date, 'closed')`,
  )
  const importId = await checkOrganisations(world.people.system, {
    institutions: [
      branch(1, 'city-centre-9'),
      branch(2, 'city-centre-3'),
      branch(3, 'inst-a'),
      branch(4, 'city-centre-5'),
      institution(5, { institutionName: '甲调解中心' }),
      branch(6, 'gone'),
      branch(7, 'city-centre-7'),
      branch(8, '甲中心'),
    ],
  })
  const lines = await asOwner<{ row_no: number; state: string; mistakes: object[] }>(
    'SELECT row_no, state, mistakes FROM import_rows WHERE import_id = $1',
    [importId],
  )
  const at = (rowNo: number) => lines.find(({ row_no }) => placeOfRow(row_no).rowNo === rowNo)
  const refused = (rowNo: number, code: string) =>
    expect(at(rowNo)).toMatchObject({
      state: 'refused',
      mistakes: [{ column: 'institutionParent', cell: `E${rowNo}`, code }],
    })
  refused(2, 'NO_SUCH_INSTITUTION')
  refused(3, 'PARENT_IS_BRANCH')
  expect(at(4)).toMatchObject({ state: 'ready' })
  refused(5, 'NO_SUCH_INSTITUTION')
  expect(at(6)).toMatchObject({ mistakes: [{ code: 'NAME_TAKEN' }] })
  refused(7, 'PARENT_HAS_ENDED')
  refused(8, 'PARENT_IS_BRANCH')
  refused(9, 'CODE_FORMAT')
  expect(await parents()).toEqual([])
})

test('检查以后上级机构终止了的，只有那一行没有导入', async () => {
  const importId = await checkOrganisations(world.people.system, {
    institutions: [institution(1), branch(2, 'city-centre-1')],
  })
  await done(importOrganisations(world.people.system, { importId, rows: 1 }))
  await asOwner(
    `UPDATE institutions SET ended_on = current_date, ended_as = 'closed'
      WHERE code = 'city-centre-1'`,
  )
  expect(await done(importOrganisations(world.people.system, { importId }))).toMatchObject({
    made: 1,
    failed: 1,
    left: 0,
  })
  expect((await linesOf(importId)).map(({ codes }) => codes)).toEqual([[], ['PARENT_HAS_ENDED']])
})

test('运维命令：先检查、再导入；已有的保持不变，上级机构也不改', async () => {
  const file = (parent: string) =>
    organisationFile({ institutions: [branch(1, parent), institution(2)] })
  const run = async (parent: string, isCheck: boolean) =>
    (await done(importOrganisationsAsOperator(await file(parent), isCheck, () => undefined))).counts
  expect(await run('city-centre-2', true)).toMatchObject({ ready: 2, made: 0 })
  expect(await run('city-centre-2', false)).toMatchObject({ ready: 2, made: 2 })
  expect(await run('inst-a', false)).toMatchObject({ repeated: 2, made: 0 })
  expect(await parents()).toContainEqual({ code: 'city-centre-1', parent: 'city-centre-2' })
})
