import { decideHours, type HoursLine, type HoursRequest } from '@/lib/domain/mediator/decide-hours'
import { day } from '../time/day'

const TODAY = day('2026-11-24')
const MORNINGS: HoursLine = { on: [5, 1], from: 540, to: 720 }
const NOTHING: HoursLine = { on: [], from: null, to: null }
const decide = (change: Partial<HoursRequest>) =>
  decideHours(
    { validFrom: TODAY, validTo: null, isUsual: false, lines: [MORNINGS, NOTHING], ...change },
    TODAY,
  )

test('一段时间用于所选的几天，按星期和钟点排列；空着的几段不算', () => {
  const afternoon: HoursLine = { on: [1], from: 840, to: 1020 }
  expect(decide({ lines: [afternoon, NOTHING, MORNINGS] })).toEqual({
    ok: true,
    value: {
      validFrom: TODAY,
      validTo: null,
      spans: [
        { weekday: 1, from: 540, to: 720 },
        { weekday: 1, from: 840, to: 1020 },
        { weekday: 5, from: 540, to: 720 },
      ],
    },
  })
})

test('恢复通常时间的，不看各段', () => {
  expect(decide({ isUsual: true, lines: [{ on: [], from: 720, to: 540 }] })).toEqual({
    ok: true,
    value: { validFrom: TODAY, validTo: null, spans: null },
  })
})

test.each<[string, Partial<HoursRequest>, object]>([
  ['没有填开始的日期', { validFrom: null }, { validFrom: 'REQUIRED' }],
  ['开始的日期已过', { validFrom: day('2026-11-23') }, { validFrom: 'DAY_PAST' }],
  ['结束早于开始', { validTo: day('2026-11-23') }, { validTo: 'DAY_ORDER' }],
  ['一段也没有', { lines: [NOTHING, NOTHING] }, { 'lines.0.on': 'HOURS_EMPTY' }],
  [
    '没有选星期',
    { lines: [MORNINGS, { on: [], from: 540, to: 600 }] },
    { 'lines.1.on': 'HOURS_EMPTY' },
  ],
  [
    '没有填钟点',
    { lines: [{ on: [1], from: null, to: null }] },
    { 'lines.0.from': 'REQUIRED', 'lines.0.to': 'REQUIRED' },
  ],
  ['结束不晚于开始', { lines: [{ on: [1], from: 600, to: 600 }] }, { 'lines.0.to': 'HOURS_ORDER' }],
  [
    '同一天重叠',
    { lines: [MORNINGS, { on: [2, 5], from: 719, to: 800 }] },
    { 'lines.1.from': 'HOURS_OVERLAP' },
  ],
])('%s：指出是哪一项', (_title, change, fields) => {
  expect(decide(change)).toEqual({
    ok: false,
    refusal: { code: 'INPUT_INVALID', facts: {}, fields },
  })
})

test('首尾相接的、不同天的不算重叠', () => {
  expect(decide({ lines: [MORNINGS, { on: [1], from: 720, to: 800 }] }).ok).toBe(true)
  expect(decide({ lines: [MORNINGS, { on: [1], from: 500, to: 540 }] }).ok).toBe(true)
  expect(decide({ lines: [MORNINGS, { on: [2], from: 600, to: 700 }] }).ok).toBe(true)
})
