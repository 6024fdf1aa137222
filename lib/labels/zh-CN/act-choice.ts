import type { ChangeGround } from '@/lib/domain/case/change-requests'
import type {
  ContactChannel,
  ContactResult,
  DeclineReason,
  ReturnedEnd,
  ReturnedEndReason,
  ReturnReason,
  DisclosureGround,
  ReplaceReason,
  WithdrawReason,
} from '@/lib/domain/case/vocabulary'

/** What people choose from when they act on a case: reasons, grounds, ways and results. */

export const declineReason = {
  beyond_scope: '超出受理范围',
  beyond_industry: '超出行业领域',
  beyond_expertise: '明显超出擅长领域',
  conflict_of_interest: '利益冲突',
  other: '其他',
} as const satisfies Record<DeclineReason, string>

/** Why a referral is with the court again. */
export const returnReason = {
  ...declineReason,
  not_confirmed: '逾期未确认，法院收回',
} as const satisfies Record<ReturnReason, string>

export const returnedEnd = {
  filing: '移送立案',
  trial: '转入审理',
  other: '另行处理',
} as const satisfies Record<ReturnedEnd, string>

export const returnedEndReason = {
  no_institution: '没有适合的调解组织',
  party_unwilling: '当事人不愿意继续调解',
  unsuitable: '不适宜调解',
  other: '其他',
} as const satisfies Record<ReturnedEndReason, string>

export const withdrawReason = {
  health: '身体原因',
  leave: '请假',
  recusal: '需要回避',
  beyond_expertise: '超出擅长领域',
  party_asked_replacement: '当事人申请更换',
  other: '其他',
} as const satisfies Record<WithdrawReason, string>

export const replaceReason = {
  left: '调解员离任或停用',
  health: '健康原因或长期不能履职',
  recusal: '需要回避',
  party_asked: '当事人申请更换',
  not_taken: '逾期未接收',
  other: '其他',
} as const satisfies Record<ReplaceReason, string>

/**
 * Why an assignment ended, in words: by the mediator's own leaving or by the institution's
 * replacement; null where no reason goes with the end.
 */
export function endReasonInWords(because: string, reason: string | null): string | null {
  const words: Readonly<Record<string, string>> =
    because === 'withdrawn'
      ? withdrawReason
      : because === 'replaced_by_institution'
        ? replaceReason
        : {}
  return reason === null ? null : (words[reason] ?? null)
}

export const disclosureGround = {
  relative: '是当事人，或者是当事人、诉讼代理人的近亲属',
  interest: '与本纠纷有利害关系',
  other_relation: '与当事人、诉讼代理人有其他可能影响公正调解的关系',
} as const satisfies Record<DisclosureGround, string>

/** Why a party applies for another mediator (特邀规定 第13条, 第15条). */
export const changeGround = {
  ...disclosureGround,
  good_reason: '其他正当理由',
} as const satisfies Record<ChangeGround, string>

export const contactChannel = {
  phone: '电话',
  video: '视频',
  message: '短信',
  wechat: '微信',
  on_site: '当面',
  letter: '信函',
} as const satisfies Record<ContactChannel, string>

export const contactResult = {
  reached: '已联系上',
  no_answer: '无人接听',
  wrong_number: '号码有误',
  call_back_later: '约定再联系',
  agreed: '同意调解',
  declined: '不同意调解',
} as const satisfies Record<ContactResult, string>
