// What a duty needs so that it can be enforced: who, to whom, how much, when, how, what. Sources:
// 民诉解释 第358条第五项; 人民调解法 第29条.
import type { ClarityCode } from '../clarity-findings'
import type { Span } from '../term-mark'
import { findAmounts } from './amounts'
import { findWithoutCurrency } from './currency'
import { findWithin, hasCalendarDay, hasLatestDay, isDone, readDay } from './days'
import { findDutyKinds, hasManner, type DutyKind } from './duty-verbs'
import { findUnnamed } from './objects'
import { findNamed } from './people-named'
import { findPercents, hasRate } from './percents'

/** What the sentence may refer to. */
export type DutyContext = {
  readonly parties: readonly { readonly name: string }[]
  /** What is before the sentence in its clause. */
  readonly before: string
  /** The clauses before it. */
  readonly earlier: string
  /** The whole clause. */
  readonly clause: string
  /** The other sentences that speak of the sums above: 上述款项汇入. */
  readonly general: string
}

export type DutyFault = { readonly code: ClarityCode; readonly span: Span | null }

const UNCERTAIN =
  /(?:资金|经济|收入|工程款|回款|拆迁|补偿款|贷款|房屋|房产|货物|审批|业主|开发商|甲方|总包|第三方|保险公司|保险|上级|公司|账款|欠款|项目|生意|经营)[^，。；待等]{0,12}?(?:到位|到账|到帐|好转|宽裕|允许|成熟|具备|出售|卖出|售出|变现|下来|批准|审批|同意|付款|拨付|回笼|收回|结算|理赔|拨款|盈利|有余)[^，。；]{0,3}(?:后|时|以后|之后)/
const EVENT =
  /[^，。；]{2,24}?(?<!前)(?:后|之后|以后)(?=[^。；]{0,24}(?:支付|给付|付款|付清|退还|返还|赔偿|补偿|偿还|搬离|交付|归还|办理))/
/** 待…后, 等…后. */
const AWAITED =
  /(?:(?<![等招对期])待(?!遇|定|业|议)|(?<=^|[，。；：])\s*等)[^，。；]{2,16}?(?:后|之后|以后)/
/** What begins the event inside of its words. */
const EVENT_BEGINS = /^.*(?:待|等|俟|在|于)/

const REFERS_TO_SUM = /上述|前述|以上|该(?:笔)?(?:款|费|租)|此款|前款|本款|余款|尾款|剩余|其余|本条/

function hasAmount(text: string, { earlier, clause, general }: DutyContext): boolean {
  if (findAmounts(text).length > 0 || findWithoutCurrency(text)) return true
  if (hasRate(text) && findPercents(text).every(({ hasBase }) => hasBase)) return true
  return REFERS_TO_SUM.test(text) && findAmounts(`${earlier}${clause}${general}`).length > 0
}

/** An event without a number of days from it and without a last day is no day. */
function checkCondition(text: string): DutyFault | null {
  if (hasLatestDay(text)) return null
  const awaited = AWAITED.exec(text)
  if (awaited && readDay(text) !== 'within' && !hasCalendarDay(text)) return toCondition(awaited)
  const uncertain = UNCERTAIN.exec(text)
  if (uncertain) return toCondition(uncertain)
  if (readDay(text) !== 'none') return null
  const event = EVENT.exec(text)
  return event && toCondition(event)
}

function toCondition(match: RegExpExecArray): DutyFault {
  const to = match.index + match[0].length
  const from = to - match[0].replace(EVENT_BEGINS, '').length
  return { code: 'CONDITION_OPEN', span: { from, to } }
}

/** What an earlier performance of the same agreement starts: 收款后出具收条. */
const AFTER_PAYMENT = /(?:收|付|履行)[^，。；]{0,6}(?:款|清|完毕)项?(?:之日|后|时|当日)/

function checkDay(
  text: string,
  kinds: readonly DutyKind[],
  { general, clause }: DutyContext,
  isVague: boolean,
): readonly DutyFault[] {
  if (!kinds.includes('payment') && AFTER_PAYMENT.test(text)) return []
  const condition = checkCondition(text)
  if (condition) return [condition]
  const day = readDay(text)
  if (day === 'within_without_start')
    return [{ code: 'TILL_WITHOUT_START', span: findWithin(text) }]
  if (day !== 'none' || isDone(text) || isVague) return []
  // The clause or a general one has the day for the sum.
  const isList = /[：:]/.test(clause) || REFERS_TO_SUM.test(text)
  if (isList && readDay(clause) !== 'none') return []
  if (general !== '' && readDay(general) !== 'none') return []
  return [{ code: 'DAY_MISSING', span: null }]
}

const TOWARDS =
  /(?:向|给|付给|退还给?|返还给?|归还给?|支付给?|给付|赔偿|补偿|偿还|退给|交付给?|补发|退|付|与|和|同|对)$/

/** By the place of the first naming: behind 向 or a verb it is the one who receives. */
function checkPeople(
  text: string,
  kinds: readonly DutyKind[],
  { parties, before }: DutyContext,
): readonly DutyFault[] {
  if (parties.length === 0) return []
  const named = findNamed(text, parties)
  const isReceiver = ({ from }: { readonly from: number }) => TOWARDS.test(text.slice(0, from))
  const isObliged = named.some((each) => !isReceiver(each))
  const hasSubjectBefore = findNamed(before, parties).length > 0
  const faults: DutyFault[] = []
  if (!isObliged && !hasSubjectBefore) faults.push({ code: 'OBLIGED_MISSING', span: null })
  const words = new Set(named.map((each) => each.words))
  const hasReceiver =
    named.some(isReceiver) ||
    words.size > 1 ||
    /双方|各方|相互|对方|另一方/.test(text) ||
    named.length > 1
  if (
    kinds.includes('payment') &&
    !hasReceiver &&
    !/代管|案款|法院/.test(text) &&
    !hasSubjectBefore
  )
    faults.push({ code: 'ENTITLED_MISSING', span: null })
  return faults
}

/** Of a sentence that binds to something; `isVague`: its day or its sum is found vague already. */
export function findDutyFaults(
  text: string,
  context: DutyContext,
  isVague: { readonly day: boolean; readonly amount: boolean },
): readonly DutyFault[] {
  const kinds = findDutyKinds(text)
  if (kinds.length === 0) return []
  const faults: DutyFault[] = [...checkPeople(text, kinds, context)]
  const currency = findWithoutCurrency(text)
  if (currency) faults.push({ code: 'CURRENCY_MISSING', span: currency })
  const isMoney = kinds.includes('payment') || kinds.includes('bearing')
  if (isMoney && !isVague.amount && !hasAmount(text, context))
    faults.push({ code: 'AMOUNT_MISSING', span: null })
  if (!isMoney) {
    const unnamed = findUnnamed(text, `${context.earlier}${context.before}`)
    if (unnamed) faults.push({ code: 'OBJECT_UNNAMED', span: unnamed })
  }
  faults.push(...checkDay(text, kinds, context, isVague.day))
  const withManner = `${text}${context.clause}${context.general}`
  if (!isDone(text) && kinds.some((kind) => !hasManner(kind, withManner)))
    faults.push({ code: 'MANNER_MISSING', span: null })
  return faults
}
