import { DEFAULT_1 } from '@/lib/domain/scoring/default-1'
import { OPERATION_CODES, SCORE_PART_CODES } from '@/lib/domain/scoring/rule-set'
import { RuleSetShape } from '@/lib/domain/scoring/rule-set-shape'
import { sumScore } from '@/lib/domain/scoring/sum-score'
import { CLOSING_BANDS } from '@/lib/domain/statistics/closing-days'

// domain.md 5.4: every number of the scoring is configurable; what is configured is checked before
// anything is computed with it.

const read = (change: object) => RuleSetShape.safeParse({ ...DEFAULT_1, ...change }).success
const contact = DEFAULT_1.operations.contact
const withContact = (change: object) => ({
  operations: { ...DEFAULT_1.operations, contact: { ...contact, ...change } },
})
const tiers = (...days: readonly (number | null)[]) => ({
  timeTiers: days.map((withinDays, index) => ({ withinDays, points: 10 - index })),
})
const { contact: _left, ...withoutContact } = DEFAULT_1.operations

test.each<[string, object]>([
  ['分值是负数', withContact({ points: -1 })],
  ['分值不是整数', withContact({ points: 1.5 })],
  ['分值不是数', withContact({ points: Number.NaN })],
  ['分值大得不像分值', withContact({ points: 1001 })],
  ['封顶是负数', withContact({ maxTimes: -1 })],
  ['不认识的重复规则', withContact({ repeat: 'hourly' })],
  ['多出一项', withContact({ bonus: 1 })],
  ['少了一种操作', { operations: withoutContact }],
  ['多了一种操作', { operations: { ...DEFAULT_1.operations, dance: contact } }],
  ['没有版本', { version: '' }],
  ['版本太长', { version: 'v'.repeat(41) }],
  ['没有时间档', { timeTiers: [] }],
  ['时间档不升', tiers(7, 7)],
  ['时间档倒着', tiers(15, 7)],
  ['无上限的档不在最后', tiers(null, 30)],
  ['两个无上限的档', tiers(7, null, null)],
  ['时间档有负天数', tiers(-1, 7)],
  ['时间档太多', tiers(...Array.from({ length: 21 }, (_, index) => index))],
  ['每案上限不是整数', { maxOperationPointsPerCase: 0.5 }],
  ['不认识的分法', { sharing: { operation: 'half', closing: 'presiding' } }],
  ['时间分、结果分不归主持调解员', { sharing: { operation: 'actor', closing: 'actor' } }],
  ['结果分少一项', { result: { success: 5, failure: 1, failureUndisputed: 1 } }],
])('%s：不能用来计分', (_title, change) => expect(read(change)).toBe(false))

test.each<[string, object]>([
  ['默认规则', {}],
  ['全部是零', withContact({ points: 0, maxTimes: 0 })],
  ['只有一个无上限的档', tiers(null)],
  ['没有无上限的档', tiers(7, 15, 30)],
  ['从当天起', tiers(0, 1, null)],
])('%s：可以用', (_title, change) => expect(read(change)).toBe(true))

test('默认规则的时间档与报表的结案天数分段是同样的界限', () => {
  const limits = DEFAULT_1.timeTiers.map(({ withinDays }) => withinDays)
  expect(CLOSING_BANDS.map(({ to }) => to)).toEqual(limits)
  CLOSING_BANDS.slice(1).forEach(({ from }, index) =>
    expect(from).toBe((CLOSING_BANDS[index]!.to ?? 0) + 1),
  )
})

test('手册的三个分数、规则的十二种操作', () => {
  expect(SCORE_PART_CODES).toEqual(['operation', 'time', 'result'])
  expect(OPERATION_CODES).toHaveLength(12)
  expect(new Set(OPERATION_CODES).size).toBe(12)
})

describe('四项分', () => {
  test('没有得过分的案件四项都是 0（手册序号 81–84）', () => {
    expect(sumScore([])).toEqual({ operation: 0, time: 0, result: 0, total: 0 })
  })

  test('各归各的一项，总分是三项之和；更正的负分照减', () => {
    expect(
      sumScore([
        { part: 'operation', points: 4 },
        { part: 'operation', points: -1 },
        { part: 'time', points: 10 },
        { part: 'result', points: 5 },
        { part: 'result', points: 5 },
      ]),
    ).toEqual({ operation: 3, time: 10, result: 10, total: 23 })
  })
})

test('没有写明分法的旧规则：操作分归办理的人，时间分和结果分归主持调解员', () => {
  const { sharing: _left, ...old } = DEFAULT_1
  expect(RuleSetShape.parse(old).sharing).toEqual({ operation: 'actor', closing: 'presiding' })
})
