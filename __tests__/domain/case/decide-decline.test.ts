import { decideDecline } from '@/lib/domain/case/decide-decline'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { DECLINE_REASONS, type DeclineReason } from '@/lib/domain/case/vocabulary'
import { at } from '../time/day'

// 在线调解规则 第12条: 不予接受的应当写明理由; 操作手册 3.3: 将案子转移回原来的法院.

const decline = (status: CaseStatus, code: DeclineReason = 'beyond_scope') =>
  decideDecline(
    {
      status,
      courtName: '甲区法院',
      lastAct: 'case.accepted',
      lastActBy: '林敏',
      lastActAt: at('2026-06-10 09:00'),
    },
    { code, text: '争议不在本机构的受理范围内' },
  )

test.each(CASE_STATUSES.filter((status) => status !== 'pending_acceptance'))(
  '“%s”的案件不能再不受理，后来的人读到是谁在什么时候办的',
  (status) => {
    expect(decline(status)).toMatchObject({
      ok: false,
      refusal: { code: 'STATUS_DOES_NOT_ALLOW', facts: { status, by: '林敏', move: 'decline' } },
    })
  },
)

test.each(DECLINE_REASONS)('以“%s”不受理：案件退回引调的法院，理由与说明原样写入事件', (code) => {
  const decided = decline('pending_acceptance', code)
  expect(decided).toEqual({
    ok: true,
    value: {
      move: 'decline',
      from: 'pending_acceptance',
      to: 'returned',
      changes: { returnedToCourt: true },
      event: {
        kind: 'case.declined',
        data: { reason: code, text: '争议不在本机构的受理范围内', court: '甲区法院' },
      },
      basis: 'online_mediation_12',
    },
  })
})

test('不受理不是结案：不写结果、不写结案日、没有调解期限', () => {
  const decided = decline('pending_acceptance')
  const changes = decided.ok ? Object.keys(decided.value.changes) : []
  expect(changes).toEqual(['returnedToCourt'])
})
