import { DEFAULT_1 } from '@/lib/domain/scoring/default-1'
import { CLOSING_BANDS } from '@/lib/domain/statistics/closing-days'
import { lineUp, NO_FLOW, sumFlows, type FlowSums } from '@/lib/domain/statistics/flow'

const sums = (cases: number, more: Partial<FlowSums> = {}): FlowSums => ({
  ...NO_FLOW,
  cases,
  ...more,
})

test('各行按所给的次序，没有发生的为零', () => {
  const rows = lineUp(
    ['tort', 'labour', 'other'],
    [
      { flow: 'closed', key: 'other', sums: sums(2, { succeeded: 1 }) },
      { flow: 'referred', key: 'tort', sums: sums(5) },
    ],
  )
  expect(rows.map(({ key, referred, closed }) => [key, referred.cases, closed.cases])).toEqual([
    ['tort', 5, 0],
    ['labour', 0, 0],
    ['other', 0, 2],
  ])
})

test('合计逐项相加，各段逐段相加', () => {
  expect(
    sumFlows([
      sums(2, { succeeded: 1, late: 1, days: 20, seconds: 60, bands: [1, 1, 0, 0, 0, 0] }),
      sums(3, { succeeded: 2, late: 0, days: 100, seconds: 40, bands: [0, 1, 0, 1, 0, 1] }),
    ]),
  ).toEqual({ cases: 5, succeeded: 3, late: 1, days: 120, seconds: 100, bands: [1, 2, 0, 1, 0, 1] })
  expect(sumFlows([])).toEqual(NO_FLOW)
})

test('结案天数各段首尾相接，就是时间分的各档', () => {
  CLOSING_BANDS.forEach((band, index) => {
    if (index > 0) expect(band.from).toBe(CLOSING_BANDS[index - 1]!.to! + 1)
  })
  expect(CLOSING_BANDS.map(({ to }) => to)).toEqual(
    DEFAULT_1.timeTiers.map(({ withinDays }) => withinDays),
  )
})
