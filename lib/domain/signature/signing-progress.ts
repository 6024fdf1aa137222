// How far a finalised document is signed, for the lists that show many of them.
import { isComplete, type SignaturePlace } from './signature'

/**
 * `to_copy`: nothing more can be signed, and the signed copy is not made yet. `refused`: the copy
 * shows a refusal.
 */
export type SigningStage = 'none' | 'open' | 'to_copy' | 'refused' | 'signed'

export type SigningProgress = {
  readonly stage: SigningStage
  /** Names of those who can sign now, in the order of the places. */
  readonly next: readonly string[]
}

/**
 * How far a valid document is signed.
 * @param places of its signers (findPlaces)
 * @param hasCopy was its signed copy made?
 * @returns stage `none` where it has no places
 */
export function findSigningProgress(
  places: readonly SignaturePlace[],
  hasCopy: boolean,
): SigningProgress {
  if (places.length === 0) return { stage: 'none', next: [] }
  if (hasCopy) return { stage: isComplete(places) ? 'signed' : 'refused', next: [] }
  const next = places.filter(({ state }) => state === 'open').map(({ signer }) => signer.name)
  return { stage: next.length > 0 ? 'open' : 'to_copy', next }
}
