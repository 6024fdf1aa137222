import { makeCalendar } from '@/lib/domain/deadline/calendar'
import { proposeTimes, type ProposalFacts } from '@/lib/domain/meeting/propose-times'
import type { LocalDate } from '@/lib/domain/time/local-date'

const day = (text: string) => text as LocalDate
const at = (text: string) => new Date(`${text}:00+08:00`)

const CALENDAR = makeCalendar([
  { year: 2026, holidays: [day('2026-12-04')], makeUpWorkdays: [day('2026-12-05')] },
])
/** Sunday. */
const NOW = at('2026-11-29T15:00')

const FREE: ProposalFacts = {
  mediationDueOn: day('2026-12-20'),
  isMediationDueProvisional: false,
  parties: [{ id: 'a' }, { id: 'b' }],
  unavailable: [],
  leave: null,
  hours: [],
  busy: [],
}
const span = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) })
const cannot = (partyId: string, from: string, to: string) => ({
  partyId,
  answer: 'unavailable' as const,
  from: day(from),
  to: day(to),
})

/** 12-01 08:30 */
const shown = (facts: Partial<ProposalFacts>, minutes = 60, now = NOW) =>
  proposeTimes({ ...FREE, ...facts }, minutes, { now, calendar: CALENDAR }).map(({ startsAt }) =>
    new Date(startsAt.getTime() + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' '),
  )

test.each<[string, Partial<ProposalFacts>, readonly string[]]>([
  // Monday morning is less than a day ahead.
  ['三个不同的工作日，上午下午错开', {}, ['11-30 15:00', '12-01 08:30', '12-02 14:00']],
  [
    '周末和放假不提，补班的周六提',
    { leave: { from: day('2026-11-30'), to: day('2026-12-02') } },
    ['12-03 08:30', '12-05 14:00', '12-07 08:30'],
  ],
  [
    '任何一方来不了的日子不提',
    {
      unavailable: [
        cannot('b', '2026-12-01', '2026-12-01'),
        cannot('a', '2026-11-30', '2026-11-30'),
      ],
    },
    ['12-02 08:30', '12-03 14:00', '12-05 08:30'],
  ],
  [
    '又能来了的日子照提',
    {
      unavailable: [
        cannot('b', '2026-11-30', '2026-12-01'),
        { partyId: 'b', answer: 'available', from: day('2026-12-01'), to: day('2026-12-01') },
      ],
    },
    ['12-01 08:30', '12-02 14:00', '12-03 08:30'],
  ],
  [
    '避开别的调解会，首尾相接的可以',
    {
      busy: [
        span('2026-12-01T08:00', '2026-12-01T09:30'),
        span('2026-12-02T14:30', '2026-12-02T18:00'),
      ],
    },
    ['11-30 15:00', '12-01 09:30', '12-03 14:00'],
  ],
  [
    '只提调解员自己的工作时间',
    {
      hours: [
        {
          validFrom: day('2026-01-01'),
          validTo: null,
          spans: [{ weekday: 3, from: 9 * 60 + 10, to: 11 * 60 }],
        },
      ],
    },
    ['12-02 09:30', '12-09 09:30', '12-16 09:30'],
  ],
  [
    '天数不够，同一天的另一半也提',
    { mediationDueOn: day('2026-12-01') },
    ['11-30 15:00', '12-01 08:30', '12-01 14:00'],
  ],
  ['只剩最后一天', { mediationDueOn: day('2026-11-30') }, ['11-30 15:00']],
  ['期限已到，一个也不提', { mediationDueOn: day('2026-11-29') }, []],
])('%s', (_name, facts, expected) => {
  expect(shown(facts)).toEqual(expected)
})

test('不跨午休，也不超过下班：四小时的只在下午', () => {
  expect(shown({}, 240)).toEqual(['12-01 14:00', '12-02 14:00', '12-03 14:00'])
})

test('期限没有最后一天，只看三十天以内', () => {
  const away = { from: day('2026-11-29'), to: day('2026-12-29') }
  expect(shown({ mediationDueOn: null, leave: away })).toEqual([])
})
