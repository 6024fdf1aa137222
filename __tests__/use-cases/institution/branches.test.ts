import { withActor } from '@/lib/data/door'
import { findInstitutions } from '@/lib/queries/system/find-institutions'
import { getInstitutionSetUp } from '@/lib/queries/system/get-institution-set-up'
import { getSetUpChoices } from '@/lib/queries/system/get-set-up-choices'
import { getInstitutionEnd } from '@/lib/queries/system/get-institution-end'
import { findOrganisations } from '@/lib/queries/institution/find-organisations'
import {
  createInstitution,
  createInstitutionAsOperator,
} from '@/lib/use-cases/institution/create-institution'
import { finishInstitutionA } from '../../support/finish-institution'
import { whileHeld } from '../../support/held-row'
import { viewOf } from '../../support/institution-list'
import { done } from '../../support/sound-act'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 分支机构：添加时就是，终止前都是，只有一级；邀请、账号、案件与其他机构一样，逐家办理。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const BRANCH = {
  code: 'inst-a-east',
  name: '甲调解中心东区分中心',
  kind: 'people',
  courts: ['court-b'],
  parent: 'inst-a',
}
const open = (change: object = {}) =>
  createInstitution(world.people.system, { ...BRANCH, ...change })
const END = `UPDATE institutions SET ended_on = current_date, ended_as = 'closed' WHERE id = $1`
/** A branch leaves the roster of its court, and ends. */
async function endBranch(institutionId: string): Promise<void> {
  await asOwner(`UPDATE roster_entries SET status = 'resigned' WHERE institution_id = $1`, [
    institutionId,
  ])
  await asOwner(END, [institutionId])
}
const stored = () =>
  asOwner(`SELECT p.code AS parent, ARRAY(SELECT c.code FROM institution_courts v JOIN courts c
      ON c.id = v.court_id WHERE v.institution_id = i.id) AS courts
    FROM institutions i LEFT JOIN institutions p ON p.id = i.parent_id
    WHERE i.code = 'inst-a-east'`)

test.each([
  ['系统管理员', (input: object) => createInstitution(world.people.system, input)],
  ['运维人员', createInstitutionAsOperator],
])('%s添加：邀请法院是自己的，不随上级机构；上级机构也有记录', async (_who, create) => {
  const made = await done(create(BRANCH))
  expect(made).toMatchObject({ parent: '甲调解中心', courts: ['乙区法院'] })
  expect(await stored()).toEqual([{ parent: 'inst-a', courts: ['court-b'] }])
  const chains = await asOwner(
    `SELECT chain, data->>'parent' AS parent FROM events WHERE kind = 'institution.created'`,
  )
  expect(chains).toHaveLength(2)
  for (const id of [made.institutionId, world.institutions.a])
    expect(chains).toContainEqual({ chain: `institution:${id}`, parent: '甲调解中心' })
})

test('两边的列表都看得到，选择上级机构时分支机构不在其中', async () => {
  const { institutionId } = await done(open())
  const { system, adminA, adminB } = world.people
  const rows = (await viewOf(findInstitutions(system, {}))).rows
  expect(rows.find(({ id }) => id === institutionId)).toMatchObject({
    parent: { id: world.institutions.a, name: '甲调解中心' },
  })
  expect(
    await viewOf(getInstitutionSetUp(system, { institutionId: world.institutions.a })),
  ).toMatchObject({ parent: null, branches: [{ id: institutionId, endedOn: null }] })
  const { institutions, parents } = await viewOf(getSetUpChoices(system, {}))
  expect(institutions.map(({ code }) => code)).toEqual(['inst-a', 'inst-a-east', 'inst-b'])
  expect(parents.map(({ code }) => code)).toEqual(['inst-a', 'inst-b'])
  const own = async (who: typeof adminA) =>
    (await viewOf(findOrganisations(who, {}))).map(({ name }) => name)
  expect(await own(adminA)).toEqual(['甲调解中心', BRANCH.name])
  expect(await own(adminB)).toEqual(['乙调解中心'])
  await endBranch(institutionId)
  expect(await own(adminA)).toEqual(['甲调解中心'])
  expect(
    await viewOf(getInstitutionSetUp(system, { institutionId: world.institutions.a })),
  ).toMatchObject({ branches: [{ id: institutionId, endedOn: expect.any(String) }] })
})

test.each([
  ['没有这家机构', 'inst-z', 'INSTITUTION_UNKNOWN'],
  ['是分支机构', 'inst-a-east', 'PARENT_IS_BRANCH'],
  ['编号写错', '甲中心', 'CODE_FORMAT'],
])('上级机构%s：指出来，什么也不添加', async (_what, parent, mistake) => {
  await done(open())
  const before = await asOwner('SELECT id FROM institutions')
  expect(await open({ code: 'other', name: '别的中心', parent })).toMatchObject({
    refusal: { code: 'INPUT_INVALID', fields: { parent: mistake } },
  })
  expect(await asOwner('SELECT id FROM institutions')).toHaveLength(before.length)
})

test('有分支机构的，上级机构不能终止，直接写库也不能；分支机构先终止', async () => {
  await finishInstitutionA(world)
  const { institutionId } = await done(open())
  expect(
    await viewOf(getInstitutionEnd(world.people.system, { institutionId: world.institutions.a })),
  ).toMatchObject({ work: { branches: 1 }, mayPropose: false })
  await expect(asOwner(END, [world.institutions.a])).rejects.toThrow('something is open')
  await endBranch(institutionId)
  await asOwner(END, [world.institutions.a])
})

test('添加和上级机构的终止同时发生：终止在先的，不能添加，并说明已经终止', async () => {
  await finishInstitutionA(world)
  const [answer] = await whileHeld({ sql: END, values: [world.institutions.a] }, [() => open()])
  expect(answer).toMatchObject({ refusal: { fields: { parent: 'PARENT_HAS_ENDED' } } })
  expect(await stored()).toEqual([])
})

test('绕过检查直接写库，也只有一级，也不能改换、取消上级机构', async () => {
  await done(open())
  const [east] = await asOwner<{ id: string }>(
    `SELECT id FROM institutions WHERE code = 'inst-a-east'`,
  )
  const add = (parentId: string) =>
    withActor(world.people.system, (db) =>
      db.institution.createMany({ data: [{ code: 'x', name: '某', kind: 'people', parentId }] }),
    )
  await expect(add(east!.id)).rejects.toThrow('can have no branch')
  for (const parent of [world.institutions.b, null])
    await expect(
      asOwner('UPDATE institutions SET parent_id = $1 WHERE id = $2', [parent, east!.id]),
    ).rejects.toThrow('keeps the parent')
  await expect(
    asOwner('UPDATE institutions SET parent_id = $1 WHERE id = $2', [
      world.institutions.a,
      world.institutions.b,
    ]),
  ).rejects.toThrow('keeps the parent')
})
