import { EMPTY_TERM, type AgreementTerm } from '@/lib/domain/agreement/draft'
import { findDaysInWords } from '@/lib/domain/confirmation/wording/days-of-duties'
import { findDaysInForce } from '@/lib/domain/supplementary/days-in-force'
import type { SupplementaryText } from '@/lib/domain/supplementary/supplementary'

// 履行期（人民调解法第29条）：改过的、新加的条款按补充协议写明的日子，没有改的按原协议.

test.each([
  ['前', '被申请人于2027年3月1日前（含当日）向申请人支付人民币3000元。', ['2027-03-01']],
  ['当日', '被申请人于2027年3月1日以现金方式支付3000元。', ['2027-03-01']],
  ['最迟', '房屋修好后支付尾款2000元，最迟2027-3-1。', ['2027-03-01']],
  [
    '分期',
    '分两期支付：第一期于2027年3月1日前支付1000元；第二期于2027年4月1日前支付1000元。',
    ['2027-03-01', '2027-04-01'],
  ],
  ['搬离', '被申请人于2027 年 5 月 31 日前搬离并交还钥匙。', ['2027-05-31']],
  [
    '已经付的不算',
    '被申请人已于2026年9月1日支付1000元，余款2000元于2027年3月1日前付清。',
    ['2027-03-01'],
  ],
  ['起算日不算', '逾期的，自2027年3月2日起按日支付违约金。', []],
  [
    '合同的日期不算',
    '双方2025年6月1日签订的租赁合同解除，被申请人于2027年3月1日前搬离。',
    ['2027-03-01'],
  ],
  ['确认事实的不算', '双方确认，2026年3月1日的借款属实。', []],
  ['没有的一天不算', '被申请人于2027年2月30日前支付3000元。', []],
  ['没有年份的不算', '被申请人于3月1日前支付3000元。', []],
  ['每月的不算', '被申请人每月10日前支付300元。', []],
] as const)('条款里写明的履行日：%s', (_name, clause, expected) => {
  expect(findDaysInWords(clause)).toEqual(expected)
})

const pay = (on: string): AgreementTerm => ({ ...EMPTY_TERM, kind: 'payment', on })
const TERMS = { terms: [pay('2026-12-15'), pay('2027-01-15')] }
const changed = (number: number | null, no: number, day: string): SupplementaryText => ({
  agreementNo: 1,
  status: number === null ? 'open' : 'in_force',
  number,
  clauses: [{ no, text: `被申请人于${day}前支付3000元。` }],
  settled: number === null ? null : { by: '许静', at: new Date() },
})

test.each([
  [
    '没有补充协议',
    [],
    [
      ['2026-12-15', null],
      ['2027-01-15', null],
    ],
  ],
  [
    '等着签的不算',
    [changed(null, 1, '2027年3月1日')],
    [
      ['2026-12-15', null],
      ['2027-01-15', null],
    ],
  ],
  [
    '改了第一条',
    [changed(1, 1, '2027年3月1日')],
    [
      ['2027-01-15', null],
      ['2027-03-01', 1],
    ],
  ],
  [
    '改了两次，算后一次',
    [changed(2, 1, '2027年4月1日'), changed(1, 1, '2027年3月1日')],
    [
      ['2027-01-15', null],
      ['2027-04-01', 2],
    ],
  ],
  [
    '新加一条',
    [changed(1, 4, '2027年3月1日')],
    [
      ['2026-12-15', null],
      ['2027-01-15', null],
      ['2027-03-01', 1],
    ],
  ],
  ['改成没有年月日的', [changed(1, 1, '每月10日')], [['2027-01-15', null]]],
  ['同一天只算一次', [changed(1, 1, '2027年1月15日')], [['2027-01-15', null]]],
] as const)('一起读的履行日：%s', (_name, supplements, expected) => {
  const days = findDaysInForce(TERMS, supplements)
  expect(days.map(({ on, supplement }) => [on, supplement])).toEqual(expected)
})
