// Instalments that do not make the whole, or of which nothing is said.
import type { Span } from '../term-mark'
import { findAmounts, readSmallNumerals } from './amounts'

const PART =
  /第\s*([一二三四五六七八九十\d]+)\s*(?:期|笔|次)?(?:\s*(?:至|到|-|—)\s*第?\s*([一二三四五六七八九十\d]+)\s*)?(?:期|笔|次)|首期|首付款?|首笔|余款|尾款|剩余(?:款项|部分|货款|欠款|本金|租金)?|其余(?:款项|部分)?|末期|最后一[期笔]/g
const REMAINDER = /余款|尾款|剩余|其余/
const COUNT =
  /分\s*([一二三四五六七八九十两\d]+)\s*(?:期|次|笔|个月)|共\s*([一二三四五六七八九十两\d]+)\s*(?:期|个月)/
const EACH = /每(?:期|月|次|笔|个月)[^。；]{0,24}/
const EQUAL = /平均|等额|均等/

const numberOf = (words: string | undefined) =>
  words === undefined ? null : /^\d+$/.test(words) ? Number(words) : readSmallNumerals(words)

type Part = { readonly sum: bigint | null; readonly isRemainder: boolean }

function partsOf(text: string): { readonly head: string; readonly parts: readonly Part[] } {
  const marks = [...text.matchAll(PART)]
  const parts = marks.map((mark, index) => {
    const words = text.slice(mark.index, marks[index + 1]?.index ?? text.length)
    const [first, last] = [numberOf(mark[1]), numberOf(mark[2])]
    const count = first !== null && last !== null ? BigInt(Math.max(last - first + 1, 1)) : 1n
    const cents = findAmounts(words)[0]?.cents ?? null
    return { sum: cents === null ? null : cents * count, isRemainder: REMAINDER.test(mark[0]) }
  })
  return { head: text.slice(0, marks[0]?.index ?? text.length), parts }
}

/** Equal parts, 分十期，每期 1000 元: one of them and their sum; null where the text has none. */
function readEqual(text: string): { readonly each: bigint; readonly sum: bigint } | null {
  const count = COUNT.exec(text)
  const part = EACH.exec(text)
  const times = count && numberOf(count[1] ?? count[2])
  const each = part && findAmounts(part[0])[0]?.cents
  if (!times || !each || /最后一|末期|余/.test(text)) return null
  return { each, sum: each * BigInt(times) }
}

/** 分三期：…10000元，…10000元，…10000元: as many sums as parts behind the colon; null where they are not. */
function sumUnmarked(text: string): bigint | null {
  const colon = text.search(/[：:]/)
  const count = COUNT.exec(text)
  const times = count && numberOf(count[1] ?? count[2])
  const amounts = findAmounts(text.slice(colon + 1))
  if (colon < 0 || !times || amounts.length !== times) return null
  return amounts.reduce((sum, { cents }) => sum + (cents ?? 0n), 0n)
}

/** The whole: named with 共 or 合计, else the first sum before the parts. */
function readTotal(text: string, head: string): bigint | null {
  const named = /(?:共计|合计|总计|总额|共(?!同))[^，。；]{0,12}$/
  const total =
    findAmounts(text).find(({ from }) => named.test(text.slice(0, from))) ?? findAmounts(head)[0]
  return total?.cents ?? null
}

/** `differs`: the parts do not make the whole. `open`: parts without sums. */
export type InstalmentFault = 'differs' | 'open'

function compareParts(parts: readonly Part[], total: bigint | null): InstalmentFault | null {
  if (parts.some(({ sum, isRemainder }) => sum === null && !isRemainder)) return 'open'
  // A remainder without a sum is what is missing from the whole.
  if (total === null || parts.some(({ sum }) => sum === null)) return null
  const sum = parts.reduce((cents, part) => cents + (part.sum ?? 0n), 0n)
  return sum === total ? null : 'differs'
}

/**
 * What is wrong with the instalments of a sentence; null where nothing is, or where there are none.
 */
export function findInstalmentFault(text: string): InstalmentFault | null {
  const { head, parts } = partsOf(text)
  const total = readTotal(text, head)
  if (parts.length >= 2) return compareParts(parts, total)
  const unmarked = sumUnmarked(text)
  if (unmarked !== null && total !== null) return unmarked === total ? null : 'differs'
  const equal = readEqual(text)
  if (equal) {
    const whole = findAmounts(text).find(({ cents }) => cents !== equal.each)
    return !whole || whole.cents === equal.sum ? null : 'differs'
  }
  const isCounted = COUNT.test(text) || /分期/.test(text)
  return isCounted && !EACH.test(text) && !EQUAL.test(text) && parts.length === 0 ? 'open' : null
}

/** Where the instalments are spoken of. */
export function spanOfInstalments(text: string): Span {
  const match =
    /分[^，。；]{0,6}[期次笔]|第\s*[一二三四五六七八九十\d]+\s*[期笔次]|首[期付笔]/.exec(text)
  return { from: match?.index ?? 0, to: text.replace(/[\s。；;]+$/, '').length }
}
