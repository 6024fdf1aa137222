/**
 * What a code by SMS confirms: that someone comes in again, that they sign, or that the number of
 * an application is theirs.
 */
export const PHONE_CODE_PURPOSES = ['sign_in', 'sign', 'apply'] as const
export type PhoneCodePurpose = (typeof PHONE_CODE_PURPOSES)[number]
