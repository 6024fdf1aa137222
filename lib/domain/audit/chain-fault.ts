import type { Head, Link } from './chain-text'

/** What can be wrong with what was recorded; the sentences stand in lib/labels/zh-CN/audit.ts. */
export const CHAIN_FAULTS = [
  'wrong_chain', // the row is in the chain of another subject
  'links_missing', // numbers are skipped: rows were deleted before this one
  'link_repeated', // a number comes twice
  // the row does not follow from the one before it: something was deleted, inserted
  // or put in another order
  'broken_link',
  'altered', // the row's content no longer gives its hash
  'backdated', // the row says that it is older than the one before it
  'headless', // the chain has rows and no head
  'beyond_head', // the row was never appended by the database: the head does not know it
  'tail_missing', // the head knows later rows than there are
  'head_altered', // the head's hash is not that of the last row
  'chain_missing', // the head is there and not one row
  'anchor_altered', // the anchor's heads no longer give its hash
  'anchor_broken_link', // the anchor does not follow from the one before it
  'anchor_missing', // sealed heads whose anchor is gone
  'sealed_missing', // a row that an anchor sealed is gone
  // a row that an anchor sealed has another hash now: the chain was rewritten as a whole
  'sealed_altered',
  'seal_missing', // the head was sealed and no anchor knows it
  'record_missing', // there are cases, and not one row was recorded
  'anchor_unknown', // an anchor that was noted elsewhere is not among the stored ones
] as const
export type ChainFaultCode = (typeof CHAIN_FAULTS)[number]

/**
 * The first bad row of a chain (or of the anchors, whose `chain` is null). `kind` and `at` where a
 * row is there to name.
 */
export type ChainFault = {
  readonly code: ChainFaultCode
  readonly chain: string | null
  readonly seq: number | null
  readonly kind: string | null
  readonly at: Date | null
  readonly anchorId: number | null
}

/** Something wrong at a row that is there. */
export function faultAt(code: ChainFaultCode, link: Link): ChainFault {
  return { code, chain: link.chain, seq: link.seq, kind: link.kind, at: link.at, anchorId: null }
}

/** Something wrong with a chain at a row that is not there. */
export function faultOfHead(code: ChainFaultCode, head: Pick<Head, 'chain' | 'seq'>): ChainFault {
  return { code, chain: head.chain, seq: head.seq, kind: null, at: null, anchorId: null }
}

/** Something wrong with an anchor, or with what it sealed. */
export function faultOfAnchor(
  code: ChainFaultCode,
  anchorId: number | null,
  at: Date | null = null,
  sealed?: Head,
): ChainFault {
  return { code, chain: sealed?.chain ?? null, seq: sealed?.seq ?? null, kind: null, at, anchorId }
}
