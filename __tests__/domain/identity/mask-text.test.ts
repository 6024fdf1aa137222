import fc from 'fast-check'
import { maskNumbersIn } from '@/lib/domain/identity/mask-text'

// 别人随手写进理由里的号码，也不整段显示；日期、案号、金额照写；分不清的，遮住。

describe('是号码：遮住', () => {
  test.each([
    ['电话 13800001234 无人接听', '电话 138****1234 无人接听'],
    ['电话138 0000 1234。', '电话138****1234。'],
    ['电话138-0000-1234', '电话138****1234'],
    ['拨打(138)0000 1234', '拨打(138****1234'],
    ['138.0000.1234', '138****1234'],
    ['1380000 1234', '138****1234'],
    ['1.13800001234 2.13900005678', '1.138****1234 2.139****5678'],
    ['13800001234.5', '138****1234.5'],
    ['13800001234元', '138****1234元'],
    ['拨打 13800001234.', '拨打 138****1234.'],
    ['No.13800001234', 'No.138****1234'],
    ['+8613800001234', '+****1234'],
    ['138\u200b0000\u200b1234', '138****1234'],
    ['电话１３８００００１２３４', '电话138****1234'],
    ['两个号码 13800001234、13900005678', '两个号码 138****1234、139****5678'],
    ['核对证件 11010519491231002X 是否本人', '核对证件 110***********002X 是否本人'],
    ['证件110101199003070000', '证件110***********0000'],
    ['110101 20050307 0021', '110***********0021'],
    ['110101-2005-0307-002x', '110***********002x'],
    ['110101 2005 03 07 0021', '110***********0021'],
    ['110101200503070021.jpg', '110***********0021.jpg'],
    ['老证 110105491231002', '老证 110********1002'],
    ['银行卡 6222021234567890123', '银行卡 ****0123'],
    ['银行卡 6222 0212 3456 7890', '银行卡 ****7890'],
    ['银行卡 6222 0212 3456 7890 123', '银行卡 ****0123'],
    ['账号 100023456789', '账号 ****6789'],
    ['座机 87654321', '座机 ****21'],
    ['020-20121125', '020-****25'],
    ['(020) 20121125', '(020) ****25'],
    ['电话：20121125', '电话：****25'],
    ['出生日期 20050307', '出生日期 ****07'],
    ['19500101', '****01'],
    ['护照 E20121125', '护照 E****25'],
    ['通行证 H12345678', '通行证 H****78'],
    ['台胞证20121125', '台胞证****25'],
    ['微信 20121125', '微信 ****25'],
    ['QQ：123456789', 'QQ：****89'],
    ['20261125001', '202****5001'],
  ])('%s', (text, masked) => expect(maskNumbersIn(text)).toBe(masked))
})

test('平台写出的校验值照写；同样长的数字、别处的号码仍遮住', () => {
  const full = `07990e1d65549bc0f123412345678957ac${'1380000123'.repeat(3)}`
  const short = '1380000123412a4f'
  for (const text of [`SHA-256 ${full}。`, `校验值 ${short}，共 1 页`])
    expect(maskNumbersIn(text)).toBe(text)
  expect(full).toHaveLength(64)
  expect(maskNumbersIn(`${full}，电话 13800001234`)).not.toContain('1234567895')
  expect(maskNumbersIn('校验值 6222020200001234')).not.toContain('6222020200001234')
  expect(maskNumbersIn(`校验值 ${short}，电话 13800001234`)).toBe(
    `校验值 ${short}，电话 138****1234`,
  )
  expect(maskNumbersIn('校验值 13800001234ab')).not.toContain('13800001234')
})

describe('不是号码：照写', () => {
  test.each([
    '2026-11-24 14:02 电话通知',
    '核对送达地址 3 栋 1502 室',
    '',
    // 日期，文件名里的也是
    '20261125.pdf',
    '起诉状20261125.docx',
    '起诉状_20261125(1).pdf',
    '电话记录20261125.docx',
    'IMG_20261125_143002.jpg',
    '微信图片_20261125143002.jpg',
    '202611251430',
    '20261125143002123',
    // 案号
    '(2026) 多元化解1182号',
    '（2026）粤0104诉前调12345678号',
    '(2026) 粤0104民初第1234567号',
    // 金额
    '标的额 12000.00 元',
    '标的额 12345678.00',
    '赔偿 1200000元',
    '赔偿 1200000 余元',
    '￥1200000',
    '共计 12345678.5 万元',
    '1,200,000.00 元',
  ])('%s', (text) => expect(maskNumbersIn(text)).toBe(text))
})

test.each([
  ['没有这一天', '20261325', '****25'],
  ['没有这一刻', '20261125256102', '****6102'],
  ['太远', '21261125', '****25'],
  ['多一位', '202611251', '****51'],
])('像时间又不是（%s）：遮住', (_why, text, masked) => expect(maskNumbersIn(text)).toBe(masked))

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
const day = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2026-11-25'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''))
const PHONE = digits(10).map((rest) => `1${rest}`)
const DOCUMENT = fc
  .tuple(
    fc.constantFrom(...'12345678'),
    digits(5),
    day,
    digits(3),
    fc.constantFrom(...'0123456789X'),
  )
  .map((parts) => parts.join(''))
const CARD = fc
  .tuple(fc.constantFrom(...'3456'), fc.integer({ min: 15, max: 18 }).chain(digits))
  .map((parts) => parts.join(''))

test('电话、身份证、银行卡，前后是什么都不整个露出来', () => {
  const words = fc.string({
    unit: fc.constantFrom(...'电话赔偿(2026)年元号.,：￥ 、_'),
    maxLength: 8,
  })
  fc.assert(
    fc.property(words, fc.oneof(PHONE, DOCUMENT, CARD), words, (before, number, after) => {
      expect(maskNumbersIn(before + number + after)).not.toContain(number)
    }),
    { numRuns: 3000 },
  )
})

test('按常见的写法分成几段，也不整个露出来', () => {
  const cut = (number: string, lengths: readonly number[], gap: string) =>
    lengths
      .reduce<string[]>(
        (parts, length) => [
          ...parts,
          number.slice(parts.join('').length, parts.join('').length + length),
        ],
        [],
      )
      .join(gap)
  const ways = fc.oneof(
    fc.tuple(
      PHONE,
      fc.constantFrom([3, 4, 4], [3, 8], [4, 7], [3, 3, 5], [4, 3, 4], [5, 6], [7, 4]),
    ),
    fc.tuple(DOCUMENT, fc.constantFrom([6, 8, 4], [6, 4, 4, 4], [6, 4, 2, 2, 4], [6, 12], [14, 4])),
    fc.tuple(digits(16), fc.constantFrom([4, 4, 4, 4])),
    fc.tuple(digits(19), fc.constantFrom([4, 4, 4, 4, 3])),
  )
  fc.assert(
    fc.property(
      ways,
      fc.constantFrom(' ', '-', '.', '_', '—', '\u00a0', '/', ':', ', '),
      ([number, lengths], gap) => {
        expect(
          maskNumbersIn(`联系 ${cut(number, lengths, gap)}，谢谢`).replaceAll(/[^\dX]/g, ''),
        ).not.toContain(number)
      },
    ),
    { numRuns: 3000 },
  )
})
