// Numbers that are paid without a currency.
import type { Span } from '../term-mark'

const NUMBER_BEHIND =
  '(?:支付|给付|付清|付给|付|退还|返还|退|赔偿|补偿|偿还|归还|还款|共计|合计|总计|总额|借款|给)'
const COUNTED =
  '元|圆|角|分|块|美|港|欧|日元|英镑|年|月|日|号|天|%|％|‰|期|次|份|台|套|件|个|名|人|平|米|间|把|辆|栋|幢|室|层|楼|倍|条|款|股|克|斤|公|吨|箱|只|本|张|小时|点|时|笔|半|单元|位|元整|万元|千元|周|星期'
const FIGURES = new RegExp(
  `${NUMBER_BEHIND}[^，。；\\d¥￥]{0,14}?((?<![¥￥]\\s*|人民币\\s*|RMB\\s*|[A-Za-z\\-（(第])\\d[\\d,]*(?:\\.\\d+)?\\s*[万千]?)(?![\\d.,万千]*\\s*(?:${COUNTED}|[-/年月]|(?:至|到|~|—)\\s*\\d))`,
)
const NUMERALS = new RegExp(
  `${NUMBER_BEHIND}[^，。；]{0,10}?([一二三四五六七八九十两]+[百千万](?:[一二三四五六七八九十两零百千万])*)(?!\\s*(?:${COUNTED}|[百千万分]))`,
)

/** The number that lacks its currency; null where there is none. */
export function findWithoutCurrency(text: string): Span | null {
  for (const pattern of [FIGURES, NUMERALS]) {
    const match = pattern.exec(text)
    const number = match?.[1]
    if (!match || number === undefined) continue
    const isSmall = /^\d{1,2}$/.test(number.trim())
    if (isSmall) continue
    const to = match.index + match[0].length
    return { from: to - number.length, to: to - (number.length - number.trimEnd().length) }
  }
  return null
}
