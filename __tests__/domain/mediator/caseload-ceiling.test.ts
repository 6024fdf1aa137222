import { capInForce, isOverCeiling } from '@/lib/domain/mediator/caseload-ceiling'

// 承办上限：本人的和全系统的，以低的为准；原来设得高的可以不改，不能再改高。

test.each([
  [10, 60, 10],
  [40, 20, 20],
  [20, 20, 20],
])('本人 %s 件，全系统最高 %s 件：按 %s 件', (own, ceiling, inForce) => {
  expect(capInForce(own, ceiling)).toBe(inForce)
})

test.each<[number, number | null, boolean]>([
  [20, null, false],
  [21, null, true],
  [40, 40, false],
  [41, 40, true],
  [30, 40, true],
  [15, 40, false],
])('最高 20 件时填 %s 件，原来 %s 件', (typed, before, isOver) => {
  expect(isOverCeiling(typed, before, 20)).toBe(isOver)
})
