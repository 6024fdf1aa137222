/**
 * What a password must be (GB/T 22239-2019 8.1.4.1: complex, and changed when it was handed over by
 * someone else; length and classes as quality.md sets them). The words of the faults stand in
 * lib/labels/zh-CN/field.ts.
 */
export const PASSWORD_MIN = 12
const PASSWORD_MAX = 128

/** An initial password is good for a day: it travels on paper or by telephone. */
export const INITIAL_PASSWORD_HOURS = 24

export function initialPasswordEnd(issuedAt: Date): Date {
  return new Date(issuedAt.getTime() + INITIAL_PASSWORD_HOURS * 3_600_000)
}

/** Whether a password has been in use for longer than `days`; 0: it may be for ever. */
export function isPasswordOld(setAt: Date | null, days: number, at: Date): boolean {
  return setAt !== null && days > 0 && at.getTime() - setAt.getTime() > days * 86_400_000
}

export type PasswordFault =
  | 'PASSWORD_TOO_SHORT'
  | 'PASSWORD_TOO_LONG'
  | 'PASSWORD_NEEDS_MIX'
  | 'PASSWORD_HAS_PHONE'

/**
 * The first fault of a new password, or null. `phone` is the account's own, eleven digits; null
 * where it is not known.
 */
export function findPasswordFault(password: string, phone: string | null): PasswordFault | null {
  if (password.length < PASSWORD_MIN) return 'PASSWORD_TOO_SHORT'
  if (password.length > PASSWORD_MAX) return 'PASSWORD_TOO_LONG'
  if (![/[A-Z]/, /[a-z]/, /[0-9]/].every((kind) => kind.test(password))) return 'PASSWORD_NEEDS_MIX'
  return phone !== null && password.includes(phone) ? 'PASSWORD_HAS_PHONE' : null
}
