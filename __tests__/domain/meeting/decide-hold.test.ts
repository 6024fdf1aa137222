import type { Facts } from '@/lib/domain/refusal'
import { decideCancelMeeting } from '@/lib/domain/meeting/decide-cancel'
import type { HeldMeeting } from '@/lib/domain/meeting/decide-hold'
import { addDays } from '@/lib/domain/time/local-date'
import { at, day } from '../time/day'
import { ALL, came, hold } from './hold-case'
import { agreed, allAgreed, meetingOf, planFacts } from './meeting-case'

// 特邀规定 第14、18条, 在线调解规则 第4、16、25、26条. The meeting was planned for 2026-09-15, 15:00.

function outcomeOf(decided: ReturnType<typeof hold>): unknown {
  if (decided.ok) return 'done'
  const { code, fields } = decided.refusal
  return code === 'INPUT_INVALID' ? fields : code
}

test('登记召开：起止时间，谁到场、迟到、未到', () => {
  const arrivedAt = at('2026-09-15 15:30')
  const attendances = [came('p1'), came('p2', { attendance: 'late', arrivedAt }), came('a1')]
  expect(hold({ attendances })).toMatchObject({
    value: {
      move: 'hold_meeting',
      to: 'in_mediation',
      attendances: [
        { personKind: 'party', personName: '许静', attendance: 'present', arrivedAt: null },
        { personKind: 'party', personName: '恒信物业', attendance: 'late', arrivedAt },
        { personKind: 'agent', personName: '张强', attendance: 'present' },
      ],
      event: {
        kind: 'meeting.held',
        data: {
          no: 1,
          heldFrom: '2026-09-15T07:05:00.000Z',
          heldTo: '2026-09-15T08:20:00.000Z',
          present: ['许静', '张强'],
          late: ['恒信物业'],
          absent: [],
        },
      },
      basis: 'invited_mediation_14',
    },
  })
})

test.each<[string, Partial<HeldMeeting>, Facts]>([
  ['开始晚于现在', { heldFrom: at('2026-09-16 10:01') }, { heldFrom: 'DATE_IN_FUTURE' }],
  ['结束晚于现在的这一分钟', { heldTo: at('2026-09-16 10:02') }, { heldTo: 'DATE_IN_FUTURE' }],
  ['结束不晚于开始', { heldTo: at('2026-09-15 15:05') }, { heldTo: 'MEETING_END_ORDER' }],
  [
    '早于受理',
    { heldFrom: at('2026-09-09 08:00'), heldTo: at('2026-09-09 09:30') },
    { heldFrom: 'BEFORE_ACCEPTANCE' },
  ],
  // 在线调解规则 第24条: the mediation begins with the acceptance, at 09:30.
  [
    '开始早于受理，结束晚于受理',
    { heldFrom: at('2026-09-09 09:29'), heldTo: at('2026-09-09 10:30') },
    { heldFrom: 'BEFORE_ACCEPTANCE' },
  ],
  ['少登记一人', { attendances: ALL.slice(0, 2) }, { 'attendance.a1': 'CHOOSE_ONE' }],
  [
    '迟到没有写几点到',
    { attendances: [came('p1', { attendance: 'late' }), came('p2'), came('a1')] },
    { 'arrived.p1': 'REQUIRED' },
  ],
  [
    '迟到的时间在开始之前',
    {
      attendances: [
        came('p1', { attendance: 'late', arrivedAt: at('2026-09-15 15:05') }),
        came('p2'),
        came('a1'),
      ],
    },
    { 'arrived.p1': 'ARRIVAL_OUTSIDE' },
  ],
  [
    '迟到的时间在结束之后',
    {
      attendances: [
        came('p1', { attendance: 'late', arrivedAt: at('2026-09-15 16:21') }),
        came('p2'),
        came('a1'),
      ],
    },
    { 'arrived.p1': 'ARRIVAL_OUTSIDE' },
  ],
  [
    '没有人到场',
    { attendances: ALL.map((each) => ({ ...each, attendance: 'absent' as const })) },
    { 'attendance.p1': 'MEETING_WITHOUT_PARTIES' },
  ],
])('%s：不能登记', (_title, entry, fields) => {
  expect(outcomeOf(hold(entry))).toEqual(fields)
})

test('不到一分钟的，结束是这一分钟终了', () => {
  const entry = { heldFrom: at('2026-09-16 10:00'), heldTo: at('2026-09-16 10:01') }
  expect(outcomeOf(hold(entry))).toBe('done')
})

test('不是迟到的不留到场时间', () => {
  const attendances = [came('p1', { arrivedAt: at('2026-09-15 15:30') }), ...ALL.slice(1)]
  expect(hold({ attendances })).toMatchObject({
    value: { attendances: [{ personName: '许静', arrivedAt: null }, {}, {}] },
  })
})

test('届满之前召开的，届满之后仍可登记；届满之后召开的不能', () => {
  const late = { now: at('2026-10-12 10:00') }
  expect(outcomeOf(hold({}, {}, late.now))).toBe('done')
  const entry = { heldFrom: at('2026-10-10 09:00'), heldTo: at('2026-10-10 10:00') }
  expect(hold(entry, {}, late.now)).toMatchObject({
    refusal: { code: 'MEETING_PERIOD_OVER', facts: { lapsedOn: '2026-10-09' } },
  })
})

test('暂停期间召开的不能登记，即使已经恢复；暂停之前和暂停当日召开的可以', () => {
  const pause = (from: string, to: string | null) => ({
    pauses: [{ from: day(from), to: to === null ? null : day(to), reason: 'suspension' as const }],
  })
  expect(outcomeOf(hold({}, pause('2026-09-14', '2026-09-15')))).toBe('MEETING_WHILE_PAUSED')
  expect(outcomeOf(hold({}, pause('2026-09-14', null)))).toBe('MEETING_WHILE_PAUSED')
  // What gave rise to the pause came out at the meeting.
  expect(outcomeOf(hold({}, pause('2026-09-15', null)))).toBe('done')
  expect(outcomeOf(hold({}, pause('2026-09-16', null)))).toBe('done')
})

// 在线调解规则 第24、26条, 特邀规定 第18条: of a meeting at separate times every day counts, not the first alone.
test.each<[string, string, string, string | null, string]>([
  ['结束于期限最后一日', '2026-10-07', '2026-10-09', null, 'done'],
  ['结束于届满次日', '2026-10-07', '2026-10-10', null, 'MEETING_PERIOD_OVER'],
  ['结束于暂停前一日', '2026-10-05', '2026-10-06', '2026-10-07', 'done'],
  ['结束于暂停首日', '2026-10-05', '2026-10-07', '2026-10-07', 'done'],
  ['结束于暂停次日', '2026-10-05', '2026-10-08', '2026-10-07', 'MEETING_WHILE_PAUSED'],
  ['跨过已经结束的暂停', '2026-10-06', '2026-10-09', '2026-10-07', 'MEETING_WHILE_PAUSED'],
])('分别进行的调解会，%s', (_title, from, to, pausedOn, expected) => {
  const pausedDay = pausedOn === null ? null : day(pausedOn)
  const pauses = pausedDay
    ? [{ from: pausedDay, to: addDays(pausedDay, 1), reason: 'appraisal' as const }]
    : []
  const meetings = [meetingOf({ form: 'asynchronous' })]
  const entry = { heldFrom: at(`${from} 09:00`), heldTo: at(`${to} 17:00`) }
  expect(outcomeOf(hold(entry, { pauses, meetings }, at('2026-10-12 10:00')))).toBe(expected)
})

test('受理的那一分钟开始的，不早于受理', () => {
  const held = { heldFrom: at('2026-09-15 09:30'), heldTo: at('2026-09-15 10:30') }
  const acceptedAt = new Date(held.heldFrom.getTime() + 30_000)
  expect(outcomeOf(hold(held, { acceptedAt }))).toBe('done')
})

test('召开之时须已有同意：之后才同意的不算，之后撤回的不影响', () => {
  const after = [agreed('mediation', 'p1', '2026-09-16'), agreed('mediation', 'p2')]
  expect(hold({}, { consents: after })).toMatchObject({
    refusal: { code: 'MEETING_CONSENTS_MISSING', facts: { missing: '许静:mediation' } },
  })
  const withdrawn = [
    ...allAgreed('mediation'),
    agreed('mediation', 'p1', '2026-09-16', 'withdrawn'),
  ]
  expect(outcomeOf(hold({}, { consents: withdrawn }))).toBe('done')
})

test.each(['held', 'cancelled'] as const)('%s 的不能再登记，也不能取消', (state) => {
  const meetings = [meetingOf({ state })]
  expect(outcomeOf(hold({}, { meetings }))).toBe('MEETING_NOT_PLANNED')
  expect(
    decideCancelMeeting(planFacts({ meetings }), { meetingId: 'm1', reason: '双方已和解' }),
  ).toMatchObject({ refusal: { code: 'MEETING_NOT_PLANNED', facts: { no: 1, state } } })
})

test('待召开的可以取消，写明原因；暂停和届满之后也可以', () => {
  const pauses = [{ from: day('2026-09-11'), to: null, reason: 'appraisal' as const }]
  const facts = planFacts({ meetings: [meetingOf()], pauses, mediationDueOn: day('2026-09-10') })
  expect(decideCancelMeeting(facts, { meetingId: 'm1', reason: '双方已自行和解' })).toMatchObject({
    value: {
      move: 'cancel_meeting',
      event: {
        kind: 'meeting.cancelled',
        data: { no: 1, startsAt: '2026-09-15T07:00:00.000Z', reason: '双方已自行和解' },
      },
    },
  })
  expect(decideCancelMeeting(facts, { meetingId: 'm9', reason: '双方已自行和解' })).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
})
