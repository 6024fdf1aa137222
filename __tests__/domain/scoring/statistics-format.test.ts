import fc from 'fast-check'
import { bestDisputeType, type DisputeTypeTally } from '@/lib/domain/scoring/best-dispute-type'
import {
  computeAverageDays,
  formatAverage,
  formatAverageHours,
  formatRate,
} from '@/lib/domain/scoring/statistics-format'

describe('统计数字按手册的样式印出', () => {
  it.each([
    [1, -1],
    [1, 0],
    [1.5, 2],
    [Number.NaN, 1],
    [1, Number.POSITIVE_INFINITY],
  ])('%d 除以 %d 没有平均数', (sum, count) => {
    expect(() => formatAverage(sum, count)).toThrow(RangeError)
    expect(() => formatAverageHours(sum, count)).toThrow(RangeError)
    expect(() => computeAverageDays(sum, count)).toThrow(RangeError)
    expect(() => formatRate(sum, count)).toThrow(RangeError)
  })

  it('成功件不可能多于结案件，也不可能是负数', () => {
    expect(() => formatRate(3, 2)).toThrow(RangeError)
    expect(() => formatRate(-1, 2)).toThrow(RangeError)
  })

  it.each([
    [544, 11, '49.45'],
    [144, 3, '48'],
    [72, 11, '6.55'],
    [5, 2, '2.5'],
    [1, 20, '0.05'],
    [0, 3, '0'],
    [0, 0, '0'],
    [200, 1, '200'],
  ])('平均 %i÷%i 印作 %s', (sum, count, printed) => {
    expect(formatAverage(sum, count)).toBe(printed)
  })

  it.each([
    [88_488, 1, '24.6'],
    [36_000, 1, '10'],
    [179, 1, '0'],
    [180, 1, '0.1'],
    [366_300, 3, '33.9'],
    [0, 4, '0'],
    [0, 0, '0'],
  ])('%i 秒由 %i 件平均，印作 %s 小时：只到十分之一', (seconds, count, printed) => {
    expect(formatAverageHours(seconds, count)).toBe(printed)
  })

  it('正好一半时进位，不受二进制小数影响；更正为负时对称', () => {
    expect(formatAverage(1005, 1000)).toBe('1.01')
    expect(formatAverage(-1005, 1000)).toBe('-1.01')
    expect(formatAverage(-1, 1000)).toBe('0')
    expect(formatAverage(1, 200)).toBe('0.01')
  })

  it.each([
    [8, 11, '72.73%'],
    [2, 3, '66.67%'],
    [13, 16, '81.25%'],
    [1, 2, '50%'],
    [3, 3, '100%'],
    [0, 1, '0%'],
    [0, 0, '0%'],
    [1, 32, '3.13%'],
  ])('成功率 %i/%i 印作 %s', (succeeded, closed, printed) => {
    expect(formatRate(succeeded, closed)).toBe(printed)
  })

  it('平均结案天数四舍五入为整数；没有结案就没有天数', () => {
    expect(computeAverageDays(5, 2)).toBe(3)
    expect(computeAverageDays(7, 3)).toBe(2)
    expect(computeAverageDays(0, 0)).toBeNull()
  })

  it('印出的平均数与真值相差不超过半个百分位，且不带多余的零', () => {
    const sums = fc.integer({ min: 0, max: 2 ** 40 })
    fc.assert(
      fc.property(sums, fc.integer({ min: 1, max: 100_000 }), (sum, count) => {
        const printed = formatAverage(sum, count)
        expect(printed).toMatch(/^(0|[1-9]\d*)(\.\d?[1-9])?$/)
        const [whole, decimals = ''] = printed.split('.')
        const hundredths = BigInt(whole!) * 100n + BigInt(decimals.padEnd(2, '0'))
        // 2·|h·count − 100·sum| ≤ count, and an exact half went up
        const twiceError = 2n * (hundredths * BigInt(count) - 100n * BigInt(sum))
        expect(twiceError > -BigInt(count) && twiceError <= BigInt(count)).toBe(true)
      }),
    )
  })
})

describe('成功率最高纠纷类型', () => {
  const tally = (
    disputeType: string,
    dictionaryOrder: number,
    succeeded: number,
    closed: number,
  ): DisputeTypeTally => ({
    disputeType,
    dictionaryOrder,
    succeeded,
    closed,
  })

  it('没有结案的类型不参加比较，一件未结则没有类型', () => {
    expect(bestDisputeType([])).toBeNull()
    expect(bestDisputeType([tally('侵权', 1, 0, 0)])).toBeNull()
    expect(bestDisputeType([tally('侵权', 1, 0, 0), tally('合同', 2, 0, 1)])).toBe('合同')
  })

  it('先比成功率', () => {
    expect(bestDisputeType([tally('合同', 1, 9, 10), tally('物业', 2, 1, 1)])).toBe('物业')
  })

  it('同率比成功件数：2/6 胜过 1/3', () => {
    expect(bestDisputeType([tally('合同', 1, 1, 3), tally('物业', 2, 2, 6)])).toBe('物业')
  })

  it('都是零成功时比结案件数', () => {
    expect(bestDisputeType([tally('合同', 1, 0, 1), tally('物业', 2, 0, 2)])).toBe('物业')
  })

  it('仍相同则取字典中靠前的，最后按名称', () => {
    expect(bestDisputeType([tally('a', 2, 1, 1), tally('b', 1, 1, 1)])).toBe('b')
    expect(bestDisputeType([tally('b', 1, 1, 1), tally('a', 1, 1, 1)])).toBe('a')
  })

  it('与行的先后无关', () => {
    const tallies = fc.uniqueArray(
      fc
        .record({
          disputeType: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
          dictionaryOrder: fc.integer({ min: 0, max: 2 }),
          closed: fc.integer({ min: 0, max: 4 }),
          share: fc.integer({ min: 0, max: 4 }),
        })
        .map(({ share, ...rest }) => ({ ...rest, succeeded: Math.min(share, rest.closed) })),
      { selector: (row) => row.disputeType },
    )
    fc.assert(
      fc.property(
        tallies.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => expect(bestDisputeType(shuffled)).toBe(bestDisputeType(rows)),
      ),
    )
  })
})
