import fc from 'fast-check'
import { POINT_CODES, type PointSum } from '@/lib/data/stores/scoring/score-points-store'
import { DEFAULT_1 } from '@/lib/domain/scoring/default-1'
import { presentBreakdown } from '@/lib/queries/scoring/point-groups'

// Every point names its ground (domain.md, Decisions 5): 组织调解会 30 × 5 = 150.

const sum = (
  part: PointSum['part'],
  code: PointSum['code'],
  times: number,
  each: number,
): PointSum => ({ part, code, times, each, points: times * each })

test('一分也没有的，三项都是零，没有来由', () => {
  expect(presentBreakdown([], DEFAULT_1)).toEqual([
    { part: 'operation', points: 0, items: [] },
    { part: 'time', points: 0, items: [] },
    { part: 'result', points: 0, items: [] },
  ])
})

test('各归各的一项，每项之内分多的在前', () => {
  const [operation, time, result] = presentBreakdown(
    [
      sum('operation', 'contact', 4, 1),
      sum('operation', 'session', 3, 5),
      sum('result', 'success', 2, 5),
      sum('time', 'closed_in_time', 1, 10),
    ],
    DEFAULT_1,
  )
  expect(operation!.points).toBe(19)
  expect(operation!.items.map(({ times, each, points }) => [times, each, points])).toEqual([
    [3, 5, 15],
    [4, 1, 4],
  ])
  expect([time!.points, result!.points]).toEqual([10, 10])
})

test('时间分的来由是哪一档；规则里没有这个分值的，只说是时间分', () => {
  const ground = (each: number, rules: typeof DEFAULT_1 | null) =>
    presentBreakdown([sum('time', 'closed_in_time', 1, each)], rules)[1]!.items[0]!.ground
  expect(ground(10, DEFAULT_1)).toContain('7')
  expect(ground(8, DEFAULT_1)).toContain('15')
  expect(ground(7, DEFAULT_1)).toBe(ground(10, null))
})

test('无论哪些来由：各项的分等于各行之和，合起来一分不差', () => {
  const anySum = fc
    .record({
      part: fc.constantFrom('operation', 'time', 'result' as const),
      code: fc.constantFrom(...POINT_CODES),
      times: fc.nat(50),
      each: fc.nat(20),
    })
    .map(({ part, code, times, each }) => sum(part, code, times, each))
  fc.assert(
    fc.property(fc.array(anySum, { maxLength: 20 }), (sums) => {
      const groups = presentBreakdown(sums, DEFAULT_1)
      const add = (rows: readonly { points: number }[]) =>
        rows.reduce((total, { points }) => total + points, 0)
      for (const group of groups) expect(group.points).toBe(add(group.items))
      expect(add(groups)).toBe(add(sums))
    }),
  )
})
