import {
  decideOpenMinutes,
  decideSupplementMinutes,
  type OpenMinutesFacts,
} from '@/lib/domain/minutes/decide-open'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { at, day } from '../time/day'
import { clockCase } from '../case/clock-case'

// 在线调解规则 第17、22条; 特邀规定 第14条; ADR 0062. The period of clockCase ends on 2026-10-09.

const FACTS: OpenMinutesFacts = {
  ...clockCase(),
  meeting: {
    id: 'm1',
    no: 2,
    state: 'planned',
    startsAt: at('2026-09-20 15:00'),
  },
  missing: [],
  existing: null,
  minutesCount: 1,
}
const open = (facts: Partial<OpenMinutesFacts> = {}, now = '2026-09-20 15:00') =>
  decideOpenMinutes({ ...FACTS, ...facts }, { minutesId: 'r1' }, { now: at(now) })
const codeOf = (decided: ReturnType<typeof open>) => (decided.ok ? 'done' : decided.refusal.code)

test('写明第几份、哪一次调解会，依据在线调解规则第22条', () => {
  expect(open()).toMatchObject({
    ok: true,
    value: {
      move: 'open_minutes',
      from: 'in_mediation',
      to: 'in_mediation',
      changes: {},
      event: {
        kind: 'minutes.opened',
        data: { minutesId: 'r1', minutesNo: 2, meetingId: 'm1', meetingNo: 2 },
      },
      basis: 'online_mediation_22',
    },
  })
})

test.each(CASE_STATUSES.filter((status) => status !== 'in_mediation'))(
  '“%s”的案件不能开始笔录',
  (status) => expect(codeOf(open({ status }))).toBe('STATUS_DOES_NOT_ALLOW'),
)

test.each([
  ['开会前六十一分钟', '2026-09-20 13:59', 'MEETING_NOT_BEGUN'],
  ['开会前六十分钟', '2026-09-20 14:00', 'done'],
  ['开会以后', '2026-09-21 09:00', 'done'],
])('%s', (_title, now, expected) => expect(codeOf(open({}, now))).toBe(expected))

test('提前开过的会已登记召开，时间不到也可以作笔录', () => {
  const meeting = { ...FACTS.meeting, state: 'held' } as const
  expect(codeOf(open({ meeting }, '2026-09-19 10:00'))).toBe('done')
})

test('取消了的会不作笔录', () => {
  const meeting = { ...FACTS.meeting, state: 'cancelled' } as const
  expect(codeOf(open({ meeting }))).toBe('MEETING_CANCELLED')
})

test('会前事项有缺的，说明缺什么', () => {
  expect(
    open({
      missing: [
        {
          what: 'identity',
          partyId: 'p1',
          party: '许静',
          why: 'not_recorded',
          basis: 'online_mediation_17',
        },
        {
          what: 'consent',
          scope: 'online',
          partyId: 'p2',
          party: '恒信物业',
          why: 'declined',
          basis: 'online_mediation_4',
        },
      ],
    }),
  ).toMatchObject({
    refusal: {
      code: 'PREPARATIONS_MISSING',
      facts: { missing: 'identity:许静;consent:恒信物业:online' },
    },
  })
})

test('一次调解会一份笔录，已有的指出是哪一份', () => {
  expect(open({ existing: { minutesNo: 1 } })).toMatchObject({
    refusal: { code: 'MINUTES_ALREADY_OPEN', facts: { minutesNo: 1 } },
  })
})

test('期限届满以后补作的，注明届满之日', () => {
  expect(open({}, '2026-10-12 09:00')).toMatchObject({
    value: { event: { data: { lapsedOn: '2026-10-09' } } },
  })
  const paused = open(
    { pauses: [{ reason: 'suspension', from: day('2026-10-08'), to: null }] },
    '2026-10-12 09:00',
  )
  expect(paused.ok && paused.value.event.data).not.toHaveProperty('lapsedOn')
})

// 特邀规定 第18条 (应当中止调解); 在线调解规则 第25条第六项 (期满终结), 第26条: no meeting takes place on such a day.
test.each<[string, string, 'planned' | 'held', boolean, string]>([
  ['安排在期限最后一日', '2026-10-09', 'planned', false, 'done'],
  ['安排在届满次日', '2026-10-10', 'planned', false, 'MEETING_PERIOD_OVER'],
  ['安排在暂停前一日', '2026-09-17', 'planned', true, 'done'],
  ['安排在暂停首日', '2026-09-18', 'planned', true, 'MEETING_WHILE_PAUSED'],
  ['安排在暂停首日，已登记在暂停以前召开', '2026-09-18', 'held', true, 'done'],
])('%s（%s）', (_title, on, state, isPaused, expected) => {
  const meeting = { ...FACTS.meeting, startsAt: at(`${on} 15:00`), state }
  const pauses = isPaused
    ? [{ reason: 'suspension' as const, from: day('2026-09-18'), to: null }]
    : []
  expect(codeOf(open({ meeting, pauses }, '2026-10-12 09:00'))).toBe(expected)
})

describe('补充笔录', () => {
  const supplement = (
    state: 'draft' | 'submitted' | 'confirmed',
    openSupplement: { minutesNo: number } | null = null,
  ) =>
    decideSupplementMinutes(
      {
        ...clockCase(),
        supplemented: { id: 'r1', minutesNo: 1, state },
        openSupplement,
        meeting: { id: 'm1', no: 2 },
        minutesCount: 3,
      },
      { minutesId: 'r9' },
      { now: at('2026-09-22 10:00') },
    )

  test('各方确认过的笔录只能补充，补充的自成一份', () => {
    expect(supplement('confirmed')).toMatchObject({
      value: {
        event: {
          kind: 'minutes.supplemented',
          data: { minutesId: 'r9', minutesNo: 4, supplementedId: 'r1', supplementedNo: 1 },
        },
      },
    })
  })

  test.each(['draft', 'submitted'] as const)('“%s”的笔录还没有确认，不必补充', (state) => {
    expect(supplement(state)).toMatchObject({ refusal: { code: 'MINUTES_NOT_CONFIRMED' } })
  })

  test('还有一份补充没有确认的，在其中继续', () => {
    expect(supplement('confirmed', { minutesNo: 2 })).toMatchObject({
      refusal: { code: 'MINUTES_ALREADY_OPEN', facts: { minutesNo: 2 } },
    })
  })
})
