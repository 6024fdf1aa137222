import { now } from '@/lib/platform/clock'
import { getAssignPlan } from '@/lib/queries/institution/get-assign-plan'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { replaceMediator } from '@/lib/use-cases/case/replace-mediator'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { setRow } from '../../support/case-parts'
import { READ_AT, refusalOf, setCase, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))

let world: World
beforeEach(async () => {
  jest.mocked(now).mockReturnValue(READ_AT)
  world = await buildWorld()
})
afterAll(closeWorld)

const layWaiting = async (dueOn: string) => {
  const { id } = await layCase(world, { status: 'pending_assignment' })
  await setCase(id, { accepted_at: '2026-11-23T02:00:00Z', mediation_due_on: dueOn })
  return id
}
const planOf = (ids: readonly string[], chosen = '') =>
  viewOf(getAssignPlan(world.people.adminA, { cases: ids.join(','), chosen }))
const setCap = async (mediatorId: string, cap: number) =>
  (await ownerClient()).query(
    'UPDATE mediator_profiles SET caseload_cap = $2 WHERE account_id = $1',
    [mediatorId, cap],
  )

type Plan = Awaited<ReturnType<typeof planOf>>
const proposed = ({ cases, people }: Plan) =>
  cases.map(({ ranked }) => (ranked[0] ? people[ranked[0][0]]!.name : null))

test('别的机构的管理员看不到这些案件：当作不存在；调解员和法院没有这个页面', async () => {
  const ids = [await layWaiting('2026-12-20')]
  const other = await viewOf(getAssignPlan(world.people.adminB, { cases: ids.join(), chosen: '' }))
  expect(other).toMatchObject({ cases: [], cannot: [], missing: 1, people: [] })
  for (const who of ['mediatorA', 'clerkA', 'reviewerA', 'system'] as const) {
    expect(
      await refusalOf(getAssignPlan(world.people[who], { cases: ids.join(), chosen: '' })),
    ).toBe('NOT_FOUND')
  }
})

test('地址里不是编号的内容不理会，重复的只算一件', async () => {
  const id = await layWaiting('2026-12-20')
  const view = await planOf([id, id, "'; DROP TABLE cases", '', 'x'.repeat(50)])
  expect(view.cases.map(({ caseId }) => caseId)).toEqual([id])
  expect(view.missing).toBe(0)
})

test('期限先届满的在前；后面的案件按前面已分配计算，两人轮流', async () => {
  const ids = [
    await layWaiting('2026-12-23'),
    await layWaiting('2026-12-10'),
    await layWaiting('2026-12-15'),
  ]
  const view = await planOf(ids)
  expect(view.cases.map(({ caseId }) => caseId)).toEqual([ids[1], ids[2], ids[0]])
  const [first, second, third] = proposed(view)
  expect(new Set([first, second])).toEqual(new Set(['谢岚', '王朗']))
  expect(third).toBe(first)
  expect(view.cases[2]!.reasons.join()).toContain('承办中 1 件，上限 1000 件')
})

test('成功率旁边是同类自动履行率，各按本案的类型；别的类型、没有可计的不写', async () => {
  const followed = { performance: 'voluntary', performance_due_on: '2026-10-01' }
  const layFollowed = async (disputeType: 'tort' | 'labour', facts: typeof followed = followed) =>
    setRow('cases', (await layCase(world, { status: 'closed', disputeType })).id, facts)
  await layFollowed('tort')
  await layFollowed('labour')
  await layFollowed('labour', { ...followed, performance: 'not_voluntary' })
  // The last day of this one is still ahead.
  await layFollowed('tort', { ...followed, performance_due_on: '2999-01-01' })
  await (
    await ownerClient()
  ).query(`UPDATE accounts SET status = 'disabled' WHERE id = $1`, [world.people.mediatorA2.id])
  const ids: string[] = []
  for (const [disputeType, dueOn] of [
    ['tort', '2026-12-10'],
    ['labour', '2026-12-12'],
    ['maritime', '2026-12-15'],
  ] as const) {
    const { id } = await layCase(world, { status: 'pending_assignment', disputeType })
    await setCase(id, { mediation_due_on: dueOn })
    ids.push(id)
  }
  const { cases } = await planOf(ids)
  const rates = cases.map(({ disputeType, reasons }) => [
    disputeType,
    /同类成功率.+，(同类自动履行率[^，]+，不计分)$/.exec(reasons[0]!)?.[1],
  ])
  expect(rates.slice(0, 2)).toEqual([
    ['侵权责任纠纷', '同类自动履行率 100%（1/1），不计分'],
    ['劳动争议、人事争议', '同类自动履行率 50%（1/2），不计分'],
  ])
  expect(cases[2]!.reasons.join()).not.toContain('自动履行率')
})

test('不在待分配的案件说明现在该办什么，其余照常', async () => {
  const waiting = await layWaiting('2026-12-20')
  const early = await layCase(world, { status: 'pending_acceptance' })
  const review = await layCase(world, { status: 'disclosure_review' })
  const closed = await layCase(world, { status: 'closed' })
  const view = await planOf([early.id, review.id, closed.id, waiting])
  expect(view.cases.map(({ caseId }) => caseId)).toEqual([waiting])
  expect(new Map(view.cannot.map(({ caseNo, why }) => [caseNo, why]))).toEqual(
    new Map([
      [early.caseNo, '案件尚未受理，受理后方可分配调解员。'],
      [review.caseNo, '调解员披露了可能影响公正调解的情形，请先处理披露。'],
      [closed.caseNo, expect.stringContaining('当前状态为“已结案”')],
    ]),
  )
})

test('谁都一样不能承办的只说一次；只在一件上不能承办的在那一件上说', async () => {
  const { mediatorA, mediatorA2 } = world.people
  const [one, two] = [await layWaiting('2026-12-10'), await layWaiting('2026-12-15')]
  const owner = await ownerClient()
  await owner.query(`UPDATE accounts SET status = 'disabled' WHERE id = $1`, [mediatorA2.id])
  await owner.query(
    `UPDATE parties SET phone_hash = $2 WHERE case_id = $1 AND side = 'respondent'`,
    [two, `phone-${mediatorA.id}`],
  )
  const view = await planOf([one, two])
  expect(
    view.excludedEverywhere.map(({ name, because }) => [name, because.map(({ chip }) => chip)]),
  ).toEqual([['王朗', ['停用']]])
  expect(
    view.cases.map(({ excluded }) =>
      excluded.map(({ name, because }) => [name, because.map(({ sentence }) => sentence)]),
    ),
  ).toEqual([[], [['谢岚', ['手机号与被申请人相同，不能分配']]]])
  expect(proposed(view)).toEqual(['谢岚', null])
  expect(JSON.stringify(view)).not.toMatch(/phone-|identity-|sealed/)
})

test('到达上限的人只承办到上限；全部已满的案件没有人选', async () => {
  const ids = [
    await layWaiting('2026-12-10'),
    await layWaiting('2026-12-15'),
    await layWaiting('2026-12-20'),
  ]
  await setCap(world.people.mediatorA.id, 1)
  await setCap(world.people.mediatorA2.id, 1)
  const view = await planOf(ids)
  expect(proposed(view)[2]).toBeNull()
  expect(view.cases[2]!.excluded.map(({ because }) => because[0]!.sentence)).toEqual([
    '承办中 1 件，已达上限 1 件',
    '承办中 1 件，已达上限 1 件',
  ])
})

test('另选他人或留下一件之后，其余各件重新计算', async () => {
  const { mediatorA, mediatorA2 } = world.people
  const ids = [await layWaiting('2026-12-10'), await layWaiting('2026-12-15')]
  const [first] = proposed(await planOf(ids))
  const other = first === '谢岚' ? mediatorA2 : mediatorA
  expect(proposed(await planOf(ids, `0:${other.id}`))[1]).toBe(first)
  expect(proposed(await planOf(ids, '0:-'))[1]).toBe(first)
  expect(proposed(await planOf(ids, 'nonsense,99:-'))).toEqual(proposed(await planOf(ids)))
})

test('提前终结的案件是重新分配，写明原来是谁；他排在最后', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await withdrawCase(world.people.mediatorA, {
    caseId: id,
    reason: 'health',
    text: '因病住院无法继续',
  })
  const view = await planOf([id])
  expect(view.cases[0]).toMatchObject({
    isReassignment: true,
    former: '谢岚',
    handover: '因病住院无法继续',
  })
  expect(proposed(view)).toEqual(['王朗'])
})

test('机构自己更换的，理由不是交接说明；没有人办过的也没有', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await replaceMediator(world.people.adminA, {
    caseId: id,
    reason: 'other',
    text: '承办件数过多，另行安排',
  })
  const { cases } = await planOf([id, await layWaiting('2026-12-20')])
  expect(cases.map(({ isReassignment, handover }) => [isReassignment, handover])).toEqual(
    expect.arrayContaining([
      [true, ''],
      [false, ''],
    ]),
  )
})

test('计划就是将要发生的事：照人选逐件分配，没有一件要求另写理由', async () => {
  const ids: string[] = []
  for (const dueOn of ['2026-12-10', '2026-12-12', '2026-12-15', '2026-12-18', '2026-12-20'])
    ids.push(await layWaiting(dueOn))
  await setCap(world.people.mediatorA.id, 2)
  const { cases, people } = await planOf(ids)
  for (const { caseId, ranked } of cases) {
    const answer = await assignMediator(world.people.adminA, {
      caseId,
      mediatorId: people[ranked[0]![0]]!.mediatorId,
    })
    expect(answer.ok ? 'assigned' : answer.refusal.code).toBe('assigned')
  }
})
