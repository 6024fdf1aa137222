// Apart from message.ts: forms need no rule.

/** Characters of one message. */
export const MESSAGE_AT_MOST = 1000
/** Characters of the reason for which a message is held. */
export const HOLD_REASON_AT_MOST = 200
/** Characters of what a topic is about, and of its question. */
export const TOPIC_TITLE_AT_MOST = 40
export const QUESTION_AT_MOST = 1000
/** Characters of the conditions of one offer. */
export const CONDITIONS_AT_MOST = 500
