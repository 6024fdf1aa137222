import { computeDifficulty, type DifficultyFacts } from '@/lib/domain/statistics/difficulty'
import { computeSpread } from '@/lib/domain/statistics/evenness'
import { countServiceDays, type ServiceFacts } from '@/lib/domain/statistics/service-days'
import { day } from '../time/day'

// 难易、在岗日数、偏离度没有条文规定，是本系统的口径（docs/decisions/0069-working-hours-and-fairness.md）。

const SIMPLE: DifficultyFacts = {
  parties: 2,
  amount: null,
  source: 'delegated_pre_filing',
  isReassigned: false,
}
test.each<[string, Partial<DifficultyFacts>, string]>([
  ['两名当事人，没有标的额', {}, 'ordinary'],
  ['只有一分', { isReassigned: true }, 'ordinary'],
  ['满六名当事人', { parties: 6 }, 'harder'],
  ['五名当事人', { parties: 5 }, 'ordinary'],
  ['三名当事人、标的额满十万', { parties: 3, amount: 100_000 }, 'harder'],
  ['三名当事人、标的额差一分钱十万', { parties: 3, amount: 99_999.99 }, 'ordinary'],
  ['标的额满一百万', { amount: 1_000_000 }, 'harder'],
  ['委托、重新分配', { source: 'entrusted_summary', isReassigned: true }, 'harder'],
  ['三分', { parties: 6, source: 'entrusted_ordinary' }, 'harder'],
  ['四分', { parties: 6, amount: 1_000_000 }, 'hard'],
  ['行政委托不是委托', { parties: 3, source: 'administrative' }, 'ordinary'],
])('%s', (_title, change, level) => {
  expect(computeDifficulty({ ...SIMPLE, ...change })).toBe(level)
})

const NOVEMBER = { from: day('2026-11-01'), to: day('2026-11-30') }
const SERVED: ServiceFacts = { from: day('2026-01-01'), to: null, leaves: [] }
const leave = (on: string, from: string, to: string) => ({
  on: day(on),
  leave: { from: day(from), to: day(to) },
})
test.each<[string, Partial<ServiceFacts>, number]>([
  ['整月在岗', {}, 30],
  ['月中开通，当天算', { from: day('2026-11-16') }, 15],
  ['月中停用，最后一天算', { to: day('2026-11-10') }, 10],
  ['期间以前停用', { to: day('2026-10-31') }, 0],
  ['请假首尾都扣', { leaves: [leave('2026-10-20', '2026-11-05', '2026-11-09')] }, 25],
  ['请假跨到下月', { leaves: [leave('2026-11-20', '2026-11-28', '2026-12-05')] }, 27],
  [
    '提前销假的，只扣到销假以前',
    {
      leaves: [
        leave('2026-11-01', '2026-11-05', '2026-11-14'),
        { on: day('2026-11-10'), leave: null },
      ],
    },
    25,
  ],
  [
    '休过的假，不因以后登记别的假而不扣',
    {
      leaves: [
        leave('2026-11-01', '2026-11-02', '2026-11-03'),
        leave('2026-11-20', '2026-11-25', '2026-11-26'),
      ],
    },
    26,
  ],
])('%s', (_title, change, days) => {
  expect(countServiceDays({ ...SERVED, ...change }, NOVEMBER)).toBe(days)
})

test.each([
  ['没有案件', [{ work: 0, days: 30 }], 0],
  ['没有人在岗', [{ work: 3, days: 0 }], 0],
  ['一个人', [{ work: 9, days: 30 }], 0],
  [
    '与日数相称',
    [
      { work: 2, days: 10 },
      { work: 4, days: 20 },
    ],
    0,
  ],
  [
    '全部在一人，两人日数相同',
    [
      { work: 10, days: 30 },
      { work: 0, days: 30 },
    ],
    0.5,
  ],
  [
    '不在岗的承办了四分之一',
    [
      { work: 3, days: 30 },
      { work: 1, days: 0 },
    ],
    0.25,
  ],
])('偏离度，%s', (_title, shares, expected) => {
  const { part, of } = computeSpread(shares)
  expect(part / of).toBeCloseTo(expected, 10)
})
