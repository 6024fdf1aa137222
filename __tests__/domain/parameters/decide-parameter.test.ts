import { PARAMETERS, PARAMETER_KEYS } from '@/lib/domain/parameters/catalogue'
import { decideParameter, valueOn } from '@/lib/domain/parameters/decide-parameter'
import { localDate as day } from '../../support/local-date'

const TODAY = day('2026-11-30')
const version = (no: number, value: number, from: string) => ({ no, value, from: day(from) })

test('每项参数的默认值都在可设范围内', () => {
  for (const key of PARAMETER_KEYS) {
    const { usual, least, most } = PARAMETERS[key]
    expect([key, least <= usual && usual <= most]).toEqual([key, true])
  }
})

test('没有设过的为默认值；到了日期才生效；后来的决定取代此前计划的', () => {
  const planned = version(1, 20, '2026-12-10')
  expect(valueOn('idle_minutes', [], TODAY)).toBe(30)
  expect(valueOn('idle_minutes', [planned], day('2026-12-09'))).toBe(30)
  expect(valueOn('idle_minutes', [planned], day('2026-12-10'))).toBe(20)
  const sooner = version(2, 15, '2026-12-01')
  expect(valueOn('idle_minutes', [planned, sooner], day('2026-12-10'))).toBe(15)
})

test.each([
  [4, '2026-11-30', { value: 'PARAMETER_BOUNDS' }],
  [31, '2026-11-30', { value: 'PARAMETER_BOUNDS' }],
  [30, '2026-11-30', { value: 'PARAMETER_SAME' }],
  [15, '2026-11-29', { from: 'DATE_IN_PAST' }],
] as const)('改为 %d，自 %s 起：不行', (value, from, fields) => {
  const change = { value, from: day(from) }
  expect(decideParameter('idle_minutes', [], change, TODAY)).toMatchObject({
    refusal: { code: 'INPUT_INVALID', fields },
  })
})

test('可以当天生效；计划了改动的，可以改回原值', () => {
  expect(decideParameter('idle_minutes', [], { value: 15, from: TODAY }, TODAY)).toEqual({
    ok: true,
    value: { no: 1, before: 30 },
  })
  const planned = [version(1, 20, '2026-12-10')]
  expect(decideParameter('idle_minutes', planned, { value: 30, from: TODAY }, TODAY)).toEqual({
    ok: true,
    value: { no: 2, before: 30 },
  })
})
