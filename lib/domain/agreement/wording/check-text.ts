// What the words of an agreement must not say. Sources: 民事调解规定 第8、10条; 民诉解释 第355、358条.
import { toCents, parseTypedAmount } from '../../money/amount'
import { readCapitals } from './read-capitals'
import { parseLocalDate } from '../../time/local-date'
import { findRateAbove } from './interest-bound'
import type { FindingCode } from '../findings'

type TextFinding = { readonly code: FindingCode; readonly words: string }

/**
 * One pattern is looked for within one sentence: what is apart by a full stop is two statements.
 */
// Gaps are bounded: a long text without stops would take seconds else.
const IN_A_SENTENCE: readonly (readonly [FindingCode, RegExp])[] = [
  [
    'JUDGMENT_CLAUSE',
    /(?:不履行|未履行|未按|不按|逾期|违约|反悔|未付|不付|否则|拒不|未能).{0,60}?(?:判决|裁判|判令|直接判|恢复审理|继续审理|恢复诉讼|法院.{0,60}?裁决|法院.{0,60}?按.{0,60}?(?:原诉|原请求|诉讼请求|诉请))/,
  ],
  [
    'STATUS_NOT_DISPOSABLE',
    /(?:断绝|脱离)[^，]{0,6}(?:父子|父女|母子|母女|亲子|血缘|亲属)|(?:放弃|免除|不再承担|不承担)[^，]{0,8}(?:抚养|赡养|扶养)(?:义务|责任)|(?:婚姻|收养)(?:关系)?无效|不得(?:再婚|结婚|离婚|改嫁)/,
  ],
  [
    'STATUS_NOT_CONFIRMABLE',
    /(?:解除|确认|撤销|恢复|变更)[^，]{0,12}(?:婚姻|收养|亲子|父子|监护)关系|(?:自愿|同意|协议)离婚/,
  ],
  [
    'TITLE_NOT_CONFIRMABLE',
    /确认.{0,40}(?:所有权|产权|使用权|抵押权|著作权|商标权|专利权|归.{0,15}所有)/,
  ],
  [
    'CONTENT_UNLAWFUL',
    /(?:不再|不予|放弃|不得|不)[^，]{0,8}(?:追究.{0,12}刑事责任|报案|举报|控告)|(?:放弃|不再缴纳|不缴纳|免缴|不予缴纳)[^，]{0,10}(?:社会保险|社保|工伤保险)|(?:扣押|扣留|质押|抵押)[^，]{0,8}(?:身份证|护照|户口簿|户口本)|限制[^，]{0,8}人身自由|少缴.{0,4}税|逃税|避税|虚开/,
  ],
  [
    'RIGHT_WAIVED',
    /(?:不得|不再|放弃|永不)[^，]{0,8}(?:起诉|诉讼权利|诉权|申请强制执行|申请执行|申请仲裁|信访)/,
  ],
  ['TEXT_UNFILLED', /_{2,}|[xX×]{2,}|待定|待填|某某|[?？]{2,}|【\s*】|[（(]\s*[)）]/],
  [
    'TEXT_VAGUE',
    /尽快|尽早|尽量|适当|酌情|有能力时|有钱时|手头宽裕|经济好转|条件允许|视情况|近期|择日|另行协商|另行商定|若干|合理期限|大约|大概|[\d一二三四五六七八九十百千万元日号月年天周]左右/,
  ],
  [
    'NUMBER_IN_TEXT',
    /(?:^|\D)(?:\d{17}[\dXx]|1[3-9]\d{9}|(?:62|4\d|5\d)(?:[ -]?\d){14}(?:[ -]?\d){0,3})(?!\d)/,
  ],
]

const CAPITALS =
  '(?:人民币)?[零〇壹贰叁肆伍陆柒捌玖拾佰仟万亿]+[元圆][零〇壹贰叁肆伍陆柒捌玖角分整正]*'
const FIGURES = '\\d[\\d,，]*(?:\\.\\d+)?'
const CAPITALS_FIRST = new RegExp(
  `(${CAPITALS})\\s*[（(]\\s*(?:小写[:：]?)?\\s*[¥￥]?\\s*(${FIGURES})\\s*元?`,
  'g',
)
const FIGURES_FIRST = new RegExp(
  `(${FIGURES})\\s*元\\s*[（(]\\s*(?:大写[:：]?)?\\s*(${CAPITALS})`,
  'g',
)

function compareCapitals(capitals: string, figures: string, words: string): TextFinding | null {
  const written = readCapitals(capitals)
  if (!written) return { code: 'CAPITALS_UNREADABLE', words: capitals }
  const amount = parseTypedAmount(figures)
  const isEqual = amount.ok && toCents(amount.value) === toCents(written)
  return isEqual ? null : { code: 'CAPITALS_DIFFER', words: words.replace(/[（(]/, '与') }
}

function checkCapitals(text: string): readonly TextFinding[] {
  const pairs = [
    ...[...text.matchAll(CAPITALS_FIRST)].map(([words, a = '', b = '']) => [a, b, words] as const),
    ...[...text.matchAll(FIGURES_FIRST)].map(([words, a = '', b = '']) => [b, a, words] as const),
  ]
  return pairs.flatMap((pair) => compareCapitals(...pair) ?? [])
}

const DAY_IN_TEXT = /(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})(?:\s*[日号])?/g

/** Days that do not exist: 2026年2月30日. */
function checkDays(text: string): readonly TextFinding[] {
  return [...text.matchAll(DAY_IN_TEXT)].flatMap(([words, year, month = '', day = '']) =>
    parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
      ? []
      : [{ code: 'DAY_UNREADABLE' as const, words }],
  )
}

/** What may be in an account of what happened, though not in a clause that binds. */
const OF_ANY_TEXT: readonly FindingCode[] = ['NUMBER_IN_TEXT', 'TEXT_UNFILLED']

/** Amounts, days and personal numbers in an account of the facts; its statements bind no one. */
export function checkAccount(text: string): readonly TextFinding[] {
  return [
    ...findPatterns(text).filter(({ code }) => OF_ANY_TEXT.includes(code)),
    ...checkCapitals(text),
    ...checkDays(text),
  ]
}

function findPatterns(text: string): readonly TextFinding[] {
  const sentences = text.split(/[。；;\n]/)
  return IN_A_SENTENCE.flatMap(([code, pattern]) => {
    const words = sentences.flatMap((sentence) => pattern.exec(sentence)?.[0] ?? [])[0]
    return words === undefined ? [] : [{ code, words: words.trim() }]
  })
}

/** Everything the words of a clause that binds can be wrong in. `isLoan`: interest has a bound. */
export function checkClause(
  text: string,
  { today, isLoan }: { readonly today: string; readonly isLoan: boolean },
): readonly TextFinding[] {
  const rate = isLoan ? findRateAbove(text, today) : null
  return [
    ...findPatterns(text),
    ...checkCapitals(text),
    ...checkDays(text),
    ...(rate === null ? [] : [{ code: 'INTEREST_ABOVE_BOUND' as const, words: rate }]),
  ]
}
