import type { ActorRole } from './roles'

/**
 * 两步验证 (docs/decisions/0164-second-factor.md): after the password a code that the person's own
 * phone computes (RFC 6238), or a recovery code from paper. GB/T 22239-2019 8.1.4.1 d) wants two
 * different kinds of proof of the users of a system.
 */
export const SECOND_FACTOR_POLICIES = ['required', 'offered'] as const
/** `required`: who must have it can do nothing before it is set up; `offered`: everyone may. */
export type SecondFactorPolicy = (typeof SECOND_FACTOR_POLICIES)[number]

/** `reset`: two administrators took it away, and its owner has not read that yet. */
export const SECOND_FACTOR_STATES = ['off', 'on', 'reset'] as const
export type SecondFactorState = (typeof SECOND_FACTOR_STATES)[number]

/** `none`: signs in without a password, by a code that was sent, or not on pages at all. */
export type SecondFactorDuty = 'must' | 'may' | 'none'

const DUTIES: Readonly<Record<ActorRole, SecondFactorDuty>> = {
  system_admin: 'must',
  security_admin: 'must',
  auditor: 'must',
  institution_admin: 'must',
  court_admin: 'must',
  court_clerk: 'must',
  court_judge: 'must',
  court_reviewer: 'must',
  mediator: 'may',
  party: 'none',
  court_system: 'none',
}

export function secondFactorDuty(role: ActorRole): SecondFactorDuty {
  return DUTIES[role]
}

/** The roles that must have it where the policy requires it. */
export const SECOND_FACTOR_ROLES = (Object.keys(DUTIES) as ActorRole[]).filter(
  (role) => DUTIES[role] === 'must',
)

/**
 * Is the person led to 两步验证 before anything else? Who must have it and has none, and who has to
 * read that it was reset.
 */
export function isSecondFactorDue({
  role,
  state,
  policy,
}: {
  readonly role: ActorRole
  readonly state: SecondFactorState
  readonly policy: SecondFactorPolicy
}): boolean {
  if (state === 'reset') return true
  return state === 'off' && policy === 'required' && DUTIES[role] === 'must'
}

/** A code is of a step of 30 seconds; those of the step before and after are accepted too. */
export const STEP_SECONDS = 30
export const CODE_DIGITS = 6

export const RECOVERY_CODES = 10
export const RECOVERY_DIGITS = 12

/** Wrong codes of an account, after which none is looked at until the window of failures ends. */
export const CODE_TRIES = 10

export type TypedCode = { readonly kind: 'totp' | 'recovery'; readonly digits: string }

/**
 * What was typed, as digits: six of the phone, or twelve of a recovery code. Spaces, hyphens and
 * full-width digits are as people type them. null: neither of the two.
 */
export function parseCode(typed: string): TypedCode | null {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '')
  if (!/^[0-9]+$/.test(digits)) return null
  if (digits.length === CODE_DIGITS) return { kind: 'totp', digits }
  return digits.length === RECOVERY_DIGITS ? { kind: 'recovery', digits } : null
}

/** A recovery code as it is shown and printed: `1234 5678 9012`. */
export function groupDigits(digits: string): string {
  return digits.replace(/(?<=\d)(?=(\d{4})+$)/g, ' ')
}
