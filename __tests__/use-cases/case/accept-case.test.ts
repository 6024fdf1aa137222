import { randomUUID } from 'node:crypto'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { actAt, ACT_AT, caseRow, eventRows, letMeet, refusalsInTurn } from '../../support/case-rows'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

// 受理: 操作手册 3.3; 在线调解规则 第12条 (确认接受), 第24条 (期限自确认接受之日起算).

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const pending = () => layCase(world, { status: 'pending_acceptance' })
const accept = (who: keyof World['people'], caseId: string) =>
  actAt(() => acceptCase(world.people[who], { caseId }))

test('只有收到案件的机构的管理员可以受理：别的机构的管理员找不到案件，别的角色没有权限', async () => {
  const { id } = await pending()
  const people = [
    'adminB',
    'mediatorA',
    'mediatorB',
    'clerkA',
    'judgeA',
    'clerkB',
    'reviewerA',
    'partyX',
    'system',
    'auditor',
  ] as const
  expect(await refusalsInTurn(people, (who) => accept(who, id))).toEqual({
    adminB: 'NOT_FOUND',
    mediatorA: 'FORBIDDEN',
    mediatorB: 'FORBIDDEN',
    clerkA: 'FORBIDDEN',
    judgeA: 'FORBIDDEN',
    clerkB: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
    partyX: 'FORBIDDEN',
    system: 'FORBIDDEN',
    auditor: 'FORBIDDEN',
  })
  expect(await caseRow(id)).toMatchObject({ status: 'pending_acceptance', accepted_at: null })
})

test('没有这样的案件、填的不是编号、多填一项，都不受理，也不出错', async () => {
  const { adminA } = world.people
  expect(await acceptCase(adminA, { caseId: randomUUID() })).toMatchObject({
    ok: false,
    refusal: { code: 'NOT_FOUND' },
  })
  const { id } = await pending()
  for (const input of [
    null,
    [],
    'x',
    {},
    { caseId: `${id}'` },
    { caseId: `${id}\u0000` },
    { caseId: id, institutionId: world.institutions.b },
  ])
    expect(await acceptCase(adminA, input)).toMatchObject({
      ok: false,
      refusal: { code: 'INPUT_INVALID' },
    })
  expect((await caseRow(id)).status).toBe('pending_acceptance')
})

test('受理后转为待分配，期限从当天起算三十日，谁办的写在案件上', async () => {
  const { id, caseNo } = await pending()
  const before = await caseRow(id)
  expect(await accept('adminA', id)).toEqual({
    ok: true,
    value: { caseId: id, caseNo, dueOn: '2026-12-24', isProvisional: false },
  })
  expect(await caseRow(id)).toEqual({
    ...before,
    status: 'pending_assignment',
    version: before.version + 1,
    accepted_at: ACT_AT,
    due: '2026-12-24',
    last_act: 'case.accepted',
    last_act_by: '林敏',
  })
})

test.each([
  ['entrusted_ordinary', '2026-12-09'],
  ['entrusted_summary', '2026-12-01'],
  ['party_application', '2026-12-24'],
])('来源“%s”的期限到 %s', async (source, due) => {
  const { id } = await pending()
  await (await ownerClient()).query('UPDATE cases SET source = $2 WHERE id = $1', [id, source])
  expect(await accept('adminA', id)).toMatchObject({ ok: true, value: { dueOn: due } })
})

test('留下一条记录：谁、什么时候、期限、前后状态、依据第12条', async () => {
  const { id } = await pending()
  await accept('adminA', id)
  expect(await eventRows(id)).toEqual([
    {
      kind: 'case.accepted',
      actor_name: '林敏',
      at: ACT_AT,
      basis: 'online_mediation_12',
      data: {
        mediationDueOn: '2026-12-24',
        source: 'delegated_pre_filing',
        moved: {
          status: { before: 'pending_acceptance', after: 'pending_assignment' },
          dueOn: { before: null, after: '2026-12-24' },
        },
      },
    },
  ])
})

test('同事晚了一步：读到是谁在什么时候受理的，案件不变；办理未成功也留痕', async () => {
  const { id } = await pending()
  await accept('adminA', id)
  const after = await caseRow(id)
  expect(await accept('adminA2', id)).toEqual({
    ok: false,
    refusal: {
      code: 'STATUS_DOES_NOT_ALLOW',
      facts: {
        move: 'accept',
        status: 'pending_assignment',
        lastAct: 'case.accepted',
        by: '林敏',
        at: ACT_AT.toISOString(),
      },
    },
  })
  expect(await caseRow(id)).toEqual(after)
  expect((await eventRows(id)).map(({ kind, actor_name }) => [kind, actor_name])).toEqual([
    ['case.accepted', '林敏'],
    ['act.refused', '周正'],
  ])
})

test('两人同时按下：只有一人办成，另一人读到是谁办的', async () => {
  const { id } = await pending()
  const answers = await letMeet(id, [() => accept('adminA', id), () => accept('adminA2', id)])
  const done = answers.findIndex((answer) => answer.ok)
  const late = answers[1 - done]!
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(!late.ok && late.refusal.facts.by).toBe(['林敏', '周正'][done])
  expect((await caseRow(id)).version).toBe(2)
})
