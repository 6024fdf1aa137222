// Apart from the rules: forms need none.

/**
 * What an agent may be authorised to do in a mediation: take part, receive documents; and what
 * takes its own words in the paper (民诉法 第62条第2款; 民诉解释 第89条): admit, waive or change claims, settle,
 * sign the agreement. Filing, appealing and counterclaims are no matter of a mediation.
 */
export const AUTHORITY_MATTERS = [
  'take_part',
  'receive',
  'admit',
  'waive',
  'change',
  'settle',
  'sign',
] as const
export type AuthorityMatter = (typeof AUTHORITY_MATTERS)[number]

/** Matters that the general authority does not have. */
export const SPECIAL_MATTERS = ['admit', 'waive', 'change', 'settle', 'sign'] as const

/** 受理; 收为一般授权; 不收. */
export const AUTHORITY_DECISIONS = ['special', 'general', 'refused'] as const
export type AuthorityDecision = (typeof AUTHORITY_DECISIONS)[number]

export const AUTHORITY_STATES = ['submitted', 'accepted', 'refused', 'replaced', 'ended'] as const
export type AuthorityState = (typeof AUTHORITY_STATES)[number]

/** Why an agent acts no more: 当事人解除委托; 代理人辞去委托; 不能继续. */
export const AGENT_ENDS = ['revoked', 'resigned', 'unable'] as const
export type AgentEnd = (typeof AGENT_ENDS)[number]

/** How the party, or the agent, said so. */
export const AGENT_END_WAYS = ['written', 'oral'] as const
export type AgentEndWay = (typeof AGENT_END_WAYS)[number]

/** Pages of one paper. */
export const AUTHORITY_FILES_AT_MOST = 6
export const AUTHORITY_WORDS_AT_MOST = 200
