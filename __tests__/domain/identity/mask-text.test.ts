import fc from 'fast-check'
import { maskNumbersIn } from '@/lib/domain/identity/mask-text'

// 别人随手写进理由里的号码，也不整段显示。

test.each([
  ['电话 13800001234 无人接听', '电话 138****1234 无人接听'],
  ['电话138 0000 1234。', '电话138****1234。'],
  ['核对证件 11010519491231002X 是否本人', '核对证件 110***********002X 是否本人'],
  ['证件110101199003070000', '证件110***********0000'],
  ['座机 87654321', '座机 ****21'],
  ['拨打 13800001234.', '拨打 138****1234.'],
  ['No.13800001234', 'No.138****1234'],
  ['银行卡 6222021234567890123', '银行卡 ****0123'],
  ['银行卡 6222 0212 3456 7890', '银行卡 ****7890'],
  ['银行卡 6222 0212 3456 7890 123', '银行卡 ****0123'],
  ['电话１３８００００１２３４', '电话138****1234'],
  ['两个号码 13800001234、13900005678', '两个号码 138****1234、139****5678'],
])('%s', (text, masked) => expect(maskNumbersIn(text)).toBe(masked))

test.each(['2026-11-24 14:02 电话通知', '(2026) 多元化解1182号', '标的额 12000.00 元', '核对送达地址 3 栋 1502 室', ''])(
  '不是号码的不动：%s', (text) => expect(maskNumbersIn(text)).toBe(text))

test('a phone or an identity number never comes out whole, whatever stands around it', () => {
  const digits = (length: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
  const words = fc.string({ unit: fc.constantFrom('电', '话', ' ', '，', '('), maxLength: 6 })
  fc.assert(fc.property(words, fc.oneof(digits(10).map((rest) => `1${rest}`), digits(17).map((rest) => `${rest}X`), digits(18)), words, (before, number, after) => {
    expect(maskNumbersIn(before + number + after)).not.toContain(number)
  }))
})
