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

/** 7日（……第二十七条）: the mediation period by the rule of its first day (在线24; 特邀27). */
export function periodInWords({ source, acceptedOn, referredOn }: DocumentFacts): string | null {
  const on = acceptedOn ?? referredOn
  const rule = findClockRule('mediation', on, source)
  if (!rule) return null
  const article = rule.basis && citeArticle(rule.basis, on)
  return `${rule.length}日${article ? `（${article}）` : ''}`
}
