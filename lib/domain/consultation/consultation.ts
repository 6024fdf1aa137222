// 在线咨询: a question of someone without an account to one institution, and what follows from it.
// Source: 在线调解规则 第5条 (the institutions are published, so that people can choose);
// docs/decisions/0100-consultations.md.

export const CONSULTATION_STATES = ['waiting', 'answered', 'referred', 'closed'] as const
export type ConsultationState = (typeof CONSULTATION_STATES)[number]

/** What a list of them shows besides those that wait, which it shows first of all. */
export const SHOWN_STATES = ['answered', 'referred', 'closed', 'all'] as const
export type ShownState = (typeof SHOWN_STATES)[number]

/**
 * How the asker rates the answers, in words and not in stars: three answers that weigh the same.
 */
export const RATINGS = ['good', 'fair', 'poor'] as const
export type Rating = (typeof RATINGS)[number]

export const ENTRY_SIDES = ['asker', 'institution'] as const
export type EntrySide = (typeof ENTRY_SIDES)[number]

/** Characters of a question or an answer. */
export const WORDS = { least: 5, most: 2000 } as const
/** Questions that may wait for an answer at once: more are added to one of them. */
export const WAITING_AT_MOST = 5
/** Entries of one consultation: whatever takes longer is a matter for a mediation. */
export const ENTRIES_AT_MOST = 60
/**
 * Days without a new entry after which the words and the number of a consultation are removed
 * (个人信息保护法 第19条).
 */
export const KEPT_DAYS = 180
/** Days over which the rate of answers in time is counted. */
export const RATE_DAYS = 90
