/** Reasons for 不受理 (在线调解规则 第12条: 写明理由). */
export const DECLINE_REASONS = [
  'beyond_scope',
  'beyond_industry',
  'beyond_expertise',
  'conflict_of_interest',
  'other',
] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

/**
 * Why a referral is with the court again: the institution declined it, or did not confirm it in
 * time and the court recalled it.
 */
export const NOT_CONFIRMED = 'not_confirmed'
export const RETURN_REASONS = [...DECLINE_REASONS, NOT_CONFIRMED] as const
export type ReturnReason = (typeof RETURN_REASONS)[number]

/** What the court does with a returned case that it refers to no other institution. */
export const RETURNED_ENDS = [
  'filing', // 移送立案
  'trial', // 转入审理
  'other', // 另行处理
] as const
export type ReturnedEnd = (typeof RETURNED_ENDS)[number]

/** Why it is not referred again. */
export const RETURNED_END_REASONS = [
  'no_institution', // 没有适合的调解组织
  'party_unwilling', // 当事人不愿意继续调解
  'unsuitable', // 不适宜调解
  'other',
] as const
export type ReturnedEndReason = (typeof RETURNED_END_REASONS)[number]

/** Reasons for 提前终结: the mediator leaves, the case stays open (domain.md 4.7). */
export const WITHDRAW_REASONS = [
  'health',
  'leave',
  'recusal',
  'beyond_expertise',
  'party_asked_replacement',
  'other',
] as const
export type WithdrawReason = (typeof WITHDRAW_REASONS)[number]

/**
 * Reasons for 更换调解员 by the institution (特邀规定 第13条, 第15条; 在线调解规则 第12条, 第14条).
 * Only `not_taken` is tied to a status: it is true as long as the mediator has not taken the case.
 */
export const REPLACE_REASONS = [
  'left',
  'health',
  'recusal',
  'party_asked',
  'not_taken',
  'other',
] as const
export type ReplaceReason = (typeof REPLACE_REASONS)[number]

/** The eight grounds on which a mediation ends (在线调解规则 第25条). */
export const OUTCOMES = [
  'agreement', // ① 达成调解协议
  'settled_withdrawn', // ② 自行和解撤回
  'unreachable', // ③ 期限内无法联系
  'unwilling', // ④ 一方明确不愿继续
  'deadlock', // ⑤ 分歧较大难达成
  'expired', // ⑥ 期满未达成且无延长合意
  'refused_to_sign', // ⑦ 一方拒绝签章
  'other', // ⑧ 其他
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Success = ① and ② (domain.md, Decisions 3). */
export function isSuccess(outcome: Outcome): boolean {
  return outcome === 'agreement' || outcome === 'settled_withdrawn'
}

/** The three grounds that must be disclosed (在线调解规则 第13条). */
export const DISCLOSURE_GROUNDS = ['relative', 'interest', 'other_relation'] as const
export type DisclosureGround = (typeof DISCLOSURE_GROUNDS)[number]

export const CONTACT_CHANNELS = [
  'phone',
  'video',
  'message',
  'wechat',
  'on_site',
  'letter',
] as const
export type ContactChannel = (typeof CONTACT_CHANNELS)[number]

export const CONTACT_RESULTS = [
  'reached',
  'no_answer',
  'wrong_number',
  'call_back_later',
  'agreed',
  'declined',
] as const
export type ContactResult = (typeof CONTACT_RESULTS)[number]

export const PARTY_SIDES = ['applicant', 'respondent', 'third'] as const
export type PartySide = (typeof PARTY_SIDES)[number]

export const PARTY_KINDS = ['natural', 'legal', 'unincorporated'] as const
export type PartyKind = (typeof PARTY_KINDS)[number]

export const AGENT_KINDS = ['lawyer', 'legal_worker', 'relative', 'staff', 'recommended'] as const
export type AgentKind = (typeof AGENT_KINDS)[number]

/** 一般授权 / 特别授权: only a special authority may settle (民诉法 第62条). */
export const AUTHORITIES = ['general', 'special'] as const
export type Authority = (typeof AUTHORITIES)[number]

export const DOCUMENT_KINDS = [
  'id_card',
  'passport',
  'hk_macau_permit',
  'taiwan_permit',
  'foreign_permanent_id',
  'credit_code',
  'other',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/**
 * The twelve types of the Guangzhou rules 第3条, the platform's default dictionary, and the manual's
 * own 合同纠纷 beside them.
 */
export const DISPUTE_TYPES = [
  'property_service',
  'special_procedure',
  'tort',
  'company_securities',
  'maritime',
  'labour',
  'intellectual_property',
  'contract_quasi',
  'property_right',
  'marriage_family',
  'personality',
  'other',
  'contract',
] as const
export type DisputeType = (typeof DISPUTE_TYPES)[number]

/** How an assignment ended. */
export const ASSIGNMENT_ENDS = [
  'withdrawn',
  'replaced_after_disclosure',
  'replaced_by_institution',
  'case_closed',
] as const
export type AssignmentEnd = (typeof ASSIGNMENT_ENDS)[number]

/** An assignment taken back within ten minutes: it counts nowhere as a former mediator's work. */
export const ASSIGNMENT_UNDONE = 'undone'
