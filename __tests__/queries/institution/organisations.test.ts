import { findOrganisations } from '@/lib/queries/institution/find-organisations'
import { getOrganisation } from '@/lib/queries/institution/get-organisation'
import { refusalOf, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

let world: World
let branchA: string
let branchB: string

beforeEach(async () => {
  world = await buildWorld()
  const branch = async (code: string, parent: string) =>
    (
      await (
        await ownerClient()
      ).query<{ id: string }>(
        `INSERT INTO institutions (code, name, kind, parent_id) VALUES ($1, $1, 'people', $2)
          RETURNING id`,
        [code, parent],
      )
    ).rows[0]!.id
  branchA = await branch('甲的分支', world.institutions.a)
  branchB = await branch('乙的分支', world.institutions.b)
})
afterAll(closeWorld)

const list = async (who: keyof World['people'] = 'adminA') =>
  viewOf(findOrganisations(world.people[who], {}))

test('只有机构管理员能打开服务机构列表', async () => {
  for (const who of ['mediatorA', 'clerkA', 'judgeA', 'reviewerA', 'system', 'auditor'] as const) {
    expect(await refusalOf(findOrganisations(world.people[who], {}))).toBe('NOT_FOUND')
    expect(
      await refusalOf(getOrganisation(world.people[who], { institutionId: world.institutions.a })),
    ).toBe('NOT_FOUND')
  }
})

test('本机构在前，分支在后；别的机构和它的分支不存在', async () => {
  expect((await list()).map(({ name, isOwn }) => [name, isOwn])).toEqual([
    ['甲调解中心', true],
    ['甲的分支', false],
  ])
  for (const institutionId of [world.institutions.b, branchB]) {
    expect(await refusalOf(getOrganisation(world.people.adminA, { institutionId }))).toBe(
      'NOT_FOUND',
    )
  }
  expect(
    (await viewOf(getOrganisation(world.people.adminA, { institutionId: branchA }))).mayEdit,
  ).toBe(true)
})

test('分支的管理员只看到自己的分支，看不到上级', async () => {
  const admin = { ...world.people.adminA, institutionId: branchA }
  expect((await viewOf(findOrganisations(admin, {}))).map(({ name }) => name)).toEqual(['甲的分支'])
  expect(await refusalOf(getOrganisation(admin, { institutionId: world.institutions.a }))).toBe(
    'NOT_FOUND',
  )
})

test('每个机构写明在用调解员和在办案件的数目；停用的人和已结案件不算', async () => {
  await layCase(world, { status: 'in_mediation' })
  await layCase(world, { status: 'pending_assignment' })
  await layCase(world, { status: 'pending_acceptance' })
  await layCase(world, { status: 'closed' })
  await layCase(world, { status: 'pending_assignment', institutionId: branchA })
  await layCase(world, { status: 'pending_assignment', institutionId: world.institutions.b })
  await (
    await ownerClient()
  ).query(`UPDATE accounts SET status = 'disabled' WHERE id = $1`, [world.people.mediatorA2.id])
  expect((await list()).map(({ mediators, runningCases }) => [mediators, runningCases])).toEqual([
    [1, 2],
    [0, 1],
  ])
})

test('应当公布而没有填写的（在线调解规则第5条），逐项说出；邀请法院附日期', async () => {
  const [own] = await list()
  expect(own!.missing).toEqual(['受理范围', '擅长领域', '联系电话'])
  const byName = [...own!.invitations].sort((one, other) => (one.court < other.court ? -1 : 1))
  expect(byName).toEqual([
    { court: '乙区法院', invitedOn: '2025-01-01' },
    { court: '甲区法院', invitedOn: '2025-01-01' },
  ])
})
