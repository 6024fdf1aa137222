import { takeCase } from '@/lib/use-cases/case/take-case'
import {
  actAt,
  ACT_AT,
  assignmentRows,
  caseRow,
  disclosureRows,
  eventRows,
  letMeet,
  pointRows,
  refusalsInTurn,
} from '../../support/case-rows'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 接收: 在线调解规则 第13条 (声明没有应当披露的情形); domain.md 5.4 (接收 1 分, 每案一次).

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const take = (who: keyof World['people'], caseId: string, noGround: unknown = 'yes') =>
  actAt(() => takeCase(world.people[who], { caseId, noGround }))

test('只有分配到的那位调解员可以接收：同事、管理员、法院都不能', async () => {
  const { id } = await layCase(world, { status: 'pending_mediator' })
  const people = ['mediatorA2', 'mediatorB', 'adminA', 'adminB', 'clerkA', 'reviewerA'] as const
  expect(await refusalsInTurn(people, (who) => take(who, id))).toEqual({
    mediatorA2: 'NOT_FOUND',
    mediatorB: 'NOT_FOUND',
    adminA: 'FORBIDDEN',
    adminB: 'FORBIDDEN',
    clerkA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
  })
  expect(await caseRow(id)).toMatchObject({ status: 'pending_mediator' })
  expect(await pointRows(id)).toEqual([])
})

test.each([null, '', 'no', 'on', true, ['yes']])(
  '没有声明“没有应当披露的情形”（%j）：不能接收',
  async (noGround) => {
    const { id } = await layCase(world, { status: 'pending_mediator' })
    expect(await take('mediatorA', id, noGround)).toMatchObject({
      ok: false,
      refusal: { code: 'INPUT_INVALID', fields: { noGround: 'CONFIRMATION_REQUIRED' } },
    })
  },
)

test('接收后开始调解：承办写明接收时间，声明存档，得 1 分', async () => {
  const { id, caseNo } = await layCase(world, { status: 'pending_mediator' })
  const before = await caseRow(id)
  expect(await take('mediatorA', id)).toEqual({ ok: true, value: { caseId: id, caseNo } })
  expect(await caseRow(id)).toEqual({
    ...before,
    status: 'in_mediation',
    version: before.version + 1,
    last_act: 'case.taken',
    last_act_by: '谢岚',
  })
  expect(await assignmentRows(id)).toMatchObject([{ accepted_at: ACT_AT, ended_at: null }])
  expect(await disclosureRows(id)).toMatchObject([
    { grounds: [], statement: null, decision: 'none_needed', decided_by: '谢岚' },
  ])
  expect(await pointRows(id)).toEqual(['operation accept 1 case.taken'])
})

test('记录写明声明，依据第13条', async () => {
  const { id } = await layCase(world, { status: 'pending_mediator' })
  await take('mediatorA', id)
  expect(await eventRows(id)).toMatchObject([
    {
      kind: 'case.taken',
      actor_name: '谢岚',
      basis: 'online_mediation_13',
      data: {
        statement: 'no_ground',
        moved: { status: { before: 'pending_mediator', after: 'in_mediation' } },
      },
    },
  ])
})

test('同一张表单按两次：只接收一次，只得一次分，第二次读到已经接收', async () => {
  const { id } = await layCase(world, { status: 'pending_mediator' })
  const answers = await letMeet(id, [() => take('mediatorA', id), () => take('mediatorA', id)])
  const late = answers.find((answer) => !answer.ok)
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(late).toMatchObject({ refusal: { facts: { by: '谢岚', at: ACT_AT.toISOString() } } })
  expect(await pointRows(id)).toEqual(['operation accept 1 case.taken'])
  expect(await disclosureRows(id)).toHaveLength(1)
})

test('披露待决定的案件，要等机构决定，不能自行接收', async () => {
  const { id } = await layCase(world, { status: 'disclosure_review' })
  expect(await take('mediatorA', id)).toMatchObject({
    refusal: { code: 'STATUS_DOES_NOT_ALLOW', facts: { status: 'disclosure_review' } },
  })
})
