import { faultAt, faultOfHead, type ChainFault, type ChainFaultCode } from './chain-fault'
import { linkText, type Head, type Link } from './chain-text'
import { chainOf } from './events'

/** SHA-256 of a text, as lower-case hex. */
export type Sha256 = (text: string) => string

/**
 * The database records no event as older than the one before it (heyi_link_event in
 * prisma/functions/020-chains.sql). Earlier versions did, by the moment that an act waited for the
 * lock of its chain.
 */
const FALLS_BY_AT_MOST_MS = 60_000

/** A stored row and its chain's head, both read by one statement. */
export type LinkAndHead = Link & { readonly head: Omit<Head, 'chain'> | null }

/**
 * The state of a walk along the chains: the last row read, and whether its chain is known to be
 * bad.
 */
type Walk = { readonly last: LinkAndHead; readonly isBad: boolean }

/** Checks each row once, in the order of chain and number, and keeps one row in memory. */
export type LinkWalk = {
  /**
   * The next row.
   * @returns the faults that it shows: of itself, and of the chain that ended before it
   */
  readonly next: (link: LinkAndHead) => readonly ChainFault[]
  /** There are no more rows. */
  readonly end: () => readonly ChainFault[]
}

/**
 * Walks along rows of all chains. Of each chain only the first bad row is reported: what follows a
 * deleted row is bad because of it.
 */
export function walkLinks(sha256: Sha256): LinkWalk {
  let walk: Walk | null = null
  return {
    next: (link) => {
      const isNewChain = walk === null || walk.last.chain !== link.chain
      const ended = isNewChain ? faultOfEnd(walk) : null
      const before: Walk | null = isNewChain ? null : walk
      const code = before?.isBad ? null : codeOf(link, before?.last ?? null, sha256)
      walk = { last: link, isBad: (before?.isBad ?? false) || code !== null }
      return [...(ended ? [ended] : []), ...(code ? [faultAt(code, link)] : [])]
    },
    end: () => {
      const ended = faultOfEnd(walk)
      walk = null
      return ended ? [ended] : []
    },
  }
}

function codeOf(link: LinkAndHead, before: Link | null, sha256: Sha256): ChainFaultCode | null {
  const expected = (before?.seq ?? 0) + 1
  if (link.chain !== chainOf(link)) return 'wrong_chain'
  if (link.seq > expected) return 'links_missing'
  if (link.seq < expected) return 'link_repeated'
  if (link.prevHash !== (before?.hash ?? '')) return 'broken_link'
  if (link.hash !== sha256(linkText(link))) return 'altered'
  if (before && link.at.getTime() < before.at.getTime() - FALLS_BY_AT_MOST_MS) return 'backdated'
  if (link.head === null) return 'headless'
  if (link.seq > link.head.seq) return 'beyond_head'
  return null
}

/** A chain must end where its head says that it ends. */
function faultOfEnd(walk: Walk | null): ChainFault | null {
  if (walk === null || walk.isBad || walk.last.head === null) return null
  const { last } = walk
  const { seq, hash } = walk.last.head
  if (last.seq < seq) return faultOfHead('tail_missing', { chain: last.chain, seq: last.seq + 1 })
  return last.hash === hash ? null : faultAt('head_altered', last)
}
