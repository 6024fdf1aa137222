import type { ConsentAnswer, ConsentReply, ConsentScope } from '@/lib/domain/case/consent-entries'
import type { ConsentPurpose, ConsentWay } from '@/lib/domain/case/consents'

/** How a party said yes (在线调解规则 第13条第2款, 第24条), or answered at all (第4条). */
export const consentWay = {
  written: '书面',
  oral: '口头',
  online: '在线',
} as const satisfies Record<ConsentWay, string>

/** What a party agrees to (在线调解规则 第4、16、22条; 在线诉讼规则 第29条). */
export const consentScope = {
  mediation: '调解',
  online: '在线调解',
  asynchronous: '错时调解',
  recording: '以录音录像代替笔录',
  electronic_service: '电子送达',
} as const satisfies Record<ConsentScope, string>

/** What a party answers, as a form offers it. */
export const consentReply = {
  agrees: '同意',
  declines: '不同意',
} as const satisfies Record<ConsentReply, string>

/** “同意在线调解”, “不同意电子送达”, “撤回对错时调解的同意”. */
export function consentInWords(answer: ConsentAnswer, scope: ConsentScope): string {
  const what = consentScope[scope]
  if (answer === 'withdrawn') return `撤回对${what}的同意`
  return `${consentReply[answer === 'given' ? 'agrees' : 'declines']}${what}`
}

/** What may be done once they agree, after 还缺少以下当事人的同意. */
export const consentPurpose = {
  extension: '全体当事人同意后，才能延长调解期限（在线调解规则第24条）',
  disclosure: '全体当事人同意后，才能由披露人继续调解（在线调解规则第13条）',
  delegating: '申请人同意后，才能委派调解（特邀调解规定第11条）',
  entrusting: '全体当事人同意后，才能委托调解（在线调解规则第4条）',
} as const satisfies Record<ConsentPurpose, string>

/** The fields in which every party's consent is recorded, and the answers that were recorded. */
export const CONSENT = {
  how: '同意方式',
  on: '同意日期',
  none: '未同意',
  answer: (words: string, on: string, how: string) => `${words}（${on} ${how}）`,
  /** The answers of one party in a line. */
  answers: (answers: readonly string[]) => answers.join('；') || '未登记',
} as const
