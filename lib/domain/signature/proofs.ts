// What shows that the person who signs on a phone of their own is that person. Sources: 电子签名法 第13条
// (由电子签名人控制); 在线诉讼规则 第7条 (实名、比对、再次验证); 在线调解规则 第17、19条;
// docs/decisions/0106-parties-sign-themselves.md.
import { isAbout, type IdentityCheck, type PersonKey } from '../case/preparations'
import { addDays, endOfLocalDate, toLocalDate } from '../time/local-date'
import { isSettlement } from './signature'
import type { Witness } from './witness'

/**
 * The number of the account, confirmed by a code just now; an identity checked within a day; a
 * witness.
 */
export const PROOFS = ['number', 'identity', 'witness'] as const
export type Proof = (typeof PROOFS)[number]

/** How long before the signature an identity was checked at most, in hours. */
export const IDENTITY_HOURS = 24
/** How long a witness who was named is taken to be there, in minutes. */
const WITNESS_MINUTES = 60

/** A check with the instant at which it was recorded. */
export type TimedCheck = IdentityCheck & { readonly recordedAt: Date }

/**
 * With what a signature on a phone of one's own was proven, beside the check that identified its
 * signer.
 */
export type OwnProofs = {
  readonly participantId: string
  readonly proofs: readonly Proof[]
  /** When the number was confirmed by a code. */
  readonly confirmedAt: Date | null
  readonly witness: Witness | null
}

/** What there is of one signer; null: it is not there. */
export type ProofFacts = {
  /** When the code was confirmed. */
  readonly confirmedAt: Date | null
  readonly identity: TimedCheck | null
  readonly witness: Witness | null
}

/** How many of the three are needed: two where the document settles, else one. */
export function countNeeded(kind: string): 1 | 2 {
  return isSettlement(kind) ? 2 : 1
}

/**
 * The instant of a check: when it was recorded, if that was on its own day; of one that was
 * recorded later only the day is known, and its beginning counts.
 */
export function instantOfCheck({ on, recordedAt }: TimedCheck): Date {
  return toLocalDate(recordedAt) === on ? recordedAt : endOfLocalDate(addDays(on, -1))
}

const isWithin = (at: Date, now: Date, ms: number) =>
  at.getTime() <= now.getTime() && now.getTime() - at.getTime() <= ms

/** Was the identity checked within the last 24 hours? */
export function isFresh(check: TimedCheck, now: Date): boolean {
  return isWithin(instantOfCheck(check), now, IDENTITY_HOURS * 3_600_000)
}

/** Is a witness who was named still taken to be there? */
export function isThere({ at }: Witness, now: Date): boolean {
  return isWithin(at, now, WITNESS_MINUTES * 60_000)
}

/** Which of the three hold now, in their order. */
export function findProofs(
  { confirmedAt, identity, witness }: ProofFacts,
  now: Date,
): readonly Proof[] {
  const holds: Readonly<Record<Proof, boolean>> = {
    number: confirmedAt !== null,
    identity: identity !== null && isFresh(identity, now),
    witness: witness !== null && isThere(witness, now),
  }
  return PROOFS.filter((proof) => holds[proof])
}

/**
 * The last check of a person that matched; null: the person was never identified, or the last check
 * differed.
 */
export function findLastCheck<C extends IdentityCheck>(
  checks: readonly C[],
  person: PersonKey,
): C | null {
  const last = checks.findLast((check) => isAbout(check, person))
  return last?.matches ? last : null
}
