import fc from 'fast-check'
import {
  formatCaseNumber,
  formatCourtCaseNumber,
  parseCaseNumber,
  parseTypedCaseNumber,
} from '@/lib/domain/case-number/case-number'

describe('案号不予接受的情形', () => {
  it.each([
    ['', 'CASE_NUMBER_FORMAT'],
    ['多元化解470号', 'CASE_NUMBER_FORMAT'],
    ['2020多元化解470号', 'CASE_NUMBER_FORMAT'],
    ['(2020)470号', 'CASE_NUMBER_FORMAT'],
    ['(2020)多元化解号', 'CASE_NUMBER_FORMAT'],
    ['(2020)多元化解0号', 'CASE_NUMBER_FORMAT'],
    ['(2020)多元化解470', 'CASE_NUMBER_FORMAT'],
    ['(2020)多元化解470号之一', 'CASE_NUMBER_FORMAT'],
    ['(2020)多元化解470号471号', 'CASE_NUMBER_FORMAT'],
    ['(2020)多元化解-470号', 'CASE_NUMBER_FORMAT'],
    ['(2020)ABC470号', 'CASE_NUMBER_FORMAT'],
    ['(2020)0104诉前调1号', 'CASE_NUMBER_FORMAT'],
    ['(20)多元化解470号', 'CASE_NUMBER_FORMAT'],
    ['(2020)多元化解4700000000号', 'CASE_NUMBER_FORMAT'],
    ['(2020)多元化解①号', 'CASE_NUMBER_FORMAT'],
    ['(2020)多元化解470号\u0000', 'CASE_NUMBER_FORMAT'],
    [`(2020)${'多'.repeat(100_000)}1号`, 'CASE_NUMBER_FORMAT'],
    [`(2020)${'多'.repeat(21)}1号`, 'CASE_NUMBER_FORMAT'],
    ['(1948)多元化解470号', 'CASE_NUMBER_YEAR'],
    ['(2101)多元化解470号', 'CASE_NUMBER_YEAR'],
  ])('“%.30s”: %s', (text, code) => {
    expect(parseCaseNumber(text)).toEqual({ ok: false, refusal: { code } })
  })
})

describe('查找时打的案号', () => {
  it.each([
    ['2026多元化解46', '(2026) 多元化解46号'],
    ['2026多元化解46号', '(2026) 多元化解46号'],
    ['２０２６ 多元化解 046', '(2026) 多元化解46号'],
    ['（2026）多元化解46号', '(2026) 多元化解46号'],
    ['2026粤9901民初1208', '(2026)粤9901民初1208号'],
  ])('“%s”就是 %s', (text, whole) => {
    const number = parseTypedCaseNumber(text)
    expect(number.ok && formatCaseNumber(number.value)).toBe(whole)
  })

  it.each([
    '2026多元化解',
    '多元化解46',
    '(2026)多元化解46',
    '20260104诉前调1',
    '1900多元化解1',
    '许静',
  ])('“%s”不是完整的案号', (text) => {
    expect(parseTypedCaseNumber(text).ok).toBe(false)
  })
})

describe('案号的识读与显示', () => {
  it.each([
    '(2020) 多元化解470号',
    '(2020)多元化解470号',
    '（2020）多元化解470号',
    '（２０２０）多元化解４７０号',
    '〔2020〕多元化解470号',
    '[2020]多元化解470号',
    '［2020］多元化解470号',
    ' ( 2020 ) 多元化解 470 号 ',
    '（2020）　多元化解　470　号',
    '(2020）多元化解470号',
    '(2020)多元化解00470号',
  ])('“%s”统一为手册的样式', (text) => {
    const result = parseCaseNumber(text)
    expect(result).toEqual({ ok: true, value: { year: 2020, prefix: '多元化解', serial: 470 } })
    expect(result.ok && formatCaseNumber(result.value)).toBe('(2020) 多元化解470号')
  })

  it.each([
    [
      '（2024）粤0104诉前调123号',
      { year: 2024, prefix: '粤0104诉前调', serial: 123 },
      '(2024)粤0104诉前调123号',
    ],
    ['(2025)粤0104民初9号', { year: 2025, prefix: '粤0104民初', serial: 9 }, '(2025)粤0104民初9号'],
    [
      '（2012）穗越法民一初字第123号',
      { year: 2012, prefix: '穗越法民一初字第', serial: 123 },
      '(2012) 穗越法民一初字第123号',
    ],
    [
      '(2026)调999999999号',
      { year: 2026, prefix: '调', serial: 999999999 },
      '(2026) 调999999999号',
    ],
  ])('法院案号“%s”', (text, value, shown) => {
    expect(parseCaseNumber(text)).toEqual({ ok: true, value })
    // 案号规定 第3条: 带法院代字的没有空格, 用作联调编号时也一样; 其余的照手册的样式.
    expect(formatCaseNumber(value)).toBe(shown)
    expect(formatCourtCaseNumber(value)).toBe(shown.replace(' ', ''))
  })

  it('显示后再识读, 年度、前缀、流水号不变', () => {
    const han = fc.constantFrom(...'粤穗越多元化解诉前调民初特字第〇')
    const anyNumber = fc.record({
      year: fc.integer({ min: 1949, max: 2100 }),
      prefix: fc
        .tuple(
          han,
          fc.string({ unit: fc.oneof(han, fc.constantFrom(...'0123456789')), maxLength: 18 }),
          han,
        )
        .map((parts) => parts.join('')),
      serial: fc.integer({ min: 1, max: 999_999_999 }),
    })
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(parseCaseNumber(formatCaseNumber(number))).toEqual({ ok: true, value: number })
      }),
    )
  })
})
