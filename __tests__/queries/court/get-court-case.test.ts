import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getCourtProgress } from '@/lib/queries/court/get-court-progress'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { chainOfCase, layPapers, leaksIn } from '../../support/case-papers'
import { viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

let world: World

beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

test.each([
  ['clerkA', '甲书记', 'court_clerk', true],
  ['judgeA', '甲法官', 'court_judge', true],
  ['reviewerA', '甲审阅', 'court_reviewer', false],
] as const)(
  '%s 的每一次查看都写入案件的记录链；号码遮盖；能否下载材料各有规定',
  async (who, name, role, mayDownload) => {
    const inserted = await layCase(world, { status: 'in_mediation' })
    await layPapers(inserted)
    const actor = world.people[who]
    const view = await viewOf(getCourtCase(actor, { caseId: inserted.id }))
    expect(leaksIn(view)).toEqual([])
    expect(view.mayDownload).toBe(mayDownload)
    expect(view.watermark).toContain(`甲区法院 ${name} `)
    expect(view.file).not.toHaveProperty('abilities')
    await viewOf(getCourtProgress(actor, { caseId: inserted.id }))
    expect(await chainOfCase(inserted.id)).toMatchObject([
      { kind: 'case.viewed', actor_name: name, actor_role: role, data: { surface: 'detail' } },
      { kind: 'case.viewed', actor_name: name, actor_role: role, data: { surface: 'progress' } },
    ])
  },
)

test('退回的案件：法院看到谁因为什么退回，下一步由法院办理，没有期限在走', async () => {
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  await declineCase(world.people.adminA, {
    caseId: id,
    reason: 'conflict_of_interest',
    text: '本机构与被申请人有合作',
  })
  const { file } = await viewOf(getCourtCase(world.people.reviewerA, { caseId: id }))
  expect(file.declines).toMatchObject([
    {
      institutionName: '甲调解中心',
      reason: '利益冲突',
      text: '本机构与被申请人有合作',
      by: '林敏',
    },
  ])
  expect(file.header).toMatchObject({ status: 'returned', institutionName: null, clock: null })
  expect(file.next).toMatchObject({ by: 'court', who: '甲区法院', due: null })
  const kinds = async (show: 'key' | 'access') =>
    (await viewOf(getCourtProgress(world.people.judgeA, { caseId: id, show }))).entries.map(
      ({ kind }) => kind,
    )
  expect(await kinds('key')).toEqual(['case.declined'])
  // The reviewer's, and the judge's own of a moment ago.
  expect(await kinds('access')).toEqual(['case.viewed', 'case.viewed'])
})

test('退回的案件：写明谁何时退回、可以联系谁，电话不遮盖；重新受理的、没有退回的没有这一栏', async () => {
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  await (
    await ownerClient()
  ).query('UPDATE institutions SET contact_person = $2, contact_phone = $3 WHERE id = $1', [
    world.institutions.a,
    '罗主任',
    '020-81234567',
  ])
  const returned = async () =>
    (await viewOf(getCourtCase(world.people.clerkA, { caseId: id }))).returned
  expect(await returned()).toBeNull()
  await declineCase(world.people.adminA, {
    caseId: id,
    reason: 'beyond_scope',
    text: '不在本机构受理范围',
  })
  expect(await returned()).toEqual({
    institution: '甲调解中心',
    at: expect.stringMatching(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/),
    by: '林敏',
    person: '罗主任',
    phone: '020-81234567',
  })
})
