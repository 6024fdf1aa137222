import {
  courtRuleOn,
  reviewClockOf,
  type CourtConfirmationRule,
} from '@/lib/domain/confirmation/court-rule'
import { decideCourtRule } from '@/lib/domain/confirmation/decide-court-rule'
import {
  readSpecialJurisdictions,
  specialJurisdictionsInWords,
} from '@/lib/labels/zh-CN/court-confirmation-rule'
import { day } from '../time/day'

// 法院的受理规则按日期有版本：从今天或者以后起，不改已经办的；同样的再登记一次什么也不改；他人先登记了的，要看过再保存。

const TODAY = day('2026-11-29')
const rule = (from: string, change: Partial<CourtConfirmationRule> = {}) => ({
  ...courtRuleOn([], TODAY),
  from: day(from),
  ...change,
})
const own = rule('2026-06-01', { isOwnCasesOnly: true })
const at = new Date('2026-11-29T02:00:00Z')

test.each([
  ['第一版', [], null, rule('2026-11-29', { wantsPaperSet: true }), 0, 1],
  ['和没有登记时一样', [], null, rule('2026-11-29'), 0, null],
  ['以后的一天', [own], { no: 3, by: '钱澄', at }, rule('2026-12-05'), 3, 4],
  ['和现行的一样', [own], { no: 3, by: '钱澄', at }, { ...own, from: TODAY }, 3, null],
  ['和现行的一样，提交了两次', [own], { no: 3, by: '钱澄', at }, { ...own, from: TODAY }, 2, null],
  ['昨天', [own], { no: 3, by: '钱澄', at }, rule('2026-11-28'), 3, 'INPUT_INVALID'],
  [
    '他人先登记了',
    [own],
    { no: 3, by: '钱澄', at },
    rule('2026-12-05'),
    2,
    'CONFIRMATION_RULE_CHANGED',
  ],
] as const)('%s', (_name, rules, last, next, seen, expected) => {
  const decided = decideCourtRule({ rules, last }, next, { seen, today: TODAY })
  expect(decided.ok ? decided.value : decided.refusal.code).toBe(expected)
})

test('审查期限按受理那天的版本；还没有受理的，按最新的版本', () => {
  const versions = [
    rule('2026-01-01', { reviewClock: 'confirmation_review' }),
    rule('2026-12-01', { reviewClock: 'confirmation_trial' }),
  ]
  expect(reviewClockOf(versions, day('2026-11-30'))).toBe('confirmation_review')
  expect(reviewClockOf(versions, day('2026-12-01'))).toBe('confirmation_trial')
  expect(reviewClockOf(versions, null)).toBe('confirmation_trial')
  expect(reviewClockOf([], null)).toBe('confirmation_trial')
})

test('专门管辖：每行一个法院，案由的词和纠纷类型的全称分开记，写出来又是原样', () => {
  const text = '示例互联网法院：网络购物合同，网络服务合同\n示例海事法院：海事海商纠纷'
  const read = readSpecialJurisdictions(text)
  expect(read).toEqual([
    { court: '示例互联网法院', disputeTypes: [], causes: ['网络购物合同', '网络服务合同'] },
    { court: '示例海事法院', disputeTypes: ['maritime'], causes: [] },
  ])
  expect(specialJurisdictionsInWords(read!)).toBe(text)
  expect(readSpecialJurisdictions('')).toEqual([])
})

test.each(['示例海事法院', '示例海事法院：', '：海事', '示例海事法院：海'])(
  '“%s”读不懂，不收',
  (text) => {
    expect(readSpecialJurisdictions(text)).toBeNull()
  },
)
