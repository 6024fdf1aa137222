import { withActor } from '@/lib/data/door'
import { layPart } from '@/__tests__/support/case-parts'
import { buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

// 更换申请的决定只由机构写, 虚假调解报告的答复只由法院写, 都只写一次: 数据库自己守住, 不靠程序.

let world: World
let caseId: string
beforeEach(async () => {
  world = await buildWorld()
  caseId = (await layCase(world, { status: 'in_mediation' })).id
})
afterAll(closeWorld)

type Who = keyof World['people']
const mediator = () => ({
  mediator_id: world.people.mediatorA.id,
  mediator_name: world.people.mediatorA.name,
})
const AT = new Date('2026-11-24T02:00:00Z')

test('更换申请：调解员和法院写不了决定，机构写一次，再写不进', async () => {
  const id = await layPart('change_requests', caseId, {
    ...mediator(),
    party_id: caseId,
    party_name: '许静',
    ground: 'good_reason',
    statement: '多次联系不上调解员',
    requested_on: '2026-11-20',
    refuses_to_choose: false,
    recorded_at: AT,
    recorded_by: '林敏',
  })
  const decide = async (who: Who) => {
    const { count } = await withActor(world.people[who], (db) =>
      db.changeRequest.updateMany({ where: { id }, data: { decision: 'granted' } }),
    )
    return count
  }
  for (const who of ['mediatorA', 'clerkA', 'adminB'] as const)
    expect([who, await decide(who)]).toEqual([who, 0])
  expect(await decide('adminA')).toBe(1)
  expect(await decide('adminA')).toBe(0)
  await expect(
    withActor(world.people.adminA, (db) =>
      db.changeRequest.updateMany({ where: { id }, data: { statement: '改过的理由' } }),
    ),
  ).rejects.toThrow(/permission denied/)
})

test('虚假调解报告：调解员和机构写不了答复，引调法院写一次，再写不进', async () => {
  const id = await layPart('suspicion_reports', caseId, {
    ...mediator(),
    suspicion: '双方对事实没有任何争议',
    findings: '借条与转账记录金额不一致',
    reported_at: AT,
  })
  const answer = async (who: Who) => {
    const { count } = await withActor(world.people[who], (db) =>
      db.suspicionReport.updateMany({ where: { id }, data: { answer: 'continue' } }),
    )
    return count
  }
  for (const who of ['mediatorA', 'adminA', 'clerkB'] as const)
    expect([who, await answer(who)]).toEqual([who, 0])
  expect(await answer('judgeA')).toBe(1)
  expect(await answer('clerkA')).toBe(0)
  await expect(
    withActor(world.people.judgeA, (db) =>
      db.suspicionReport.updateMany({ where: { id }, data: { findings: '改过的情况' } }),
    ),
  ).rejects.toThrow(/permission denied/)
})
