import { collectDraftFacts, type DraftCase } from '@/lib/domain/case/closing-draft'
import type { Attendance, MeetingAttendance } from '@/lib/domain/meeting/meeting'
import {
  draftAccount,
  draftCostRaising,
  draftCourtNotes,
  draftFailureReason,
} from '@/lib/labels/zh-CN/closing-draft'
import { localDate } from '../../support/local-date'
import { at } from '../time/day'

// 结案四项的草稿: 在线调解规则 第21条.

const attendance = (
  personId: string,
  personName: string,
  what: Attendance,
  personKind: 'party' | 'agent' = 'party',
): MeetingAttendance => ({
  personKind,
  personId,
  personName,
  attendance: what,
  arrivedAt: null,
  note: '不想多谈',
})
const CASE: DraftCase = {
  parties: [
    { id: 'p1', name: '许静', side: 'applicant', agents: [{ id: 'a1', name: '张强' }] },
    { id: 'p2', name: '恒信物业', side: 'respondent', agents: [] },
  ],
  contacts: [
    {
      partyId: 'p1',
      name: '许静',
      side: 'applicant',
      contacts: [{ channel: 'phone', result: 'reached', happenedAt: at('2026-06-03 10:00') }],
    },
    {
      partyId: 'p2',
      name: '恒信物业',
      side: 'respondent',
      contacts: [{ channel: 'phone', result: 'no_answer', happenedAt: at('2026-06-05 10:00') }],
    },
  ],
  meetings: [],
  confirmedFacts: 0,
  addressed: ['p1', 'p2'],
}
const facts = (change: Partial<DraftCase> = {}) => collectDraftFacts({ ...CASE, ...change })
const held = (...attendances: readonly MeetingAttendance[]) => [
  {
    no: 1,
    state: 'held' as const,
    held: { from: at('2026-06-08 09:00'), to: at('2026-06-08 10:00') },
    attendances,
  },
]

test('缺席只记登记为未到、且本人和代理人都没有来的；迟到记人', () => {
  const meetings = held(
    attendance('p1', '许静', 'absent'),
    attendance('a1', '张强', 'late', 'agent'),
    attendance('p2', '恒信物业', 'absent'),
  )
  expect(draftCostRaising(facts({ meetings }))).toBe(
    '第1次调解会（2026年6月8日），恒信物业未到场；第1次调解会（2026年6月8日），张强迟到。',
  )
  expect(draftCostRaising(facts({ meetings: held(attendance('p1', '许静', 'present')) }))).toBe(
    '无',
  )
})

test('基本情况写当事人、纠纷和做了什么；没有做的不写', () => {
  const account = (change: Partial<DraftCase>) =>
    draftAccount({
      dispute: '物业服务合同纠纷',
      referredOn: localDate('2026-06-01'),
      acceptedOn: localDate('2026-06-02'),
      facts: facts(change),
    })
  expect(account({ meetings: held(attendance('p1', '许静', 'present')) })).toBe(
    '本案为物业服务合同纠纷，申请人许静，被申请人恒信物业。2026年6月1日引调，2026年6月2日受理。自2026年6月3日至2026年6月5日联系当事人 2 次；召开调解会 1 次（2026年6月8日）。',
  )
  expect(account({ contacts: [] })).toMatch(/受理。$/)
})

test.each([
  [{}, '未能联系上恒信物业。'],
  [{ confirmedFacts: 2, contacts: [] }, '各方确认的无争议事实 2 项。'],
  [{ contacts: [], addressed: ['p1'] }, '恒信物业的送达地址没有确认。'],
  [{ contacts: [] }, '无'],
])('提示事项：%o', (change, expected) => {
  expect(draftCourtNotes(facts(change))).toBe(expected)
})

test('不成的原因依证据写明是谁；其他情形、成功的不代写', () => {
  const reason = (outcome: Parameters<typeof draftFailureReason>[0], about: readonly string[]) =>
    draftFailureReason(outcome, {
      about,
      facts: facts(),
      lapsedOn: localDate('2026-07-10'),
      courtEndedOn: null,
    })
  expect(reason('unwilling', ['许静'])).toBe('许静明确表示不愿意继续调解。')
  expect(reason('unreachable', ['一', '二', '三', '四', '五', '六'])).toContain('五等 6 方')
  expect(reason('expired', [])).toContain('2026年7月10日')
  expect(reason('deadlock', [])).toContain('与双方分别联系')
  expect([reason('other', []), reason('agreement', [])]).toEqual(['', ''])
  const ended = { about: [], facts: facts(), lapsedOn: null, courtEndedOn: localDate('2026-07-02') }
  expect(draftFailureReason('other', ended)).toContain('法院于2026年7月2日')
})
