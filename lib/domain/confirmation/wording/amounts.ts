// Sums of money in a text.
import { readCapitals } from '../../agreement/wording/read-capitals'
import { parseTypedAmount, toCents } from '../../money/amount'

const NUMERALS = '零一二三四五六七八九'
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const FIGURES = '\\d[\\d,，]*(?:\\.\\d+)?'
const CAPITALS =
  '[零〇壹贰叁肆伍陆柒捌玖拾佰仟万亿]{1,24}[元圆](?:零?[壹贰叁肆伍陆柒捌玖]角)?(?:零?[壹贰叁肆伍陆柒捌玖]分)?[整正]?'
const SMALL = '[一二三四五六七八九十百千万两零]{1,12}'
const CURRENCY = '(?:元|圆|块钱|美元|港元|港币|欧元|日元|英镑)'
const AMOUNT = new RegExp(
  `(${CAPITALS})|(${FIGURES})\\s*([万亿千])?\\s*(?:余|多)?${CURRENCY}|[¥￥]\\s*(${FIGURES})|(?:人民币|RMB)\\s*(${FIGURES})\\s*([万千])?|(${SMALL})\\s*${CURRENCY}`,
  'g',
)
const UNITS: Readonly<Record<string, bigint>> = { 千: 1000n, 万: 10_000n, 亿: 100_000_000n }

export type AmountInText = {
  /** null: a sum that cannot be read exactly. */
  readonly cents: bigint | null
  readonly from: number
  readonly to: number
}

/** 三千五百 and 两万: the whole number, null where the words are none. */
export function readSmallNumerals(words: string): number | null {
  let [sum, group, digit] = [0, 0, 0]
  for (const character of words.replace(/两/g, '二')) {
    const figure = NUMERALS.indexOf(character)
    if (figure >= 0) digit = figure
    else if (character === '万') [sum, group, digit] = [(sum + group + digit) * 10_000, 0, 0]
    else if (PLACES[character]) [group, digit] = [group + (digit || 1) * PLACES[character], 0]
    else return null
  }
  return sum + group + digit
}

function readFigures(figures: string, unit: string | undefined): bigint | null {
  const amount = parseTypedAmount(figures)
  return amount.ok ? toCents(amount.value) * (UNITS[unit ?? ''] ?? 1n) : null
}

function readMatch(match: RegExpMatchArray): bigint | null {
  const [, capitals, figures, unit, signed, named, namedUnit, small] = match
  if (capitals) {
    const amount = readCapitals(capitals)
    return amount && toCents(amount)
  }
  if (small) {
    const whole = readSmallNumerals(small)
    return whole === null ? null : BigInt(whole) * 100n
  }
  return readFigures(figures ?? signed ?? named ?? '', unit ?? namedUnit)
}

/**
 * The sums in the order of the text; one that only repeats the one before it in brackets is no
 * other.
 */
export function findAmounts(text: string): readonly AmountInText[] {
  const found = [...text.matchAll(AMOUNT)].map((match) => ({
    cents: readMatch(match),
    from: match.index,
    to: match.index + match[0].length,
  }))
  return found.filter(({ from }, index) => {
    const before = found[index - 1]
    return (
      !before ||
      !/^\s*[（(]\s*(?:大写|小写)?[:：]?\s*(?:人民币)?\s*$/.test(text.slice(before.to, from))
    )
  })
}
