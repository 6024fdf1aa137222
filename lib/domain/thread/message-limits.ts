// Apart from message.ts: forms need no rule.

/** Characters of one message. */
export const MESSAGE_AT_MOST = 1000
/** Photos, files and voice of one message. The database has the same number (migration 0114). */
export const MESSAGE_FILES_AT_MOST = 6
/** Bytes of all files of one message; one file has a limit of its own (upload/file-limit.ts). */
export const MESSAGE_BYTES_AT_MOST = 20 * 1024 * 1024
export const VOICE_SECONDS_AT_MOST = 120
/** Bytes of a voice message: two minutes at five times the rate that our recorder uses. */
export const VOICE_BYTES_AT_MOST = 4 * 1024 * 1024
/** Files that one person has in the conversations of one case, those that were taken back apart. */
export const OWN_FILES_AT_MOST = 200
/** Characters of the reason for which a message is held. */
export const HOLD_REASON_AT_MOST = 200
/** Characters of what a topic is about, and of its question. */
export const TOPIC_TITLE_AT_MOST = 40
export const QUESTION_AT_MOST = 1000
/** Characters of the conditions of one offer. */
export const CONDITIONS_AT_MOST = 500
