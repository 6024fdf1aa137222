import { computeCaseDiff, withCaseDiff } from '@/lib/domain/case/case-diff'
import { day } from '../time/day'

// What a move changed is kept in its event, so that the log can say 由……改为……; domain.md, Decisions 4
// (nothing is deleted).

const BEFORE = { mediatorName: '谢岚', mediationDueOn: day('2026-07-10') }
const step = (changes: Parameters<typeof computeCaseDiff>[1]['changes'] = {}) => ({
  from: 'in_mediation' as const,
  to: 'pending_assignment' as const,
  changes,
})

test('没有变的不写：状态未变、人未变、期限未变，就什么也没有', () => {
  const same = { from: 'in_mediation' as const, to: 'in_mediation' as const, changes: {} }
  expect(computeCaseDiff(BEFORE, same)).toEqual({})
})

test('改成与原来一样的，也不算变', () => {
  expect(
    computeCaseDiff(BEFORE, {
      from: 'in_mediation',
      to: 'in_mediation',
      changes: { mediator: { id: 'm1', name: '谢岚' }, mediationDueOn: day('2026-07-10') },
    }),
  ).toEqual({})
})

test.each([
  ['收回调解员', { mediator: null }, { mediator: { before: '谢岚', after: null } }],
  [
    '换了调解员',
    { mediator: { id: 'm2', name: '王朗' } },
    { mediator: { before: '谢岚', after: '王朗' } },
  ],
  ['期限取消', { mediationDueOn: null }, { dueOn: { before: '2026-07-10', after: null } }],
  [
    '期限改变',
    { mediationDueOn: day('2026-08-10') },
    { dueOn: { before: '2026-07-10', after: '2026-08-10' } },
  ],
  ['只记别的事', { assignedAt: new Date(0) }, {}],
])('%s：写前后两个', (_title, changes, expected) => {
  expect(computeCaseDiff(BEFORE, step(changes))).toEqual({
    status: { before: 'in_mediation', after: 'pending_assignment' },
    ...expected,
  })
})

test('原来没有调解员、没有期限的，前一个是空的', () => {
  const nothing = { mediatorName: null, mediationDueOn: null }
  const changes = { mediator: { id: 'm1', name: '谢岚' }, mediationDueOn: day('2026-07-10') }
  expect(computeCaseDiff(nothing, step(changes))).toMatchObject({
    mediator: { before: null, after: '谢岚' },
    dueOn: { before: null, after: '2026-07-10' },
  })
})

test('事件里规则已经写明的保留，补上其余的', () => {
  const event = {
    kind: 'case.taken' as const,
    data: {
      statement: 'no_ground' as const,
      moved: { mediator: { before: '黄立', after: '谢岚' } },
    },
  }
  const moved = {
    status: { before: 'pending_mediator', after: 'in_mediation' },
    mediator: { before: null, after: '谢岚' },
  }
  expect(withCaseDiff(event, moved).data).toEqual({
    statement: 'no_ground',
    moved: {
      status: { before: 'pending_mediator', after: 'in_mediation' },
      mediator: { before: '黄立', after: '谢岚' },
    },
  })
})

test('不记变更的事件原样不动：联系记录不改变案件', () => {
  const event = {
    kind: 'contact.recorded' as const,
    data: {
      contactId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
      channel: 'phone' as const,
      person: '许静',
      personKind: 'party' as const,
      result: 'reached' as const,
      happenedAt: '2026-06-10T06:00:00.000Z',
      note: null,
    },
  }
  expect(withCaseDiff(event, { status: { before: 'a', after: 'b' } })).toBe(event)
})
