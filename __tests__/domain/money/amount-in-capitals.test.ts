import fc from 'fast-check'
import type { Amount } from '@/lib/domain/money/amount'
import { amountInCapitals, amountInFigures } from '@/lib/labels/zh-CN/money'

/** Reads 人民币大写 back into fen by the value of each word, not by the groups it was written in. */
function readCapitals(words: string): bigint {
  const places: Record<string, bigint> = { 仟: 1000n, 佰: 100n, 拾: 10n }
  const [total, group, figure] = [...words.replace('人民币', '')].reduce<[bigint, bigint, bigint]>(
    ([fen, group, figure], word) => {
      const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(word)
      if (value >= 0) return [fen, group, BigInt(value)]
      if (places[word]) return [fen, group + figure * places[word], 0n]
      if (word === '亿') return [fen + (group + figure) * 10_000_000_000n, 0n, 0n]
      if (word === '万') return [fen + (group + figure) * 1_000_000n, 0n, 0n]
      if (word === '元') return [fen + (group + figure) * 100n, 0n, 0n]
      if (word === '角') return [fen + figure * 10n, 0n, 0n]
      if (word === '分') return [fen + figure, 0n, 0n]
      return [fen, group, figure]
    },
    [0n, 0n, 0n],
  )
  return total + group + figure
}

describe('人民币大写 (正确填写票据和结算凭证的基本规定)', () => {
  it.each([
    ['0.00', '人民币零元整'],
    ['0.05', '人民币伍分'],
    ['0.50', '人民币伍角整'],
    ['0.55', '人民币伍角伍分'],
    ['1.00', '人民币壹元整'],
    ['1.05', '人民币壹元零伍分'],
    ['10.50', '人民币壹拾元伍角整'],
    ['325.04', '人民币叁佰贰拾伍元零肆分'],
    ['1680.32', '人民币壹仟陆佰捌拾元叁角贰分'],
    ['1409.50', '人民币壹仟肆佰零玖元伍角整'],
    ['6007.14', '人民币陆仟零柒元壹角肆分'],
    ['16409.02', '人民币壹万陆仟肆佰零玖元零贰分'],
    ['38650.00', '人民币叁万捌仟陆佰伍拾元整'],
    ['100000.00', '人民币壹拾万元整'],
    ['107000.53', '人民币壹拾万柒仟元伍角叁分'],
    ['100005.00', '人民币壹拾万零伍元整'],
    ['1000500.00', '人民币壹佰万零伍佰元整'],
    ['100000000.00', '人民币壹亿元整'],
    ['100005000.00', '人民币壹亿零伍仟元整'],
    ['100050000.00', '人民币壹亿零伍万元整'],
    ['1000000000.01', '人民币壹拾亿元零壹分'],
    ['200000000001.00', '人民币贰仟亿零壹元整'],
    ['999999999999.99', '人民币玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ])('%s → %s', (amount, words) => {
    expect(amountInCapitals(amount as Amount)).toBe(words)
  })

  it('小写附单位', () => {
    expect(amountInFigures('38650.00' as Amount)).toBe('38,650.00 元')
  })

  it('大写读回即为原数; 不出现叠写的零; 无分则以整字结尾', () => {
    const anyCents = fc.oneof(
      fc.bigInt({ min: 0n, max: 99_999_999_999_999n }),
      // Many zeros, where the reading rules matter.
      fc
        .string({ unit: fc.constantFrom('0', '0', '0', '1', '5'), minLength: 1, maxLength: 14 })
        .map(BigInt),
    )
    fc.assert(
      fc.property(anyCents, (cents) => {
        const figures = cents.toString().padStart(3, '0')
        const words = amountInCapitals(`${figures.slice(0, -2)}.${figures.slice(-2)}` as Amount)
        expect(readCapitals(words)).toBe(cents)
        expect(words).not.toMatch(/零零|零[元万亿角](?!整)|undefined/)
        expect(words.endsWith('整')).toBe(cents % 10n === 0n)
      }),
      { numRuns: 500 },
    )
  })
})
