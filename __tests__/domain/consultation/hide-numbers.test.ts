import { hideNumbersIn, type HiddenNumber } from '@/lib/domain/consultation/hide-numbers'

// 问题里的个人号码，保存以前就隐去；金额、日期、案号照写。

describe('隐去，并说明是哪一种', () => {
  test.each<[string, string, readonly HiddenNumber[]]>([
    ['我的身份证是11010519491231002X，求助', '我的身份证是110***********002X，求助', ['id_card']],
    ['身份证 110105 19491231 002X', '身份证 110***********002X', ['id_card']],
    // 校验码不对的，不认作身份证号，号码还是隐去。
    ['身份证110105194912310021', '身份证110***********0021', ['other']],
    ['请打 13800001234', '请打 138****1234', ['mobile']],
    ['请打 １３８ ００００ １２３４', '请打 138****1234', ['mobile']],
    ['退到 6222021234567890128', '退到 ****0128', ['bank_card']],
    // 校验码不对的，不认作银行卡号，号码还是隐去。
    ['退到 6222021234567890127', '退到 ****0127', ['other']],
    ['退到 4111 1111 1111 1111', '退到 ****1111', ['bank_card']],
    ['他开粤A12345撞了我', '他开粤A*****撞了我', ['plate']],
    ['车牌沪A·D12345', '车牌沪A*******', ['plate']],
    ['车牌 粤b1234警', '车牌 粤b*****', ['plate']],
    [
      '电话13800001234，证件11010519491231002X',
      '电话138****1234，证件110***********002X',
      ['id_card', 'mobile'],
    ],
  ])('%s', (written, text, hidden) => {
    expect(hideNumbersIn(written)).toEqual({ text, hidden })
  })
})

describe('照写', () => {
  test.each([
    '欠我38650元，2026年11月12日说好还',
    '（2026）粤0112民诉前调123号',
    '3号楼2单元501，漏水三个月',
    '京ABCDEF',
    '打 110 和 12368',
    '',
  ])('%s', (written) => {
    expect(hideNumbersIn(written)).toEqual({ text: written, hidden: [] })
  })
})

test('再隐去一遍，内容不变：隐去的部分没有留下号码', () => {
  const { text } = hideNumbersIn('粤A12345，13800001234，11010519491231002X，4111111111111111')
  expect(hideNumbersIn(text)).toEqual({ text, hidden: [] })
})

test('公布的答复里，机构的座机照写，个人的手机号码不行', () => {
  const keepsOffice = { keepsOffice: true }
  expect(hideNumbersIn('请打 020-83210000', keepsOffice)).toEqual({
    text: '请打 020-83210000',
    hidden: [],
  })
  expect(hideNumbersIn('请打 13800001234', keepsOffice).hidden).toEqual(['mobile'])
  expect(hideNumbersIn('请打 020-83210000').hidden).toEqual(['other'])
})
