/** What a code by SMS confirms: that someone comes in again, or that they sign. */
export const PHONE_CODE_PURPOSES = ['sign_in', 'sign'] as const
export type PhoneCodePurpose = (typeof PHONE_CODE_PURPOSES)[number]
