import {
  decideUnavailable,
  type UnavailableStatement,
} from '@/lib/domain/meeting/decide-unavailable'
import { findUnavailableSpans, type UnavailableEntry } from '@/lib/domain/meeting/unavailable'
import { day } from '../time/day'
import { CONTEXT, planFacts } from './meeting-case'

// 登记不能到会的日期. Today is Wednesday 2026-09-16.

const mark = (
  statement: Partial<UnavailableStatement> = {},
  unavailable: readonly UnavailableEntry[] = [],
) =>
  decideUnavailable(
    planFacts({ unavailable }),
    {
      partyId: 'p1',
      answer: 'unavailable',
      from: day('2026-09-21'),
      to: day('2026-09-23'),
      note: null,
      ...statement,
    },
    CONTEXT,
  )

const ENTRY = {
  partyId: 'p1',
  answer: 'unavailable',
  from: day('2026-09-21'),
  to: day('2026-09-23'),
} as const

test('登记：谁、哪几天、说明', () => {
  expect(mark({ note: '出差' })).toMatchObject({
    value: {
      move: 'mark_unavailable',
      event: {
        kind: 'party.unavailable-marked',
        data: { party: '许静', answer: 'unavailable', from: '2026-09-21', to: '2026-09-23' },
      },
    },
  })
})

test.each<[string, Partial<UnavailableStatement>, Record<string, string> | 'done']>([
  ['不是本案的当事人', { partyId: 'p9' }, { partyId: 'NOT_AN_OPTION' }],
  ['今天', { from: day('2026-09-16'), to: day('2026-09-16') }, 'done'],
  ['昨天起', { from: day('2026-09-15') }, { from: 'DAY_PAST' }],
  ['倒过来', { to: day('2026-09-20') }, { to: 'DAY_ORDER' }],
  ['九十二天', { to: day('2026-12-21') }, 'done'],
  ['九十三天', { to: day('2026-12-22') }, { to: 'UNAVAILABLE_TOO_LONG' }],
  ['一年以后', { from: day('2027-09-17'), to: day('2027-09-18') }, { to: 'UNAVAILABLE_TOO_LONG' }],
  ['没有说过不能，就说可以', { answer: 'available' }, { from: 'UNAVAILABLE_NOTHING_NEW' }],
])('%s', (_title, statement, outcome) => {
  const decided = mark(statement)
  expect(decided.ok ? 'done' : decided.refusal.fields).toEqual(outcome)
})

test('已经登记过的同样日期不重复登记；多出一天的、改口的可以', () => {
  expect(mark({}, [ENTRY])).toMatchObject({
    refusal: { fields: { from: 'UNAVAILABLE_NOTHING_NEW' } },
  })
  expect(mark({ to: day('2026-09-24') }, [ENTRY]).ok).toBe(true)
  expect(mark({ answer: 'available' }, [ENTRY]).ok).toBe(true)
  expect(mark({ partyId: 'p2' }, [ENTRY]).ok).toBe(true)
})

test('今后不能到会的日子合成几段；改口可以的去掉，过去的不列', () => {
  const entry = (from: string, to: string, answer: UnavailableEntry['answer'] = 'unavailable') => ({
    ...ENTRY,
    answer,
    from: day(from),
    to: day(to),
  })
  const entries = [
    entry('2026-09-10', '2026-09-17'),
    entry('2026-09-21', '2026-09-25'),
    entry('2026-09-26', '2026-09-26'),
    entry('2026-09-23', '2026-09-23', 'available'),
    { ...entry('2026-09-18', '2026-09-20'), partyId: 'p2' },
  ]
  expect(findUnavailableSpans(entries, 'p1', day('2026-09-16'))).toEqual([
    { from: '2026-09-16', to: '2026-09-17' },
    { from: '2026-09-21', to: '2026-09-22' },
    { from: '2026-09-24', to: '2026-09-26' },
  ])
})
