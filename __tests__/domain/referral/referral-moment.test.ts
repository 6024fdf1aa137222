import { computeClaimSimilarity } from '@/lib/domain/referral/claim-similarity'
import {
  findMomentMistake,
  notAfter,
  parseReferralMoment,
} from '@/lib/domain/referral/referral-moment'
import { CASE_CATEGORIES, CAUSE_VERSIONS, SEXES } from '@/lib/domain/referral/vocabulary'
import { at } from '../time/day'

// 引调时间 as courts write it, and the vocabulary of a referral: 在线调解规则 第3条, 第8条.

const NOW = at('2026-06-10 09:00')

test.each([
  ['', '空的'],
  ['2026-06-10T09:30', '没有时区的时刻可能是二十四小时中的任何一个'],
  ['2026-06-10 09:30+08:00', '日期与时间之间不是 T'],
  ['2026-02-30', '不存在的日子'],
  ['2026-02-30T09:30:00+08:00', '不存在的日子'],
  ['2026-06-10T24:00:00+08:00', '二十四时'],
  ['2026-06-10T09:60:00+08:00', '六十分'],
  ['2026-06-10T09:30:00+15:00', '没有这样的时区'],
  ['10-06-2026', '别的写法'],
  ['1999', '只有年'],
  ['9999-12-31T23:59:59Z', '太远的将来'],
  ['2026-06-10T09:30:00+08:00\u0000', '多一个零字符'],
  ['1'.repeat(100_000), '十万个字符'],
])('“%.24s”不是引调时间：%s', (text) => expect(parseReferralMoment(text)).toBeNull())

test.each([
  ['2026-06-10', '2026-06-09T16:00:00.000Z'],
  ['2026-06-10T09:30:00+08:00', '2026-06-10T01:30:00.000Z'],
  ['2026-06-10T09:30+08:00', '2026-06-10T01:30:00.000Z'],
  ['2026-06-10T01:30:00.5Z', '2026-06-10T01:30:00.500Z'],
])('“%s”读作 %s', (text, instant) => {
  expect(parseReferralMoment(text)?.toISOString()).toBe(instant)
})

test.each([
  ['两千年之前一毫秒', new Date('1999-12-31T15:59:59.999Z'), 'DATE_BEFORE_2000'],
  ['两千年第一刻', new Date('1999-12-31T16:00:00Z'), null],
  ['此刻', NOW, null],
  ['早五分钟的钟', new Date(+NOW + 5 * 60_000), null],
  ['早五分钟又一毫秒', new Date(+NOW + 5 * 60_000 + 1), 'DATE_IN_FUTURE'],
])('%s：%s', (_title, moment, mistake) => expect(findMomentMistake(moment, NOW)).toBe(mistake))

test('钟快的法院写来的时间，最晚记作收到之时', () => {
  expect(notAfter(new Date(+NOW + 60_000), NOW)).toEqual(NOW)
  expect(notAfter(new Date(+NOW - 60_000), NOW)).toEqual(new Date(+NOW - 60_000))
})

test('可以调解的案件类别是第3条的五种；案由有三个版本；性别两种', () => {
  expect(CASE_CATEGORIES).toEqual([
    'civil',
    'administrative',
    'enforcement',
    'private_prosecution',
    'incidental_civil',
  ])
  expect(CAUSE_VERSIONS).toEqual(['2011', '2020', '2025'])
  expect(SEXES).toEqual(['male', 'female'])
})

describe('诉求的相似', () => {
  test.each([
    ['都是空的', '', '', 0],
    ['只有标点', '，。！', '；：', 0],
    ['毫无相同', '返还押金', '支付报酬', 0],
    ['只差空格与标点', '返还押金，三千元。', '返还 押金三千元', 1],
    ['一个字相同', '甲', '甲', 1],
    ['四对相同，共六对', '请求返还押金', '请求返还租金', 3 / 7],
  ])('%s', (_title, a, b, expected) => {
    expect(computeClaimSimilarity(a, b)).toBeCloseTo(expected, 10)
    expect(computeClaimSimilarity(b, a)).toBeCloseTo(expected, 10)
  })
})
