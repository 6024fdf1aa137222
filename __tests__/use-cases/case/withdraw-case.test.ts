import { WITHDRAW_REASONS } from '@/lib/domain/case/vocabulary'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import {
  actAt,
  ACT_AT,
  assignmentRows,
  caseRow,
  eventRows,
  refusalsInTurn,
} from '../../support/case-rows'
import { setCase } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 提前终结: 操作手册 3.4 (案件回到机构管理员); domain.md 4.7 (不是结案结果, 须写原因).

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const TEXT = '住院手术，三个月内不能履职'
const withdraw = (
  who: keyof World['people'],
  caseId: string,
  input: Readonly<Record<string, unknown>> = {},
) =>
  actAt(() => withdrawCase(world.people[who], { caseId, reason: 'health', text: TEXT, ...input }))

test('别人的案件不能提前终结，管理员也不能代办', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  const people = ['mediatorA2', 'mediatorB', 'adminA', 'adminB', 'clerkA', 'reviewerA'] as const
  expect(await refusalsInTurn(people, (who) => withdraw(who, id))).toEqual({
    mediatorA2: 'NOT_FOUND',
    mediatorB: 'NOT_FOUND',
    adminA: 'FORBIDDEN',
    adminB: 'FORBIDDEN',
    clerkA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
  })
  expect((await caseRow(id)).status).toBe('in_mediation')
})

test.each([
  ['没有选原因', { reason: '' }, 'reason', 'CHOOSE_ONE'],
  ['选了机构更换的原因', { reason: 'not_taken' }, 'reason', 'CHOOSE_ONE'],
  ['没有写说明', { text: '' }, 'text', 'REASON_TOO_SHORT'],
])('%s：不能提前终结', async (_title, input, field, code) => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  expect(await withdraw('mediatorA', id, input)).toMatchObject({
    ok: false,
    refusal: { code: 'INPUT_INVALID', fields: { [field]: code } },
  })
})

test.each(WITHDRAW_REASONS)(
  '以“%s”提前终结：回到待分配，期限不变，没有结果，承办写明原因',
  async (reason) => {
    const { id, caseNo } = await layCase(world, { status: 'in_mediation' })
    await setCase(id, { mediation_due_on: '2026-12-10' })
    const before = await caseRow(id)
    expect(await withdraw('mediatorA', id, { reason })).toEqual({
      ok: true,
      value: { caseId: id, caseNo },
    })
    expect(await caseRow(id)).toEqual({
      ...before,
      status: 'pending_assignment',
      version: before.version + 1,
      mediator_id: null,
      mediator_name: null,
      last_act: 'case.withdrawn',
      last_act_by: '谢岚',
    })
    expect(await assignmentRows(id)).toMatchObject([
      { ended_at: ACT_AT, ended_because: 'withdrawn', end_reason: reason, end_text: TEXT },
    ])
  },
)

test('还没有接收的也可以退出', async () => {
  const { id } = await layCase(world, { status: 'pending_mediator' })
  expect(await withdraw('mediatorA', id)).toMatchObject({ ok: true })
  expect((await caseRow(id)).status).toBe('pending_assignment')
})

test('记录写明原因、说明和是哪位调解员', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await withdraw('mediatorA', id)
  expect(await eventRows(id)).toMatchObject([
    {
      kind: 'case.withdrawn',
      actor_name: '谢岚',
      data: {
        reason: 'health',
        text: TEXT,
        mediator: '谢岚',
        moved: { mediator: { before: '谢岚', after: null } },
      },
    },
  ])
})

test('按第二次：案件已不在手中，读到自己在什么时候退出的；别的调解员什么也读不到', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await withdraw('mediatorA', id)
  expect(await withdraw('mediatorA', id)).toEqual({
    ok: false,
    refusal: {
      code: 'CASE_CHANGED_MEANWHILE',
      facts: { lastAct: 'case.withdrawn', by: '谢岚', at: ACT_AT.toISOString() },
    },
  })
  expect(await withdraw('mediatorA2', id)).toMatchObject({
    refusal: { code: 'NOT_FOUND', facts: {} },
  })
})
