import type { LocalDate } from '../time/local-date'
import { findCurrent, type AgreementState } from './agreement-state'
import { findSigners, type AgreementParty } from './people'
import { effectiveDay, effectiveInstant, type Signature } from './signing'

/** A written agreement that every signer has signed: since which day it binds, and whom. */
export type EffectiveAgreement<P extends AgreementParty> = {
  readonly on: LocalDate
  /** The instant, where it is known. */
  readonly at: Date | null
  readonly parties: readonly P[]
}

/** A finished agreement that is not voided, as far as it decides who has to sign. */
export type SignedAgreement = {
  readonly parties: readonly AgreementParty[]
  readonly draft: Parameters<typeof findSigners>[1]
  readonly signatures: readonly Signature[]
}

/** Whether every party that has to sign has signed: then it binds (在线调解规则 第19条; 特邀规定 第24条). */
export function isSignedByAll({ parties, draft, signatures }: SignedAgreement): boolean {
  const ids = findSigners(parties, draft).map(({ id }) => id)
  return effectiveDay(signatures, ids) !== null
}

/** The agreement of a case that is in effect; null where none is (在线调解规则 第19条; 特邀规定 第24条). */
export function findEffective<P extends AgreementParty>(
  agreement: AgreementState | null,
  parties: readonly P[],
): EffectiveAgreement<P> | null {
  const current = findCurrent(agreement)
  if (!current?.finished) return null
  const ids = findSigners(parties, current.draft).map(({ id }) => id)
  const on = effectiveDay(current.signatures, ids)
  const at = effectiveInstant(current.signatures, ids)
  return on && { on, at, parties: parties.filter(({ id }) => ids.includes(id)) }
}
