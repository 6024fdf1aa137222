import { faultOfAnchor, type ChainFault } from './chain-fault'
import { anchorText, type Head } from './chain-text'
import type { Sha256 } from './check-links'

export type AnchorRecord = {
  readonly id: number
  readonly at: Date
  readonly prevHash: string
  readonly hash: string
}

/**
 * A head that an anchor sealed, with the hash that the row of that number has today (null: there is
 * no such row).
 */
export type SealedHead = Head & {
  readonly anchorId: number
  readonly hashToday: string | null
  readonly isAnchorThere: boolean
}

/**
 * Does the anchor follow from the one before it, and do its heads still give its hash?
 * @returns its first fault
 */
export function checkAnchor(
  anchor: AnchorRecord,
  before: AnchorRecord | null,
  heads: readonly Head[],
  sha256: Sha256,
): ChainFault | null {
  if (anchor.prevHash !== (before?.hash ?? ''))
    return faultOfAnchor('anchor_broken_link', anchor.id, anchor.at)
  const isTrue = anchor.hash === sha256(anchorText(anchor.prevHash, anchor.at, heads))
  return isTrue ? null : faultOfAnchor('anchor_altered', anchor.id, anchor.at)
}

/** Is what was sealed still there, and still the same? */
export function checkSealed(head: SealedHead, at: Date | null): ChainFault | null {
  if (!head.isAnchorThere) return faultOfAnchor('anchor_missing', head.anchorId)
  if (head.hashToday === head.hash) return null
  return faultOfAnchor(
    head.hashToday === null ? 'sealed_missing' : 'sealed_altered',
    head.anchorId,
    at,
    head,
  )
}
