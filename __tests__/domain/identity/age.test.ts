import { isHolderOver60, isOver60 } from '@/lib/domain/identity/age'
import { parseLocalDate } from '@/lib/domain/time/local-date'

// 六十周岁以上，含六十周岁当天。

const day = (text: string) => parseLocalDate(text)!

test.each([
  ['1966-11-25', '2026-11-24', false],
  ['1966-11-24', '2026-11-24', true],
  ['1966-11-23', '2026-11-24', true],
  ['1950-12-31', '2026-01-01', true],
  ['1967-01-01', '2026-12-31', false],
  ['1964-02-29', '2024-02-28', false],
  ['1964-02-29', '2024-02-29', true],
  ['1968-02-29', '2028-02-28', false],
])('%s 出生的，在 %s：%s', (born, on, expected) => {
  expect(isOver60(day(born), day(on))).toBe(expected)
})

test.each([
  ['11010519491231002X', '2009-12-30', false],
  ['11010519491231002X', '2009-12-31', true],
  ['110105194912310021', '2026-11-24', false],
  ['E12345678', '2026-11-24', false],
  ['', '2026-11-24', false],
])('号码 %j 在 %s：%s，不是身份证号码的都不是', (number, on, expected) => {
  expect(isHolderOver60(number, day(on))).toBe(expected)
})
