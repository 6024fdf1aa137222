import { now } from '@/lib/platform/clock'
import { getCoMediation } from '@/lib/queries/institution/get-co-mediation'
import { getCandidates } from '@/lib/queries/institution/get-candidates'
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

const layAccepted = async () => {
  const inserted = await layCase(world, { status: 'pending_assignment' })
  await setCase(inserted.id, {
    accepted_at: '2026-11-23T02:00:00Z',
    mediation_due_on: '2026-12-23',
  })
  return inserted
}

test('别的机构、调解员、法院都看不到候选名单；不存在的案件与看不到的案件答复相同', async () => {
  const { id } = await layAccepted()
  for (const who of ['adminB', 'mediatorA', 'clerkA', 'reviewerA', 'system'] as const) {
    expect(await refusalOf(getCandidates(world.people[who], { caseId: id }))).toBe('NOT_FOUND')
  }
  expect(await refusalOf(getCandidates(world.people.adminA, { caseId: world.courts.a }))).toBe(
    'NOT_FOUND',
  )
})

test('候选人只出自本机构，按推荐顺序，每条理由是一句话', async () => {
  const { id, caseNo } = await layAccepted()
  const view = await viewOf(getCandidates(world.people.adminA, { caseId: id }))
  expect(view.ranked.map(({ name }) => name).sort()).toEqual(['王朗', '谢岚'])
  expect(view.ranked[0]!.reasons).toEqual([
    '擅长侵权责任纠纷，暂无同类结案，成功率按本机构平均计 50%',
    '承办中 0 件，上限 1000 件',
    '暂无结案，用时按中间值计，尚未分配过案件',
    '没有培训记录（特邀规定第7条）',
  ])
  expect(view.ranked[0]!.points).toBe('领域 +20，成功率 +15，余量 +30，用时 +5，轮候 +10，培训 −10')
  expect(view).toMatchObject({
    isReassignment: false,
    ability: { allowed: true },
    former: [],
    excluded: [],
    summary: { caseNo, clock: { words: '剩 29 天' } },
  })
})

test('候选人在同类案件中的自动履行率是一条事实，别的类型的不在内', async () => {
  const followed = { performance: 'voluntary', performance_due_on: '2026-10-01' }
  for (const disputeType of ['tort', 'labour'])
    await setRow('cases', (await layCase(world, { status: 'closed', disputeType })).id, followed)
  const { id } = await layAccepted()
  const { ranked } = await viewOf(getCandidates(world.people.adminA, { caseId: id }))
  const linesOf = (name: string) => ranked.find((each) => each.name === name)!.reasons
  expect(linesOf('谢岚')[0]).toMatch(/，同类自动履行率 100%（1\/1），不计分$/)
  expect(linesOf('王朗').join()).not.toContain('自动履行率')
  const { id: presided } = await layCase(world, {
    status: 'in_mediation',
    mediator: world.people.mediatorA2,
    disputeType: 'labour',
  })
  const { form } = await viewOf(getCoMediation(world.people.adminA, { caseId: presided }))
  expect(form!.candidates.map(({ name, reasons }) => [name, reasons[0]])).toEqual([
    ['谢岚', expect.stringMatching(/，同类自动履行率 100%（1\/1），不计分$/)],
  ])
})

test('不能分配的人说明原因：停用、请假、利益冲突', async () => {
  const { id, respondentId } = await layAccepted()
  const owner = await ownerClient()
  const { mediatorA, mediatorA2 } = world.people
  await owner.query(`UPDATE accounts SET status = 'disabled' WHERE id = $1`, [mediatorA.id])
  await owner.query(
    `UPDATE mediator_profiles SET leave_from = '2026-11-20', leave_to = '2026-12-02'
      WHERE account_id = $1`,
    [mediatorA2.id],
  )
  await owner.query(`UPDATE parties SET phone_hash = $2 WHERE id = $1`, [
    respondentId,
    `phone-${mediatorA2.id}`,
  ])
  const view = await viewOf(getCandidates(world.people.adminA, { caseId: id }))
  expect(view.ranked).toEqual([])
  expect(
    new Map(
      view.excluded.map(({ name, because }) => [name, because.map(({ sentence }) => sentence)]),
    ),
  ).toEqual(
    new Map([
      ['谢岚', ['已停用']],
      ['王朗', ['手机号与被申请人相同，不能分配', '请假至 12月2日']],
    ]),
  )
  expect(JSON.stringify(view)).not.toMatch(/phone-|identity-|sealed/)
})

test('提前终结之后是重新分配：带上原调解员的理由，曾退出的人排在最后', async () => {
  const { id } = await layAccepted()
  await (
    await ownerClient()
  ).query(
    `INSERT INTO assignments (case_id, court_id, holder_id, mediator_id, mediator_name, assigned_at,
      assigned_by, rank, rank_score, ended_at, ended_because, end_reason, end_text)
     SELECT id, court_id, holder_id, $2, '谢岚', '2026-11-23T03:00:00Z', '林敏', 1, 80,
       '2026-11-24T01:30:00Z', 'withdrawn', 'health', '住院治疗，无法继续' FROM cases WHERE id = $1`,
    [id, world.people.mediatorA.id],
  )
  const view = await viewOf(getCandidates(world.people.adminA, { caseId: id }))
  expect(view.isReassignment).toBe(true)
  expect(view.former).toEqual([
    {
      mediator: '谢岚',
      endedAt: '2026-11-24 09:30',
      because: 'withdrawn',
      reason: '身体原因',
      text: '住院治疗，无法继续',
    },
  ])
  expect(view.handover).toBe('住院治疗，无法继续')
  expect(view.ranked.map(({ name }) => name)).toEqual(['王朗', '谢岚'])
  expect(view.ranked[1]!.reasons).toContain('曾提前终结本案，排在其他人之后')
})

test('机构更换的理由是机构自己写的，不填入交接说明', async () => {
  const { id } = await layAccepted()
  await (
    await ownerClient()
  ).query(
    `INSERT INTO assignments (case_id, court_id, holder_id, mediator_id, mediator_name, assigned_at,
      assigned_by, rank, rank_score, ended_at, ended_because, end_reason, end_text)
     SELECT id, court_id, holder_id, $2, '谢岚', '2026-11-23T03:00:00Z', '林敏', 1, 80,
       '2026-11-24T01:30:00Z', 'replaced_by_institution', 'left', '已离职，账号停用' FROM cases
         WHERE id = $1`,
    [id, world.people.mediatorA.id],
  )
  const view = await viewOf(getCandidates(world.people.adminA, { caseId: id }))
  expect([view.isReassignment, view.handover]).toEqual([true, ''])
})

test('状态不对时不能分配，并说明为什么', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  const { ability } = await viewOf(getCandidates(world.people.adminA, { caseId: id }))
  expect(ability).toEqual({ allowed: false, why: expect.stringContaining('当前状态为“调解中”') })
})
