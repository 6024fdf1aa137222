import { decideAssign, decideReassign, type AssignFacts } from '@/lib/domain/case/decide-assign'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { at } from '../time/day'

// 特邀规定 第12条: 由特邀调解组织指定; 操作手册 3.4: 分配、重新分配; domain.md 决定 1、2.

const NOW = at('2026-06-10 09:00')
const FACTS: AssignFacts = {
  status: 'pending_assignment',
  lastAct: 'case.accepted',
  lastActBy: '林敏',
  lastActAt: NOW,
  isConfirmationWaived: false,
  hadMediator: false,
  formerMediator: null,
  choice: null,
  serviceChanges: new Map([['m3', { by: '周正', at: NOW }]]),
  names: new Map([
    ['m1', '谢岚'],
    ['m2', '王朗'],
    ['m3', '陈晓'],
    ['m4', '黄立'],
  ]),
  ranking: {
    ranked: [
      { mediatorId: 'm1', score: 86, reasons: [] },
      { mediatorId: 'm2', score: 61, reasons: [] },
    ],
    excluded: [
      {
        mediatorId: 'm3',
        exclusions: [{ code: 'on_leave', from: '' as never, until: '' as never }],
      },
      {
        mediatorId: 'm4',
        exclusions: [{ code: 'disabled' }, { code: 'not_on_roster', expiredOn: null }],
      },
    ],
  },
}
const assign = (change: Partial<AssignFacts>, mediatorId = 'm1', note: string | null = null) =>
  decideAssign({ ...FACTS, ...change }, { mediatorId, note }, { now: NOW })
const reassign = (change: Partial<AssignFacts>, mediatorId = 'm1', note: string | null = null) =>
  decideReassign(
    { ...FACTS, hadMediator: true, formerMediator: '黄立', ...change },
    { mediatorId, note, handoverNote: '已联系双方一次' },
    { now: NOW },
  )

test.each(CASE_STATUSES.filter((status) => status !== 'pending_assignment'))(
  '“%s”的案件不能分配，也不能重新分配',
  (status: CaseStatus) => {
    for (const decided of [assign({ status }), reassign({ status })])
      expect(decided).toMatchObject({
        ok: false,
        refusal: { code: 'STATUS_DOES_NOT_ALLOW', facts: { status, by: '林敏' } },
      })
  },
)

test('不能分配的人，写了说明也不能；只说第一个原因', () => {
  expect(assign({}, 'm3', '确有需要')).toEqual({
    ok: false,
    refusal: { code: 'MEDIATOR_EXCLUDED', facts: { mediator: '陈晓', because: 'on_leave' } },
  })
  expect(assign({}, 'm4', '确有需要')).toMatchObject({
    ok: false,
    refusal: { code: 'MEDIATOR_EXCLUDED', facts: { because: 'disabled' } },
  })
})

test('停用的人，知道是谁停用的才说是谁；请假的人不说停用', () => {
  const serviceChanges = new Map([['m4', { by: '周正', at: NOW }]])
  expect(assign({ serviceChanges }, 'm4')).toEqual({
    ok: false,
    refusal: {
      code: 'MEDIATOR_DISABLED_MEANWHILE',
      facts: { mediator: '黄立', by: '周正', at: NOW.toISOString() },
    },
  })
  expect(assign({ serviceChanges }, 'm3')).toMatchObject({
    ok: false,
    refusal: { code: 'MEDIATOR_EXCLUDED' },
  })
})

test('别的机构的人、排名里有而姓名查不到的人，都当作不存在', () => {
  expect(assign({}, 'stranger')).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } })
  expect(assign({ names: new Map() }, 'm1')).toMatchObject({
    ok: false,
    refusal: { code: 'NOT_FOUND' },
  })
})

test('不选第一名的要写明理由，并说他排第几', () => {
  expect(assign({}, 'm2')).toEqual({
    ok: false,
    refusal: {
      code: 'NOTE_REQUIRED_FOR_LOWER_RANK',
      facts: { mediator: '王朗', rank: 2 },
      fields: { note: 'REQUIRED' },
    },
  })
  expect(reassign({}, 'm2')).toMatchObject({
    ok: false,
    refusal: { code: 'NOTE_REQUIRED_FOR_LOWER_RANK' },
  })
  expect(assign({}, 'm2', '双方共同选定').ok).toBe(true)
})

test('有过调解员的案件要写交接说明，不能当作第一次分配', () => {
  expect(assign({ hadMediator: true })).toMatchObject({
    ok: false,
    refusal: { code: 'HANDOVER_NOTE_REQUIRED', fields: { handoverNote: 'REQUIRED' } },
  })
})

test('分配写明名次、得分和人数；调解期限不动', () => {
  const decided = assign({}, 'm2', '双方共同选定')
  expect(decided.ok && decided.value).toEqual({
    move: 'assign',
    from: 'pending_assignment',
    to: 'pending_mediator',
    changes: { mediator: { id: 'm2', name: '王朗' }, assignedAt: NOW },
    event: {
      kind: 'case.assigned',
      data: {
        mediatorId: 'm2',
        mediator: '王朗',
        rank: 2,
        rankScore: 61,
        of: 2,
        note: '双方共同选定',
        direct: false,
      },
    },
    basis: 'invited_mediation_12',
  })
})

test('机构不要求调解员另行接收的，分配后直接进入调解，事件写明', () => {
  for (const decided of [
    assign({ isConfirmationWaived: true }),
    reassign({ isConfirmationWaived: true }),
  ])
    expect(decided.ok && decided.value).toMatchObject({
      to: 'in_mediation',
      event: { data: { direct: true } },
    })
})

test('重新分配写明从谁手中接过、交接了什么；期限照旧，不写新的', () => {
  const decided = reassign({})
  expect(decided.ok && decided.value).toMatchObject({
    to: 'pending_mediator',
    changes: { mediator: { id: 'm1', name: '谢岚' } },
    event: {
      kind: 'case.reassigned',
      data: {
        handoverNote: '已联系双方一次',
        moved: { mediator: { before: '黄立', after: '谢岚' } },
      },
    },
  })
  expect(decided.ok && 'mediationDueOn' in decided.value.changes).toBe(false)
})

test('没有分配过调解员的不是重新分配：拒绝，请办理分配', () => {
  expect(reassign({ hadMediator: false, formerMediator: null })).toEqual({
    ok: false,
    refusal: { code: 'NO_FORMER_MEDIATOR', facts: {} },
  })
})
