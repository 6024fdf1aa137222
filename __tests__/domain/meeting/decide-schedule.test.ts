import { CASE_STATUSES } from '@/lib/domain/case/status'
import { decideMoveMeeting, decideSchedule } from '@/lib/domain/meeting/decide-schedule'
import type { PlanFacts } from '@/lib/domain/meeting/plan'
import type { MeetingForm } from '@/lib/domain/meeting/meeting'
import { at, day } from '../time/day'
import {
  agreed,
  allAgreed,
  clashOf,
  CONTEXT,
  meetingOf,
  planFacts,
  planOf,
  ROOM,
} from './meeting-case'

// 特邀规定 第14条, 在线调解规则 第4、16、24、26条, 在线诉讼规则 第20条.

const schedule = (facts: Partial<PlanFacts> = {}, plan = planOf()) =>
  decideSchedule(planFacts(facts), plan, CONTEXT)

/** What it comes to: done, the fields refused, or the code. */
function outcomeOf(decided: ReturnType<typeof schedule>): unknown {
  if (decided.ok) return 'done'
  const { code, fields } = decided.refusal
  return code === 'INPUT_INVALID' ? fields : code
}

test('安排：写明次序、方式、起止时间和地点，依据特邀规定第14条', () => {
  expect(schedule()).toEqual({
    ok: true,
    value: {
      move: 'schedule_meeting',
      from: 'in_mediation',
      to: 'in_mediation',
      changes: {},
      no: 1,
      place: '第一调解室（天河路1号3楼）',
      event: {
        kind: 'meeting.scheduled',
        data: {
          no: 1,
          form: 'on_site',
          startsAt: '2026-09-21T07:00:00.000Z',
          endsAt: '2026-09-21T08:00:00.000Z',
          place: '第一调解室（天河路1号3楼）',
        },
      },
      basis: 'invited_mediation_14',
    },
  })
})

test('次序接在本案已有的之后，取消的也占一个', () => {
  const meetings = [meetingOf({ no: 1 }), meetingOf({ no: 2, state: 'cancelled', reason: '撤回' })]
  expect(schedule({ meetings })).toMatchObject({ value: { no: 3 } })
})

test.each(CASE_STATUSES.filter((status) => status !== 'in_mediation'))(
  '%s 的案件不能安排',
  (status) => expect(outcomeOf(schedule({ status }))).toBe('STATUS_DOES_NOT_ALLOW'),
)

test.each([
  ['现在', planOf('2026-09-16 10:00', '2026-09-16 11:00'), 'done'],
  ['一分钟以前', planOf('2026-09-16 09:59', '2026-09-16 11:00'), { time: 'MEETING_IN_PAST' }],
  ['昨天', planOf('2026-09-15 15:00', '2026-09-15 16:00'), { time: 'MEETING_IN_PAST' }],
  ['十四分钟', planOf('2026-09-21 15:00', '2026-09-21 15:14'), { minutes: 'MEETING_LENGTH' }],
  ['十五分钟', planOf('2026-09-21 15:00', '2026-09-21 15:15'), 'done'],
  ['八小时', planOf('2026-09-21 09:00', '2026-09-21 17:00'), 'done'],
  ['超过八小时', planOf('2026-09-21 09:00', '2026-09-21 17:01'), { minutes: 'MEETING_LENGTH' }],
  ['末日', planOf('2026-10-09 15:00', '2026-10-09 16:00'), 'done'],
  ['末日的次日', planOf('2026-10-10 09:00', '2026-10-10 10:00'), 'MEETING_AFTER_PERIOD'],
  ['从末日开到次日', planOf('2026-10-09 23:00', '2026-10-10 00:30'), 'MEETING_AFTER_PERIOD'],
  ['周末', planOf('2026-09-19 15:00', '2026-09-19 16:00'), 'done'],
  ['一年以后', planOf('2027-09-20 15:00', '2027-09-20 16:00'), { on: 'MEETING_TOO_FAR' }],
])('时间：%s', (_title, plan, outcome) => {
  expect(outcomeOf(schedule({}, plan))).toEqual(outcome)
})

test('错时可以长达七天；八天不行', () => {
  const form = { form: 'asynchronous', roomId: null } as const
  const until = (to: string) => outcomeOf(schedule({}, planOf('2026-09-21 09:00', to, form)))
  expect(until('2026-09-28 09:00')).toBe('done')
  expect(until('2026-09-29 09:00')).toEqual({ minutes: 'MEETING_LENGTH' })
})

test('末日暂定时可以安排到最晚可能的末日', () => {
  const facts = { isMediationDueProvisional: true }
  expect(outcomeOf(schedule(facts, planOf('2026-10-12 09:00', '2026-10-12 10:00')))).toBe('done')
})

test('期限已届满、正在暂停的不能安排；暂停已恢复的可以', () => {
  expect(schedule({ mediationDueOn: day('2026-09-15') })).toMatchObject({
    refusal: { code: 'MEETING_PERIOD_OVER', facts: { lapsedOn: '2026-09-15' } },
  })
  const pause = { from: day('2026-09-11'), to: null, reason: 'appraisal' } as const
  expect(schedule({ pauses: [pause] })).toMatchObject({
    refusal: { code: 'MEETING_WHILE_PAUSED', facts: { from: '2026-09-11', reason: 'appraisal' } },
  })
  expect(outcomeOf(schedule({ pauses: [{ ...pause, to: day('2026-09-14') }] }))).toBe('done')
})

test.each([
  ['2026-09-20', '2026-09-20', 'done'],
  ['2026-09-20', '2026-09-21', 'MEETING_ON_LEAVE'],
  ['2026-09-21', '2026-09-21', 'MEETING_ON_LEAVE'],
  ['2026-09-22', '2026-09-25', 'done'],
])('请假 %s 至 %s，9 月 21 日开会：%s', (from, to, outcome) => {
  expect(outcomeOf(schedule({ leave: { from: day(from), to: day(to) } }))).toBe(outcome)
})

test.each<[MeetingForm, ...Parameters<typeof allAgreed>]>([
  ['on_site', 'mediation'],
  ['telephone', 'mediation'],
  ['video', 'mediation', 'online'],
  ['asynchronous', 'mediation', 'asynchronous'],
  ['mixed', 'mediation', 'online'],
])('%s 须各方同意 %s %s：缺一不可', (form, ...scopes) => {
  const plan = planOf(undefined, undefined, { form })
  const consents = allAgreed(...scopes)
  expect(outcomeOf(schedule({ consents }, plan))).toBe('done')
  for (const missing of consents)
    expect(schedule({ consents: consents.filter((each) => each !== missing) }, plan)).toMatchObject(
      { refusal: { code: 'MEETING_CONSENTS_MISSING', facts: { form } } },
    )
})

test('撤回的、不同意的都不是同意；写明谁缺哪一项', () => {
  const consents = [
    ...allAgreed('mediation', 'online'),
    agreed('online', 'p1', '2026-09-15', 'withdrawn'),
  ]
  const plan = planOf(undefined, undefined, { form: 'video' })
  expect(schedule({ consents }, plan)).toMatchObject({
    refusal: {
      code: 'MEETING_CONSENTS_MISSING',
      facts: { missing: '许静:online' },
      fields: { form: 'MEETING_CONSENTS_MISSING' },
    },
  })
  expect(outcomeOf(schedule({ consents }))).toBe('done')
})

test('当事人说不能到会的那一天不能安排；后来说可以的，以后来的为准', () => {
  const entry = {
    partyId: 'p2',
    answer: 'unavailable',
    from: day('2026-09-21'),
    to: day('2026-09-23'),
  } as const
  expect(schedule({ unavailable: [entry] })).toMatchObject({
    refusal: {
      code: 'MEETING_PARTY_UNAVAILABLE',
      facts: { parties: '恒信物业', on: '2026-09-21' },
    },
  })
  const again = { ...entry, answer: 'available', to: day('2026-09-21') } as const
  expect(outcomeOf(schedule({ unavailable: [entry, again] }))).toBe('done')
  expect(outcomeOf(schedule({ unavailable: [again, entry] }))).toBe('MEETING_PARTY_UNAVAILABLE')
})

test('与另一场重叠：写明是调解员还是调解室、谁、什么时候；错时的不占时间', () => {
  expect(schedule({ clashes: [clashOf()] })).toMatchObject({
    refusal: {
      code: 'MEETING_OVERLAPS',
      facts: {
        occupied: 'mediator',
        caseNo: '(2026) 多元化解9号',
        from: '2026-09-21T06:30:00.000Z',
        to: '2026-09-21T07:30:00.000Z',
      },
      fields: { time: 'MEETING_OVERLAPS' },
    },
  })
  const room = clashOf({ occupied: 'room', mediator: '苏航', caseNo: null })
  expect(schedule({ clashes: [room] })).toMatchObject({
    refusal: { facts: { mediator: '苏航' }, fields: { roomId: 'MEETING_OVERLAPS' } },
  })
  const spread = planOf('2026-09-21 09:00', '2026-09-23 09:00', { form: 'asynchronous' })
  expect(outcomeOf(schedule({ clashes: [clashOf()] }, spread))).toBe('done')
})

test.each([
  ['现场没有地点', { roomId: null }, { place: 'PLACE_REQUIRED' }],
  ['现场另写地点', { roomId: null, place: '天河区法院第三调解室' }, 'done'],
  ['视频不需要地点', { form: 'video', roomId: null }, 'done'],
  ['没有这个调解室', { roomId: 'r9' }, { roomId: 'NOT_AN_OPTION' }],
] as const)('地点：%s', (_title, change, outcome) => {
  expect(outcomeOf(schedule({}, planOf(undefined, undefined, change)))).toEqual(outcome)
})

test('停用日之后不能再用该调解室，停用日当天可以', () => {
  const until = (on: string) => outcomeOf(schedule({ rooms: [{ ...ROOM, inUseUntil: day(on) }] }))
  expect(until('2026-09-21')).toBe('done')
  expect(until('2026-09-20')).toEqual({ roomId: 'ROOM_NOT_IN_USE' })
})

describe('改期', () => {
  const planned = meetingOf({ startsAt: at('2026-09-18 15:00'), endsAt: at('2026-09-18 16:00') })
  const move = (facts: Partial<PlanFacts> = {}, plan = planOf(), meetingId = 'm1') =>
    decideMoveMeeting(
      planFacts({ meetings: [planned], ...facts }),
      { ...plan, meetingId, reason: '许静当天出差' },
      CONTEXT,
    )

  test('次序不变，事件写明原来的和改后的时间、方式、地点和原因', () => {
    expect(move({}, planOf(undefined, undefined, { form: 'video', roomId: null }))).toMatchObject({
      value: {
        meeting: planned,
        place: null,
        event: {
          kind: 'meeting.moved',
          data: {
            no: 1,
            form: 'video',
            startsAt: '2026-09-21T07:00:00.000Z',
            before: {
              form: 'on_site',
              startsAt: '2026-09-18T07:00:00.000Z',
              endsAt: '2026-09-18T08:00:00.000Z',
              place: '第一调解室（天河路1号3楼）',
            },
            reason: '许静当天出差',
          },
        },
        basis: 'online_mediation_16',
      },
    })
  })

  test('新的时间按同样的规则', () => {
    expect(move({}, planOf('2026-09-15 15:00', '2026-09-15 16:00'))).toMatchObject({
      refusal: { fields: { time: 'MEETING_IN_PAST' } },
    })
    expect(move({ leave: { from: day('2026-09-21'), to: day('2026-09-21') } })).toMatchObject({
      refusal: { code: 'MEETING_ON_LEAVE' },
    })
  })

  test.each(['held', 'cancelled'] as const)('%s 的不能改期；本案没有的也不能', (state) => {
    expect(move({ meetings: [{ ...planned, state }] })).toMatchObject({
      refusal: { code: 'MEETING_NOT_PLANNED', facts: { no: 1, state } },
    })
    expect(move({}, planOf(), 'm9')).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  })
})
