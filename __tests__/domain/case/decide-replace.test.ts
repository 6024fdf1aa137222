import { barsFromCase, decideReplace, replaceReasonsFor } from '@/lib/domain/case/decide-replace'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { REPLACE_REASONS } from '@/lib/domain/case/vocabulary'
import { OFFICIAL_CALENDAR } from '../deadline/official-calendar'
import { at, day } from '../time/day'

const ID = '3f0c2a53-1d6b-4a1e-9f43-2a5b6c7d8e9f'
const facts = (status: CaseStatus) => ({
  status,
  lastAct: 'case.assigned',
  lastActBy: '林敏',
  lastActAt: new Date('2026-11-24T06:02:00Z'),
  mediatorId: ID,
  mediatorName: '谢岚',
  assignedAt: at('2026-11-20 14:00'),
})
const replace = (
  status: CaseStatus,
  code: (typeof REPLACE_REASONS)[number],
  today = day('2026-11-26'),
) =>
  decideReplace(
    facts(status),
    { code, text: '长期住院不能履职' },
    { today, calendar: OFFICIAL_CALENDAR },
  )

test.each(
  CASE_STATUSES.map(
    (status) => [status, ['pending_mediator', 'in_mediation'].includes(status)] as const,
  ),
)('“%s”的案件可以更换：%s', (status, isOpen) => {
  const decided = replace(status, 'health')
  expect(decided.ok || decided.refusal.code).toBe(isOpen || 'STATUS_DOES_NOT_ALLOW')
})

// Reason, the article it rests on, and whether the replaced mediator may get the case again.
test.each([
  ['left', 'manual_3_4_invited_12', true],
  ['health', 'manual_3_4_invited_12', true],
  ['recusal', 'invited_mediation_15', false],
  ['party_asked', 'online_mediation_14', false],
  ['not_taken', 'manual_3_4_invited_12', true],
  ['other', 'manual_3_4_invited_12', true],
] as const)('“%s”依据 %s；原调解员可以再承办：%s', (code, basis, mayReturn) => {
  const decided = replace('pending_mediator', code)
  expect(decided.ok && decided.value.basis).toBe(basis)
  expect(barsFromCase(code)).toBe(!mayReturn)
})

test('已经接收的不能以逾期未接收更换，表单也不列这一项', () => {
  const decided = replace('in_mediation', 'not_taken')
  expect(!decided.ok && decided.refusal).toEqual({
    code: 'INPUT_INVALID',
    facts: {},
    fields: { reason: 'ALREADY_TAKEN' },
  })
  expect(replaceReasonsFor('in_mediation')).toEqual(
    REPLACE_REASONS.filter((reason) => reason !== 'not_taken'),
  )
  expect(replaceReasonsFor('pending_mediator')).toEqual(REPLACE_REASONS)
})

test.each([
  ['分配当日', '2026-11-20', false],
  ['第三个工作日当天', '2026-11-25', false],
  ['第三个工作日的次日', '2026-11-26', true],
])('周五分配的，%s（%s）说逾期未接收，成立：%s', (_title, today, isTrue) => {
  const decided = replace('pending_mediator', 'not_taken', day(today))
  expect(decided.ok || decided.refusal.fields).toEqual(isTrue || { reason: 'TAKING_NOT_OVERDUE' })
})

test('只从调解员手中收回，别的都不变：期限不重新计算', () => {
  const decided = replace('in_mediation', 'health')
  expect(decided.ok && decided.value).toMatchObject({
    to: 'pending_assignment',
    changes: { mediator: null },
    event: {
      kind: 'case.mediator-replaced',
      data: { reason: 'health', text: '长期住院不能履职', mediatorId: ID, mediator: '谢岚' },
    },
  })
  expect(decided.ok && Object.keys(decided.value.changes)).toEqual(['mediator'])
})
