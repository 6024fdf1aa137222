import type { SignedIn } from './find-signed-in'

/** What a signed-in person has to do before anything else. */
export type Unfinished = 'FIRST_PASSWORD' | 'SECOND_FACTOR'

export const UNFINISHED_PATHS = {
  FIRST_PASSWORD: '/account/first-password',
  SECOND_FACTOR: '/account/second-factor',
} as const satisfies Record<Unfinished, string>

/** The first of it: the password before 两步验证. null: nothing. */
export function findUnfinished({
  mustChangePassword,
  isSecondFactorDue,
}: Pick<SignedIn, 'mustChangePassword' | 'isSecondFactorDue'>): Unfinished | null {
  if (mustChangePassword) return 'FIRST_PASSWORD'
  return isSecondFactorDue ? 'SECOND_FACTOR' : null
}
