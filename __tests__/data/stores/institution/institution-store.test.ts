import { withActor } from '@/lib/data/door'
import {
  editInstitutionProfile,
  findInstitution,
  findInstitutionWithBranches,
} from '@/lib/data/stores/institution/institution-store'
import {
  findBranchFigures,
  findInvitations,
} from '@/lib/data/stores/institution/institution-figures-store'
import { grantOf } from '@/__tests__/support/grants'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '@/__tests__/support/world'

// 服务机构: 在线调解规则 第5条 (应当公布的信息); 特邀规定 第5条 (法院邀请的组织); 机构间互不可见.

let world: World
let branch: string
beforeEach(async () => {
  world = await buildWorld()
  const { rows } = await (
    await ownerClient()
  ).query<{ id: string }>(
    `INSERT INTO institutions (code, name, kind, parent_id)
      VALUES ('inst-a-1', '甲中心东站', 'people', $1) RETURNING id`,
    [world.institutions.a],
  )
  branch = rows[0]!.id
})
afterAll(closeWorld)

const AT = new Date('2026-11-24T02:00:00Z')
const find = (who: keyof World['people'], id: string) =>
  withActor(world.people[who], (db) => findInstitution(db, id))

test('机构读得到自己和分站，读不到别的机构', async () => {
  expect(await find('adminA', world.institutions.a)).toMatchObject({
    name: '甲调解中心',
    code: 'inst-a',
    parentId: null,
    version: 1,
    changedBy: null,
    profile: { kind: 'people', specialties: [], chargesFees: false },
  })
  expect(await find('adminA', branch)).toMatchObject({ parentId: world.institutions.a })
  expect(await find('adminA', world.institutions.b)).toBeNull()
  expect(await find('adminB', branch)).toBeNull()
  await expect(find('partyX', world.institutions.a)).rejects.toThrow(/permission denied/)
})

test('机构在前，分站按名称在后；别的机构读不到它们', async () => {
  const names = (who: 'adminA' | 'adminB') =>
    withActor(world.people[who], async (db) =>
      (await findInstitutionWithBranches(db, world.institutions.a)).map(({ name }) => name),
    )
  expect(await names('adminA')).toEqual(['甲调解中心', '甲中心东站'])
  expect(await names('adminB')).toEqual([])
})

test('在任调解员和期限在走的案件，各机构各数：待受理的、结案的不算', async () => {
  await layCase(world, { status: 'pending_acceptance' })
  await layCase(world, { status: 'pending_assignment' })
  await layCase(world, { status: 'in_mediation' })
  await layCase(world, { status: 'closed' })
  const figures = await withActor(world.people.adminA, (db) => findBranchFigures(db))
  expect(figures.get(world.institutions.a)).toEqual({ mediators: 2, runningCases: 2 })
  expect(figures.get(branch)).toEqual({ mediators: 0, runningCases: 0 })
  expect(figures.has(world.institutions.b)).toBe(false)
})

test('邀请的法院按邀请的先后', async () => {
  const invited = await withActor(world.people.adminA, (db) =>
    findInvitations(db, [world.institutions.a, branch]),
  )
  expect(invited).toEqual([
    { institutionId: world.institutions.a, court: '甲区法院', invitedOn: '2025-01-01' },
    { institutionId: world.institutions.a, court: '乙区法院', invitedOn: '2025-01-01' },
  ])
})

describe('公布信息的修改', () => {
  const edit = async (who: 'adminA' | 'adminB', version: number, contactPhone: string) =>
    withActor(world.people[who], async (db) => {
      const file = await findInstitution(db, world.institutions[who === 'adminA' ? 'a' : 'b'])
      return editInstitutionProfile(
        db,
        grantOf(world.people[who], 'institution:edit'),
        { institutionId: world.institutions.a, version },
        { ...file!.profile, contactPhone, specialties: ['tort', 'labour'] },
        AT,
      )
    })

  test('别的机构改不了；读过之后别人改了的，也改不了', async () => {
    expect(await edit('adminB', 1, '020-11111111')).toBe(false)
    expect(await edit('adminA', 1, '020-22222222')).toBe(true)
    expect(await edit('adminA', 1, '020-33333333')).toBe(false)
    expect(await find('adminA2', world.institutions.a)).toMatchObject({
      version: 2,
      changedAt: AT,
      changedBy: '林敏',
      profile: { contactPhone: '020-22222222', specialties: ['tort', 'labour'] },
    })
  })

  test('字典里没有的纠纷类型停下来，不当作别的', async () => {
    const db = await ownerClient()
    await db.query(`UPDATE institutions SET specialties = '{astrology}' WHERE id = $1`, [branch])
    await expect(find('adminA', branch)).rejects.toThrow(/institutions.specialties/)
  })
})
