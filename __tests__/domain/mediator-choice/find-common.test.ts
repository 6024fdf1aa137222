import fc from 'fast-check'
import { findCommon, findResult, type Wishes } from '@/lib/domain/mediator-choice/find-common'

// 共同选任的结果：在线调解规则 第10条；特邀规定 第12条；docs/decisions/0115。

const ROSTER = ['a', 'b', 'c', 'd', 'e']

test.each<[string, Wishes[], string | null]>([
  ['都把同一人排第一', [['a'], ['a', 'b']], 'a'],
  [
    '只有一人都选到',
    [
      ['a', 'c'],
      ['b', 'c'],
    ],
    'c',
  ],
  [
    '名次之和小的',
    [
      ['a', 'b', 'c'],
      ['c', 'b'],
    ],
    'b',
  ],
  [
    '和相同，最差名次好的',
    [
      ['b', 'c', 'a'],
      ['a', 'c', 'b'],
    ],
    'c',
  ],
  [
    '和与最差名次都相同，名册在前的',
    [
      ['b', 'a'],
      ['a', 'b'],
    ],
    'a',
  ],
  [
    '没有都选到的',
    [
      ['a', 'b', 'c'],
      ['d', 'e'],
    ],
    null,
  ],
  [
    '三方都选到的',
    [
      ['a', 'b'],
      ['b', 'a'],
      ['c', 'b'],
    ],
    'b',
  ],
  ['没有人提名', [], null],
])('%s', (_title, lists, expected) => {
  expect(findCommon(lists, ROSTER)).toBe(expected)
})

test.each<[string, Wishes[], object]>([
  ['都选到同一人', [['b'], ['b']], { state: 'chosen', mediatorId: 'b' }],
  ['没有选到同一人', [['a'], ['b']], { state: 'not_chosen', wished: null }],
  [
    '一方由机构指定，另一方的第一人选是心愿',
    [[], ['c', 'a']],
    { state: 'not_chosen', wished: 'c' },
  ],
  ['都由机构指定', [[], []], { state: 'not_chosen', wished: null }],
])('各方都答复以后：%s', (_title, answers, expected) => {
  expect(findResult(answers, ROSTER)).toEqual(expected)
})

const list = fc.uniqueArray(fc.constantFrom(...ROSTER), { minLength: 1, maxLength: 3 })

test('结果和谁先答复无关；选定的人在每一份名单里；没有哪个都选到的人更好', () => {
  fc.assert(
    fc.property(fc.array(list, { minLength: 1, maxLength: 4 }), (lists) => {
      const common = findCommon(lists, ROSTER)
      expect(findCommon(lists.toReversed(), ROSTER)).toBe(common)
      const shared = ROSTER.filter((each) => lists.every((one) => one.includes(each)))
      if (common === null) return expect(shared).toEqual([])
      expect(shared).toContain(common)
      const sumOf = (id: string) => lists.reduce((sum, one) => sum + one.indexOf(id), 0)
      for (const other of shared) expect(sumOf(common)).toBeLessThanOrEqual(sumOf(other))
      return undefined
    }),
    { numRuns: 500 },
  )
})

test('一方多写几位，不会把已经选到的人变成没有选到', () => {
  fc.assert(
    fc.property(list, list, fc.constantFrom(...ROSTER), (own, other, more) => {
      fc.pre(findCommon([own, other], ROSTER) !== null)
      const longer = [...new Set([...own, more])]
      expect(findCommon([longer, other], ROSTER)).not.toBeNull()
    }),
  )
})
