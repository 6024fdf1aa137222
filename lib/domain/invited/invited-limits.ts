// Apart from the rules: forms need none.

/** 专家, 亲友, 村居代表, 行业代表, 法官指导, 翻译, 手语翻译 (民诉法 第11条第3款; 在线诉讼规则 第2条第4项). */
export const INVITED_KINDS = [
  'expert',
  'relative',
  'community',
  'trade',
  'judge',
  'interpreter',
  'sign_interpreter',
] as const
export type InvitedKind = (typeof INVITED_KINDS)[number]

export const isInterpreter = (kind: InvitedKind): boolean =>
  kind === 'interpreter' || kind === 'sign_interpreter'

/**
 * Those who help; 利害关系案外人 (特邀规定 第14条), who is proposed in the same way and joins as a party; a
 * colleague who is to mediate as well (特邀规定 第13条).
 */
export const PROPOSED_KINDS = [...INVITED_KINDS, 'third', 'co_mediator'] as const
export type ProposedKind = (typeof PROPOSED_KINDS)[number]

/**
 * The dossier slots whose materials can be opened: what the parties handed in, and no paper with
 * personal numbers.
 */
export const OPENABLE_SLOTS = ['evidence'] as const

/** Characters of why someone is to help. */
export const WHY_AT_MOST = 300
/**
 * The wording of the promise of confidentiality (lib/labels/zh-CN/invited-person.ts); a change of
 * the words is a new number.
 */
export const PROMISE_VERSION = 1
