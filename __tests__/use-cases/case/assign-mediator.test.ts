import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'
import {
  actAt,
  ACT_AT,
  assignmentRows,
  caseRow,
  eventRows,
  refusalsInTurn,
} from '../../support/case-rows'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 分配、重新分配调解员: 操作手册 3.4; 特邀规定 第5、12条 (在册的调解员, 由组织指定), 第15条 (回避).

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Who = keyof World['people']
const NOTE = '双方共同选定，便于沟通'
const waiting = () => layCase(world, { status: 'pending_assignment' })
const assign = (who: Who, caseId: string, to: Who = 'mediatorA', note: string | null = NOTE) =>
  actAt(() =>
    assignMediator(world.people[who], {
      caseId,
      mediatorId: world.people[to].id,
      ...(note && { note }),
    }),
  )

test('别的机构、调解员自己、法院都不能分配', async () => {
  const { id } = await waiting()
  const people = ['adminB', 'mediatorA', 'clerkA', 'judgeA', 'reviewerA', 'auditor'] as const
  expect(await refusalsInTurn(people, (who) => assign(who, id))).toEqual({
    adminB: 'NOT_FOUND',
    mediatorA: 'FORBIDDEN',
    clerkA: 'FORBIDDEN',
    judgeA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
    auditor: 'FORBIDDEN',
  })
  expect(await assignmentRows(id)).toEqual([])
})

test('别的机构的调解员、不是调解员的人，当作不存在', async () => {
  const { id } = await waiting()
  for (const to of ['mediatorB', 'adminA', 'clerkA'] as const)
    expect(await assign('adminA', id, to)).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
})

test.each<[string, string, string]>([
  [
    '入册明天才生效',
    "UPDATE roster_entries SET valid_from = '2026-11-25' WHERE mediator_id = $1",
    'not_on_roster',
  ],
  [
    '入册昨天到期',
    "UPDATE roster_entries SET valid_until = '2026-11-23' WHERE mediator_id = $1",
    'not_on_roster',
  ],
  [
    '今天请假',
    `UPDATE mediator_profiles SET leave_from = '2026-11-24', leave_to = '2026-11-24'
      WHERE account_id = $1`,
    'on_leave',
  ],
  [
    '在办已满',
    'UPDATE mediator_profiles SET caseload_cap = 0 WHERE account_id = $1',
    'caseload_full',
  ],
  ['已停用', "UPDATE accounts SET status = 'disabled' WHERE id = $1", 'disabled'],
])('%s的调解员不能分配，写了说明也不能', async (_title, text, because) => {
  const { id } = await waiting()
  await asOwner(text, [world.people.mediatorA.id])
  expect(await assign('adminA', id)).toMatchObject({
    ok: false,
    refusal: { code: 'MEDIATOR_EXCLUDED', facts: { mediator: '谢岚', because } },
  })
  expect((await caseRow(id)).status).toBe('pending_assignment')
})

test('证件与当事人相同的是利益冲突，不能分配', async () => {
  const { id, respondentId } = await waiting()
  const { mediatorA } = world.people
  await asOwner('UPDATE parties SET document_hash = $2 WHERE id = $1', [
    respondentId,
    `identity-${mediatorA.id}`,
  ])
  expect(await assign('adminA', id)).toMatchObject({
    refusal: { code: 'MEDIATOR_EXCLUDED', facts: { because: 'conflict' } },
  })
})

test('不选排在第一的，要写明理由', async () => {
  const { id } = await waiting()
  const answers = [
    await assign('adminA', id, 'mediatorA', null),
    await assign('adminA', id, 'mediatorA2', null),
  ]
  const done = answers.findIndex((answer) => answer.ok)
  // One of the two is ranked first and needs no note; the other, tried first or after, is refused
  // for one reason or the other.
  const codes = answers.map((answer) => (answer.ok ? 'done' : answer.refusal.code))
  expect(codes[done]).toBe('done')
  expect(['NOTE_REQUIRED_FOR_LOWER_RANK', 'STATUS_DOES_NOT_ALLOW']).toContain(codes[1 - done])
})

test('分配后等调解员接收，期限不动，写明谁分配的、理由和名次', async () => {
  const { id, caseNo } = await waiting()
  const before = await caseRow(id)
  expect(await assign('adminA', id)).toEqual({
    ok: true,
    value: { caseId: id, caseNo, mediator: '谢岚' },
  })
  expect(await caseRow(id)).toMatchObject({
    status: 'pending_mediator',
    mediator_id: world.people.mediatorA.id,
    mediator_name: '谢岚',
    due: before.due,
    accepted_at: before.accepted_at,
    last_act: 'case.assigned',
  })
  expect(await assignmentRows(id)).toMatchObject([
    { mediator_name: '谢岚', note: NOTE, assigned_by: '林敏', accepted_at: null, ended_at: null },
  ])
  expect(await eventRows(id)).toMatchObject([
    {
      kind: 'case.assigned',
      basis: 'invited_mediation_12',
      data: { mediator: '谢岚', of: 2, note: NOTE, direct: false },
    },
  ])
})

test('机构不要求另行接收的：分配即接收，直接进入调解', async () => {
  const { id } = await waiting()
  await asOwner('UPDATE institutions SET mediator_confirmation_waived = true WHERE id = $1', [
    world.institutions.a,
  ])
  expect((await assign('adminA', id)).ok).toBe(true)
  expect((await caseRow(id)).status).toBe('in_mediation')
  expect(await assignmentRows(id)).toMatchObject([{ accepted_at: ACT_AT }])
})

test('晚了一步的同事读到是谁分配的；一件案件只有一个在办的承办', async () => {
  const { id } = await waiting()
  await assign('adminA', id)
  expect(await assign('adminA2', id, 'mediatorA2')).toMatchObject({
    refusal: {
      code: 'STATUS_DOES_NOT_ALLOW',
      facts: { lastAct: 'case.assigned', by: '林敏', at: ACT_AT.toISOString() },
    },
  })
  expect((await assignmentRows(id)).filter(({ ended_at }) => ended_at === null)).toHaveLength(1)
})

describe('重新分配', () => {
  const reassign = (caseId: string, handoverNote: string, to: Who = 'mediatorA2') =>
    actAt(() =>
      reassignMediator(world.people.adminA, {
        caseId,
        mediatorId: world.people[to].id,
        note: NOTE,
        handoverNote,
      }),
    )
  /** A case that 谢岚 left. */
  async function left() {
    const { id } = await layCase(world, { status: 'in_mediation' })
    await asOwner(
      `UPDATE cases SET status = 'pending_assignment', mediator_id = NULL, mediator_name = NULL,
        mediation_due_on = '2026-12-10' WHERE id = $1`,
      [id],
    )
    await asOwner(
      `UPDATE assignments SET assigned_at = '2026-11-02', ended_at = '2026-11-20',
        ended_because = 'withdrawn', end_reason = 'health' WHERE case_id = $1`,
      [id],
    )
    return id
  }

  test('有过调解员的，不能当作第一次分配；交接说明太短也不行', async () => {
    const id = await left()
    expect(await assign('adminA', id, 'mediatorA2')).toMatchObject({
      refusal: { code: 'HANDOVER_NOTE_REQUIRED', fields: { handoverNote: 'REQUIRED' } },
    })
    expect(await reassign(id, '已联系')).toMatchObject({
      refusal: { code: 'INPUT_INVALID', fields: { handoverNote: 'HANDOVER_TOO_SHORT' } },
    })
  })

  test('交接给下一位：写明从谁手中接过，期限仍是原来的那一天', async () => {
    const id = await left()
    expect(await reassign(id, '已联系申请人一次，被申请人未接')).toMatchObject({ ok: true })
    expect(await caseRow(id)).toMatchObject({
      status: 'pending_mediator',
      mediator_name: '王朗',
      due: '2026-12-10',
    })
    expect(await assignmentRows(id)).toMatchObject([
      { mediator_name: '谢岚', ended_because: 'withdrawn' },
      { mediator_name: '王朗', handover_note: '已联系申请人一次，被申请人未接', ended_at: null },
    ])
    expect(await eventRows(id)).toMatchObject([
      {
        kind: 'case.reassigned',
        data: { moved: { mediator: { before: '谢岚', after: '王朗' } } },
      },
    ])
  })

  test('因健康原因提前终结的，可以再分配给他（只有回避和当事人申请更换的永不再分）', async () => {
    expect(await reassign(await left(), '身体已经恢复，继续承办', 'mediatorA')).toMatchObject({
      ok: true,
    })
  })
})
