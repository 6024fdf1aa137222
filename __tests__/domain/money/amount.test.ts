import fc from 'fast-check'
import {
  formatAmount,
  formatCents,
  parseAmount,
  parseTypedAmount,
  toCents,
  type Amount,
} from '@/lib/domain/money/amount'

const anyAmount = fc.bigInt({ min: 0n, max: 99_999_999_999_999n }).map((cents) => {
  const figures = cents.toString().padStart(3, '0')
  return `${figures.slice(0, -2)}.${figures.slice(-2)}` as Amount
})

describe('标的额不予接受的情形', () => {
  it.each([
    ['', 'AMOUNT_FORMAT'],
    ['abc', 'AMOUNT_FORMAT'],
    ['NaN', 'AMOUNT_FORMAT'],
    ['Infinity', 'AMOUNT_FORMAT'],
    ['1e5', 'AMOUNT_FORMAT'],
    ['0x10', 'AMOUNT_FORMAT'],
    ['+1', 'AMOUNT_FORMAT'],
    ['1.', 'AMOUNT_FORMAT'],
    ['.5', 'AMOUNT_FORMAT'],
    ['01', 'AMOUNT_FORMAT'],
    ['00.50', 'AMOUNT_FORMAT'],
    ['1 000', 'AMOUNT_FORMAT'],
    ['38,650.00', 'AMOUNT_FORMAT'],
    ['３８６５０', 'AMOUNT_FORMAT'],
    ['1.00\n', 'AMOUNT_FORMAT'],
    ['1.2.3', 'AMOUNT_FORMAT'],
    ['-0.01', 'AMOUNT_NEGATIVE'],
    ['-38650', 'AMOUNT_NEGATIVE'],
    ['0.001', 'AMOUNT_TOO_PRECISE'],
    ['38650.000', 'AMOUNT_TOO_PRECISE'],
    ['1000000000000', 'AMOUNT_TOO_LARGE'],
    ['1000000000000.00', 'AMOUNT_TOO_LARGE'],
    ['9'.repeat(64), 'AMOUNT_TOO_LARGE'],
    ['9'.repeat(100_000), 'AMOUNT_FORMAT'],
  ])('接口“%.30s”: %s', (text, code) => {
    expect(parseAmount(text)).toEqual({ ok: false, refusal: { code } })
  })

  it.each([
    ['1,5', 'AMOUNT_FORMAT'],
    ['12,34.00', 'AMOUNT_FORMAT'],
    ['1,2345', 'AMOUNT_FORMAT'],
    ['0,123', 'AMOUNT_FORMAT'],
    [',123', 'AMOUNT_FORMAT'],
    ['1,234,', 'AMOUNT_FORMAT'],
    ['$100', 'AMOUNT_FORMAT'],
    ['1,234.', 'AMOUNT_FORMAT'],
    ['三万元', 'AMOUNT_FORMAT'],
    ['-1,234.00', 'AMOUNT_NEGATIVE'],
    ['1,234.567', 'AMOUNT_TOO_PRECISE'],
    ['1,000,000,000,000.00', 'AMOUNT_TOO_LARGE'],
    ['1'.repeat(100_000), 'AMOUNT_FORMAT'],
  ])('表单“%.30s”: %s', (text, code) => {
    expect(parseTypedAmount(text)).toEqual({ ok: false, refusal: { code } })
  })
})

describe('标的额的识读', () => {
  it.each([
    ['0', '0.00'],
    ['0.5', '0.50'],
    ['38650', '38650.00'],
    ['38650.5', '38650.50'],
    ['38650.00', '38650.00'],
    ['999999999999.99', '999999999999.99'],
  ])('接口“%s”统一为两位小数 %s', (text, amount) => {
    expect(parseAmount(text)).toEqual({ ok: true, value: amount })
  })

  it.each([
    ['38,650.00', '38650.00'],
    ['1,234,567.8', '1234567.80'],
    ['￥38，650．00', '38650.00'],
    ['¥ 38650', '38650.00'],
    ['３８６５０', '38650.00'],
    [' 38 650 ', '38650.00'],
    ['999,999,999,999.99', '999999999999.99'],
  ])('表单“%s”读作 %s', (text, amount) => {
    expect(parseTypedAmount(text)).toEqual({ ok: true, value: amount })
  })

  it.each([
    ['0.00', '0.00'],
    ['0.05', '0.05'],
    ['999.99', '999.99'],
    ['1000.00', '1,000.00'],
    ['38650.00', '38,650.00'],
    ['999999999999.99', '999,999,999,999.99'],
  ])('%s 显示为 %s', (amount, shown) => {
    expect(formatAmount(amount as Amount)).toBe(shown)
    expect(formatCents(toCents(amount as Amount))).toBe(shown)
  })

  it('以分计不失精度', () => {
    expect(toCents('999999999999.99' as Amount)).toBe(99_999_999_999_999n)
    expect(toCents('0.05' as Amount)).toBe(5n)
    expect(toCents('0.00' as Amount)).toBe(0n)
  })

  it('显示后再识读不变; 接口写法再识读不变; 分与元一致', () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        expect(parseAmount(amount)).toEqual({ ok: true, value: amount })
        expect(parseTypedAmount(formatAmount(amount))).toEqual({ ok: true, value: amount })
        const figures = toCents(amount).toString().padStart(3, '0')
        expect(`${figures.slice(0, -2)}.${figures.slice(-2)}`).toBe(amount)
      }),
    )
  })

  it('任何文字都只有两种结果: 规范的金额, 或说明原因的拒绝', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...'0123456789.,-￥ ') }),
        ),
        (text) => {
          for (const result of [parseAmount(text), parseTypedAmount(text)]) {
            if (result.ok) expect(result.value).toMatch(/^(0|[1-9]\d{0,11})\.\d\d$/)
            else expect(result.refusal.code).toMatch(/^AMOUNT_/)
          }
        },
      ),
    )
  })
})
