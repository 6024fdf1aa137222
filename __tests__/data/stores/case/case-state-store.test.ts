import { readAs } from '@/lib/data/door'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { layContact, layPart, setRow } from '@/__tests__/support/case-parts'
import { buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

// 案件现在的样子: 页首、期限和下一步都由它而来 (操作手册 3.3、3.4).

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Who = keyof World['people']
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 2, minute))
const stateOf = (caseId: string, who: Who = 'adminA') =>
  readAs(world.people[who], 'test', (db) => findCaseState(db, caseId))
const assignment = (caseId: string, minute: number, columns: object) =>
  layPart('assignments', caseId, {
    mediator_id: world.people.mediatorA2.id,
    mediator_name: '王朗',
    assigned_at: at(minute),
    assigned_by: '林敏',
    rank: 1,
    rank_score: 80,
    ...columns,
  })

test('没有这件案件、看不到这件案件，都是没有', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  expect(await stateOf('00000000-0000-4000-8000-000000000000')).toBeNull()
  for (const who of ['adminB', 'mediatorA2', 'clerkB', 'system', 'auditor'] as const)
    expect([who, await stateOf(id, who)]).toEqual([who, null])
  for (const who of ['adminA', 'mediatorA', 'clerkA', 'reviewerA'] as const)
    expect((await stateOf(id, who))?.id).toBe(id)
})

test('刚到机构的案件：没有调解员、没有期限的变动、没有联系', async () => {
  const { id, caseNo } = await layCase(world, { status: 'pending_acceptance' })
  await setRow('cases', id, {
    received_at: at(0),
    referred_at: at(0),
    last_act_at: at(0),
    acceptance_due_on: '2026-11-26',
  })
  expect(await stateOf(id)).toEqual({
    id,
    version: 1,
    caseNo,
    courtId: world.courts.a,
    courtName: '甲区法院',
    institutionId: world.institutions.a,
    institutionName: '甲调解中心',
    holderId: world.institutions.a,
    mediatorId: null,
    mediatorName: null,
    status: 'pending_acceptance',
    source: 'delegated_pre_filing',
    disputeType: 'tort',
    cause: '财产损害赔偿纠纷',
    amount: '1200.00',
    referredAt: at(0),
    receivedAt: at(0),
    acceptedAt: null,
    assignedAt: null,
    closedAt: null,
    outcome: null,
    acceptanceDueOn: '2026-11-26',
    mediationDueOn: null,
    isMediationDueProvisional: false,
    courtEndedOn: null,
    courtNoticeDays: null,
    courtStage: null,
    consulted: null,
    confirmation: null,
    lastAct: 'case.referred',
    lastActBy: '甲区法院',
    lastActAt: at(0),
    urging: null,
    pauses: [],
    extensions: [],
    untriedParties: [expect.stringMatching(/^申请人/), expect.stringMatching(/^被申请人/)],
    assignments: [],
    hadMediator: false,
  })
})

test('退回法院的没有机构，由法院持有；机构看不到，法院看得到', async () => {
  const { id } = await layCase(world, { status: 'returned' })
  expect(await stateOf(id, 'adminA')).toBeNull()
  expect(await stateOf(id, 'clerkA')).toMatchObject({
    status: 'returned',
    institutionId: null,
    institutionName: null,
    holderId: world.courts.a,
  })
})

test('结了的案件：何时结、怎样结', async () => {
  const { id } = await layCase(world, { status: 'closed' })
  await setRow('cases', id, { closed_at: at(30), outcome: 'deadlock' })
  expect(await stateOf(id)).toMatchObject({
    status: 'closed',
    closedAt: at(30),
    outcome: 'deadlock',
  })
})

test('联系的次数只数本案；暂停和延长按日子的先后', async () => {
  const [{ id, applicantId }, other] = [
    await layCase(world, { status: 'in_mediation' }),
    await layCase(world, { status: 'in_mediation' }),
  ]
  const call = (caseId: string, minute: number) =>
    layContact(caseId, {
      mediator_id: world.people.mediatorA.id,
      person_id: applicantId,
      person_name: '许静',
      happened_at: at(minute),
    })
  for (const minute of [1, 2, 3]) await call(id, minute)
  await call(other.id, 4)
  for (const from_on of ['2026-11-10', '2026-11-01'])
    await layPart('clock_pauses', id, { from_on, to_on: from_on, reason: 'appraisal' })
  await layPart('clock_extensions', id, { days: 10, agreed_on: '2026-11-20' })
  const state = (await stateOf(id))!
  expect(state.untriedParties).toHaveLength(1)
  expect(state.pauses.map(({ from, to }) => [from, to])).toEqual([
    ['2026-11-01', '2026-11-01'],
    ['2026-11-10', '2026-11-10'],
  ])
  expect(state.extensions).toEqual([{ days: 10, agreedOn: '2026-11-20' }])
})

describe('分配的经过', () => {
  test('最近一次在前，写明谁分配、何时接收、为何结束和交接的话', async () => {
    const { id } = await layCase(world, { status: 'pending_assignment' })
    await assignment(id, 1, {
      accepted_at: at(2),
      ended_at: at(3),
      ended_because: 'withdrawn',
      end_reason: 'health',
      end_text: '住院手术',
      handover_note: '申请人已联系',
    })
    const last = await assignment(id, 4, { mediator_name: '谢岚' })
    const state = (await stateOf(id))!
    expect(state.hadMediator).toBe(true)
    expect(state.assignments).toEqual([
      {
        id: last,
        mediatorName: '谢岚',
        assignedAt: at(4),
        assignedBy: '林敏',
        acceptedAt: null,
        endedAt: null,
        endedBecause: null,
        endReason: null,
        endText: null,
        handoverNote: null,
      },
      expect.objectContaining({
        mediatorName: '王朗',
        acceptedAt: at(2),
        endedAt: at(3),
        endedBecause: 'withdrawn',
        endReason: 'health',
        endText: '住院手术',
        handoverNote: '申请人已联系',
      }),
    ])
  })

  test('撤销了的分配不算办过', async () => {
    const { id } = await layCase(world, { status: 'pending_assignment' })
    await assignment(id, 1, { ended_at: at(2), ended_because: 'undone' })
    expect(await stateOf(id)).toMatchObject({ assignments: [], hadMediator: false })
  })

  test('不认识的结束原因停下来，不当作别的', async () => {
    const { id } = await layCase(world, { status: 'pending_assignment' })
    await assignment(id, 1, { ended_at: at(2), ended_because: 'nonsense' })
    await expect(stateOf(id)).rejects.toThrow(/assignments.ended_because/)
  })
})
