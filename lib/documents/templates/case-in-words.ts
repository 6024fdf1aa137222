import type { CaseSource } from '@/lib/domain/case/source'
import { findClockRule } from '@/lib/domain/deadline/clock-rules'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { parseAmount } from '@/lib/domain/money/amount'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { amountInCapitals, amountInFigures } from '@/lib/labels/zh-CN/money'
import { citeArticle } from './law-in-words'

/** 物业服务合同纠纷: the cause, or the type of the dispute where the court gave none. */
export function causeInWords({ cause, disputeType: type }: DocumentFacts): string {
  return cause || disputeType[type]
}

/** 许静与恒信物业服务合同纠纷一案（法院案号：……）: the case within a sentence. */
export function caseInWords({
  sides,
  cause,
  courtNumber,
}: {
  readonly sides: string
  readonly cause: string
  readonly courtNumber: string
}): string {
  return `${sides}${cause}一案${courtNumber && `（法院案号：${courtNumber}）`}`
}

/** 人民币叁万捌仟陆佰伍拾元整（38,650.00 元）: capitals and figures come from one number. */
export function sumInWords({ amount }: DocumentFacts): string | null {
  const parsed = amount === null ? null : parseAmount(amount)
  return parsed?.ok ? `${amountInCapitals(parsed.value)}（${amountInFigures(parsed.value)}）` : null
}

const REFERRED = {
  delegated_pre_filing: '委派',
  entrusted_ordinary: '委托',
  entrusted_summary: '委托',
  administrative: '移送',
  party_application: '移送',
} as const satisfies Record<CaseSource, string>

/** What the court did: it delegates before filing, entrusts after it (特邀规定 第11条), or passes on. */
export function referralInWords({ source }: DocumentFacts): (typeof REFERRED)[CaseSource] {
  return REFERRED[source]
}

/** The rule of the mediation period on its first day (在线24; 特邀27), whatever extended it later. */
function findPeriod({ source, acceptedOn, referredOn }: DocumentFacts) {
  const on = acceptedOn ?? referredOn
  const rule = findClockRule('mediation', on, source)
  return rule && { days: `${rule.length}日`, article: rule.basis && citeArticle(rule.basis, on) }
}

/** 7日 */
export function periodInWords(facts: DocumentFacts): string | null {
  return findPeriod(facts)?.days ?? null
}

/** 7日（《人民法院在线调解规则》第二十四条……） */
export function citedPeriodInWords(facts: DocumentFacts): string | null {
  const period = findPeriod(facts)
  return period && `${period.days}${period.article ? `（${period.article}）` : ''}`
}
