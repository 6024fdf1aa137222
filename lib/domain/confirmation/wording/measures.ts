// Shares without what they are taken of, runs without a beginning, penalties without a measure, a
// later judgment. Sources: 民诉解释 第358条 第五项; 民事调解规定 第8条第二款.
import type { Span } from '../term-mark'
import { findAmounts } from './amounts'
import { findPercents, hasRate } from './percents'

const spanOf = (match: RegExpExecArray): Span => ({
  from: match.index,
  to: match.index + match[0].length,
})

/** Of what is the share? */
export function findBaseless(text: string): Span | null {
  const baseless = findPercents(text).find(({ hasBase }) => !hasBase)
  return baseless ? { from: baseless.from, to: baseless.to } : null
}

const TILL =
  /(?:计付|计算|计收|支付|给付|承担|付)?(?:直?至|截至|截止至?|直到|(?<![收达送得找])到)[^，。；]{1,18}(?:之日(?:止)?|日止|为止|时止|当日止)/
const RUNS =
  /利息|违约金|租金|占用费|使用费|滞纳金|抚养费|赡养费|生活费|护理费|工资|费用|计付|计算|每[日天月年]|款/
const STARTS = /自|从|起(?:至|算|计|，)|之日起|\d[日号]\s*(?:至|到|起)|(?:年|月)起/

/** A run to an end without its beginning. */
export function findTillWithoutStart(text: string): Span | null {
  const match = TILL.exec(text)
  if (!match || !RUNS.test(text)) return null
  const before = text.slice(0, match.index) + match[0]
  return STARTS.test(before) || /\d\s*$/.test(text.slice(0, match.index)) ? null : spanOf(match)
}

const PENALTY =
  /违约金|违约责任|滞纳金|逾期利息|罚息|利息|(?:赔偿|承担)[^，。；]{0,10}(?:损失|责任|后果)|(?:法律|一切|全部|相应)(?:的)?(?:责任|后果)|后果自负|加倍(?:支付|赔偿|偿还)?|双倍/
/** The law measures it. */
const BY_LAW =
  /迟延履行期间的债务利息|民事诉讼法》?第?(?:二百六十四|264)|连带(?:清偿|保证|责任)|保证责任|申请(?:强制)?执行|原(?:价|金额)/

/** What a breach costs, without a sum, a share or a rate. */
export function findPenaltyWithoutMeasure(text: string): Span | null {
  const match = PENALTY.exec(text)
  if (!match || BY_LAW.test(text) || hasRate(text)) return null
  const isMeasured =
    findAmounts(text).length > 0 || /(?:双倍|加倍)[^，。；]{0,6}(?:定金|返还)/.test(text)
  return isMeasured ? null : spanOf(match)
}

const JUDGMENTS: readonly RegExp[] = [
  /(?:由|交由?|请|提请|请求|提交|待|等|听候|以)[^，。；]{0,8}法院[^，。；]{0,12}(?:判决|裁判|裁决|判定|认定|确定|裁定|判令|依法处理|酌定|为准)/,
  /以[^，。；]{0,10}(?:判决|裁决|裁判)(?:结果|书|数额|内容)?为准/,
  /(?:不履行|未履行|未按|不按|逾期|违约|反悔|未付|不付|否则|拒不|未能|不能)[^。；]{0,60}?(?:判决|裁判|判令|直接判|恢复审理|继续审理|恢复诉讼|法院[^。；]{0,60}?裁决|法院[^。；]{0,60}?按[^。；]{0,60}?(?:原诉|原请求|诉讼请求|诉请))/,
]

/** The dispute is left to a court's later judgment. */
export function findJudgmentClause(text: string): Span | null {
  for (const pattern of JUDGMENTS) {
    const match = pattern.exec(text)
    if (match) return spanOf(match)
  }
  return null
}
