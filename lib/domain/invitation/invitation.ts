// How someone from outside comes into a case: an invitation for one participation. Sources: 在线调解规则
// 第15条 (通知对方当事人); confidentiality.md (Coming in); docs/decisions/0094-parties-come-in.md.

/** By SMS with a link, or on a printed letter with a QR code and a code to type. */
export const INVITATION_CHANNELS = ['sms', 'paper'] as const
export type InvitationChannel = (typeof INVITATION_CHANNELS)[number]

/** Why an invitation opens nothing any more, though it was not used. */
export const REVOCATION_REASONS = [
  'renewed',
  'by_mediator',
  'by_institution',
  'too_many_tries',
  'case_ended',
] as const
export type RevocationReason = (typeof REVOCATION_REASONS)[number]

/** Days for which an invitation opens its participation. */
const INVITATION_DAYS = 7
/** Digits of the code on paper, and of the telephone number that belongs to it. */
export const CODE_DIGITS = 8
const PHONE_DIGITS = 4
/**
 * So many wrong last digits end an invitation: who holds the link and guesses is not the one it was
 * sent to.
 */
export const WRONG_DIGITS_AT_MOST = 10

export type InvitationFacts = {
  readonly expiresAt: Date
  readonly openedAt: Date | null
  readonly usedAt: Date | null
  readonly revokedAt: Date | null
}

/** Who issued an invitation and who revoked it, for the one who comes second. */
export type InvitationMarks = {
  readonly issuedAt: Date
  readonly issuedByName: string
  /** null: no person did, as after too many wrong digits. */
  readonly revokedByName: string | null
}

/** `open`: it can be used. */
export const INVITATION_STATES = ['open', 'used', 'revoked', 'expired'] as const
export type InvitationState = (typeof INVITATION_STATES)[number]

/** What an invitation is at a moment. What was used stays used, whatever came after. */
export function stateOfInvitation(
  { expiresAt, usedAt, revokedAt }: InvitationFacts,
  at: Date,
): InvitationState {
  if (usedAt !== null) return 'used'
  if (revokedAt !== null) return 'revoked'
  return at < expiresAt ? 'open' : 'expired'
}

export function expiryOf(issuedAt: Date): Date {
  return new Date(issuedAt.getTime() + INVITATION_DAYS * 86_400_000)
}

/** The last four digits of a telephone number of eleven. */
export function lastDigitsOf(phone: string): string {
  return phone.slice(-PHONE_DIGITS)
}
