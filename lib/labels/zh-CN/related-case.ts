import type { RelatedReason } from '@/lib/domain/referral/related-cases'

/** Why another case is shown beside this one. */
export const relatedReason = {
  same_document: '当事人证件号码相同',
  same_phone: '当事人联系电话相同',
  same_name: '当事人姓名或名称相同',
  sides_swapped: '双方地位对调',
  same_claim: '诉讼请求相同',
  similar_claim: '诉讼请求相近',
} as const satisfies Record<RelatedReason, string>

/** What the hint means and what it does not do. */
export const RELATED_CASES = {
  title: '可能相关的案件',
  about: '九十日内当事人相同、诉讼请求相近的案件，仅供参考，不自动合并。',
} as const
