import type { LocalDate } from '../time/local-date'

/**
 * How a party signed without the agreement's document: on paper elsewhere, or before the mediator.
 */
export const RECORDED_WAYS = ['paper', 'on_site'] as const
/** `handwritten`: in the finalised document, on the mediator's device (lib/domain/signature). */
export const SIGNING_WAYS = [...RECORDED_WAYS, 'handwritten'] as const
export type SigningWay = (typeof SIGNING_WAYS)[number]

/** A party that refuses to sign ends the mediation (在线调解规则 第25条第七项), unless it signs later. */
export const SIGNING_ANSWERS = ['signed', 'refused'] as const
export type SigningAnswer = (typeof SIGNING_ANSWERS)[number]

export type Signature = {
  readonly partyId: string
  readonly party: string
  readonly agent: string | null
  readonly answer: SigningAnswer
  readonly how: SigningWay
  readonly on: LocalDate
  /**
   * When it was recorded; of handwriting that is when it was signed. Absent while it is being
   * decided.
   */
  readonly recordedAt?: Date
}

/** Of each party what was recorded last. */
export function findHoldingSignatures(signatures: readonly Signature[]): readonly Signature[] {
  return [...new Map(signatures.map((each) => [each.partyId, each])).values()]
}

/**
 * The day on which the agreement took effect: the day of the last signature, once every signer has
 * signed (在线调解规则 第19条第2款; 特邀规定 第24条第3款). Null while one is missing.
 */
export function effectiveDay(
  signatures: readonly Signature[],
  signerIds: readonly string[],
): LocalDate | null {
  const signed = findHoldingSignatures(signatures).filter(({ answer }) => answer === 'signed')
  if (!signerIds.every((id) => signed.some(({ partyId }) => partyId === id))) return null
  return signed.map(({ on }) => on).reduce((last, on) => (on > last ? on : last))
}

/**
 * The instant at which it took effect (在线调解规则 第19条第2款): known where everyone who signed on the last
 * day signed in handwriting on a screen. Null where only the day is known, or it is not in effect.
 */
export function effectiveInstant(
  signatures: readonly Signature[],
  signerIds: readonly string[],
): Date | null {
  const day = effectiveDay(signatures, signerIds)
  const last = findHoldingSignatures(signatures).filter(
    ({ answer, on, partyId }) => answer === 'signed' && on === day && signerIds.includes(partyId),
  )
  const instants = last.flatMap(({ how, recordedAt }) =>
    how === 'handwritten' && recordedAt ? [recordedAt.getTime()] : [],
  )
  return day && instants.length === last.length ? new Date(Math.max(...instants)) : null
}
