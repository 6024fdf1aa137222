import type { ConsentAnswer, ConsentReply, ConsentScope } from '@/lib/domain/case/consent-entries'
import type { ConsentWay } from '@/lib/domain/case/consents'

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

/** The fields in which every party's consent is recorded, and the answers that were recorded. */
export const CONSENT = {
  how: '同意方式',
  on: '同意日期',
  none: '未同意',
  answer: (words: string, on: string, how: string) => `${words}（${on} ${how}）`,
  /** The answers of one party in a line. */
  answers: (answers: readonly string[]) => answers.join('；') || '未登记',
} as const
