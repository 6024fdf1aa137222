import { decideUndoAcceptance, decideUndoAssignment } from '@/lib/domain/case/decide-undo'
import type { CaseStatus } from '@/lib/domain/case/status'

const AT = new Date('2026-11-24T06:02:00Z')
const after = (minutes: number, milliseconds = 0) => ({
  now: new Date(AT.getTime() + minutes * 60_000 + milliseconds),
})

type Last = { status: CaseStatus; lastAct: string; lastActAt?: Date }
const standing = ({ status, lastAct, lastActAt = AT }: Last) => ({
  status,
  lastAct,
  lastActBy: '李敏',
  lastActAt,
  acceptedAt: AT,
  materials: [],
  choice: null,
  mediatorId: 'm1',
  mediatorName: '谢岚',
})

type Answer = ReturnType<typeof decideUndoAcceptance> | ReturnType<typeof decideUndoAssignment>
const codeOf = (decided: Answer) => (decided.ok ? `→ ${decided.value.to}` : decided.refusal.code)

describe('撤销受理', () => {
  const accepted = standing({ status: 'pending_assignment', lastAct: 'case.accepted' })

  test.each([
    [
      '还没有受理',
      { ...standing({ status: 'pending_acceptance', lastAct: 'case.referred' }), acceptedAt: null },
      'UNDO_NOTHING_DONE',
    ],
    [
      '已经撤销过',
      {
        ...standing({ status: 'pending_acceptance', lastAct: 'case.acceptance-undone' }),
        acceptedAt: null,
      },
      'UNDO_NOTHING_DONE',
    ],
    [
      '已经分配',
      standing({ status: 'pending_mediator', lastAct: 'case.assigned' }),
      'UNDO_SOMETHING_FOLLOWED',
    ],
    [
      '分配又撤销',
      standing({ status: 'pending_assignment', lastAct: 'case.assignment-undone' }),
      'UNDO_SOMETHING_FOLLOWED',
    ],
    [
      '调解员提前终结',
      standing({ status: 'pending_assignment', lastAct: 'case.withdrawn' }),
      'UNDO_SOMETHING_FOLLOWED',
    ],
    [
      '补录的案件',
      standing({ status: 'pending_assignment', lastAct: 'case.imported' }),
      'UNDO_SOMETHING_FOLLOWED',
    ],
    ['已经结案', standing({ status: 'closed', lastAct: 'case.closed' }), 'UNDO_SOMETHING_FOLLOWED'],
  ] as const)('%s：不能撤销', (_, facts, code) => {
    expect(codeOf(decideUndoAcceptance(facts, after(1)))).toBe(code)
  })

  test.each([
    [0, 0, '→ pending_acceptance'],
    [9, 59_999, '→ pending_acceptance'],
    [10, 0, '→ pending_acceptance'],
    [10, 1, 'UNDO_TOO_LATE'],
    [1_440, 0, 'UNDO_TOO_LATE'],
  ])('受理后 %d 分 %d 毫秒：%s', (minutes, milliseconds, expected) => {
    expect(codeOf(decideUndoAcceptance(accepted, after(minutes, milliseconds)))).toBe(expected)
  })

  test('受理的时间和调解期限一并收回；事件写明撤销的是谁的受理', () => {
    expect(decideUndoAcceptance(accepted, after(3))).toEqual({
      ok: true,
      value: {
        move: 'undo_accept',
        from: 'pending_assignment',
        to: 'pending_acceptance',
        changes: { acceptedAt: null, mediationDueOn: null },
        event: { kind: 'case.acceptance-undone', data: { acceptedBy: '李敏' } },
        basis: null,
      },
    })
  })

  test('受理后添加了卷宗材料：不能撤销，并说明是谁在什么时候添加的；受理之前的材料不算', () => {
    const later = new Date(AT.getTime() + 60_000)
    const added = (addedAt: Date) => ({
      ...accepted,
      materials: [
        { addedBy: '示例区法院', addedAt: new Date(AT.getTime() - 1) },
        { addedBy: '周正', addedAt },
      ],
    })
    const decided = decideUndoAcceptance(added(later), after(3))
    expect(!decided.ok && decided.refusal).toEqual({
      code: 'UNDO_SOMETHING_FOLLOWED',
      facts: {
        move: 'undo_accept',
        lastAct: 'material.added',
        by: '周正',
        at: later.toISOString(),
      },
    })
    expect(codeOf(decideUndoAcceptance(added(AT), after(3)))).toBe('→ pending_acceptance')
  })

  test('受理后请双方共同选任：不能撤销', () => {
    const openedAt = new Date(AT.getTime() + 60_000)
    const decided = decideUndoAcceptance(
      { ...accepted, choice: { openedBy: '周正', openedAt } },
      after(3),
    )
    expect(!decided.ok && decided.refusal).toMatchObject({
      code: 'UNDO_SOMETHING_FOLLOWED',
      facts: { lastAct: 'choice.opened', by: '周正', at: openedAt.toISOString() },
    })
  })

  test('晚了的人读到谁在什么时候办了什么', () => {
    const decided = decideUndoAcceptance(accepted, after(11))
    expect(!decided.ok && decided.refusal.facts).toEqual({
      move: 'undo_accept',
      lastAct: 'case.accepted',
      by: '李敏',
      at: AT.toISOString(),
    })
  })
})

describe('撤销分配', () => {
  test.each([
    [
      '还没有分配',
      { ...standing({ status: 'pending_assignment', lastAct: 'case.accepted' }), mediatorId: null },
      'UNDO_NOTHING_DONE',
    ],
    [
      '已经撤销过',
      {
        ...standing({ status: 'pending_assignment', lastAct: 'case.assignment-undone' }),
        mediatorId: null,
      },
      'UNDO_NOTHING_DONE',
    ],
    [
      '调解员已经接收',
      standing({ status: 'in_mediation', lastAct: 'case.taken' }),
      'UNDO_SOMETHING_FOLLOWED',
    ],
    [
      '调解员披露了情形',
      standing({ status: 'disclosure_review', lastAct: 'case.disclosed' }),
      'UNDO_SOMETHING_FOLLOWED',
    ],
    [
      '免接收的案件已有联系记录',
      standing({ status: 'in_mediation', lastAct: 'contact.recorded' }),
      'UNDO_SOMETHING_FOLLOWED',
    ],
    ['已经结案', standing({ status: 'closed', lastAct: 'case.closed' }), 'UNDO_SOMETHING_FOLLOWED'],
  ] as const)('%s：不能撤销', (_, facts, code) => {
    expect(codeOf(decideUndoAssignment(facts, after(1)))).toBe(code)
  })

  test.each([
    ['首次分配，等待接收', 'pending_mediator', 'case.assigned', '→ pending_assignment'],
    ['重新分配，等待接收', 'pending_mediator', 'case.reassigned', '→ pending_assignment'],
    ['免接收，直接进入调解', 'in_mediation', 'case.assigned', '→ pending_assignment'],
    ['免接收的重新分配', 'in_mediation', 'case.reassigned', '→ pending_assignment'],
  ] as const)('%s：可以撤销', (_, status, lastAct, expected) => {
    const assigned = standing({ status, lastAct })
    expect([
      codeOf(decideUndoAssignment(assigned, after(10))),
      codeOf(decideUndoAssignment(assigned, after(10, 1))),
    ]).toEqual([expected, 'UNDO_TOO_LATE'])
  })

  test('案件从调解员手中收回；事件写明原来分配给谁；调解期限不动', () => {
    expect(
      decideUndoAssignment(
        standing({ status: 'pending_mediator', lastAct: 'case.assigned' }),
        after(3),
      ),
    ).toEqual({
      ok: true,
      value: {
        move: 'undo_assign',
        from: 'pending_mediator',
        to: 'pending_assignment',
        changes: { mediator: null, assignedAt: null },
        event: { kind: 'case.assignment-undone', data: { mediatorId: 'm1', mediator: '谢岚' } },
        basis: null,
      },
    })
  })
})
