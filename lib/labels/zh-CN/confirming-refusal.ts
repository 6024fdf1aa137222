/** Refusals of a party that confirms an application (lib/domain/confirmation/decide-agree.ts), in plain words. */
export const CONFIRMING_SENTENCES = {
  CONFIRMATION_IDENTITY_FIRST: () => '请先核对身份。一天以内核对过的才算，核对完再回来确认。',
} as const

/** The same as clauses, for the log. */
export const CONFIRMING_REFUSED = {
  CONFIRMATION_IDENTITY_FIRST: '确认申请前一天内没有核对身份',
} as const
