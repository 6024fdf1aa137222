// Reads amounts in capitals, as people paste them into texts. Source: 正确填写票据和结算凭证的基本规定
// (annex to 支付结算办法), 第1至4条.
import { parseAmount, type Amount } from '../../money/amount'

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
const PLACES: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 }
const GROUPS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 }

/** The whole number in such words, by places and groups; null where they are no number. */
function readWhole(words: string): number | null {
  let sum = 0
  let group = 0
  let digit: number | null = null
  for (const character of words) {
    const place = PLACES[character]
    const size = GROUPS[character]
    const figure = DIGITS[character]
    if (figure !== undefined) {
      if (digit !== null && digit !== 0) return null
      digit = figure
    } else if (place !== undefined) {
      group += (digit ?? 1) * place
      digit = null
    } else if (size !== undefined) {
      sum =
        size === GROUPS.亿
          ? (sum + group + (digit ?? 0)) * size
          : sum + (group + (digit ?? 0)) * size
      group = 0
      digit = null
    } else return null
  }
  return sum + group + (digit ?? 0)
}

const SHAPE =
  /^(?:人民币)?([零〇壹贰叁肆伍陆柒捌玖拾佰仟万亿]+)[元圆](?:零?([壹贰叁肆伍陆柒捌玖])角)?(?:零?([壹贰叁肆伍陆柒捌玖])分)?(?:整|正)?$/

/** The amount of “人民币叁万贰仟元整”; null where the words are no amount in capitals. */
export function readCapitals(words: string): Amount | null {
  const match = SHAPE.exec(words)
  if (!match) return null
  const whole = readWhole(match[1] ?? '')
  if (whole === null) return null
  const [jiao, fen] = [match[2], match[3]].map((figure) => (figure ? DIGITS[figure] : 0))
  const amount = parseAmount(`${whole}.${jiao}${fen}`)
  return amount.ok ? amount.value : null
}
