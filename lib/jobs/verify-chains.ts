import 'server-only'
import { asSystem } from '@/lib/data/door'
import { findLastAnchor } from '@/lib/data/stores/audit/anchor-store'
import {
  hasCases,
  readAnchors,
  readHeads,
  readLinks,
  readSealedHeads,
} from '@/lib/data/stores/audit/audit-store'
import { faultOfAnchor, faultOfHead, type ChainFault } from '@/lib/domain/audit/chain-fault'
import {
  checkAnchor,
  checkSealed,
  type AnchorRecord,
  type SealedHead,
} from '@/lib/domain/audit/check-anchors'
import type { NotedAnchor } from '@/lib/domain/audit/noted-anchors'
import { walkLinks, type LinkAndHead } from '@/lib/domain/audit/check-links'
import { sha256 } from '@/lib/platform/sha256'

/**
 * Result of a verification. Only the first bad row of each chain is reported; `faults` has the
 * first `MOST_FAULTS` of them.
 */
export type Verification = {
  readonly events: number
  readonly chains: number
  readonly anchors: number
  readonly lastAnchor: AnchorRecord | null
  readonly faults: readonly ChainFault[]
  readonly faultCount: number
}

const MOST_FAULTS = 20

/**
 * `onPage`: called with the number of events checked so far. `noted`: anchors that were noted outside
 * the database; each must still be there.
 */
export type VerifyOptions = {
  readonly onPage?: (events: number) => void
  readonly noted?: readonly NotedAnchor[]
}

/** Keeps the first faults and counts the rest; per chain or anchor only the first. */
function collectFaults() {
  const kept: ChainFault[] = []
  const seen = new Set<string>()
  return {
    kept,
    seen,
    add: (fault: ChainFault | null) => {
      const subject = fault && (fault.chain ?? `anchor ${fault.anchorId}`)
      if (fault === null || subject === null || seen.has(subject)) return
      seen.add(subject)
      if (kept.length < MOST_FAULTS) kept.push(fault)
    },
  }
}

type Faults = ReturnType<typeof collectFaults>

async function verifyLinks(faults: Faults, onPage: VerifyOptions['onPage']): Promise<number> {
  const walk = walkLinks(sha256)
  let events = 0
  for await (const page of readLinks()) {
    page.forEach((link: LinkAndHead) => walk.next(link).forEach(faults.add))
    events += page.length
    onPage?.(events)
  }
  walk.end().forEach(faults.add)
  return events
}

async function verifyHeads(faults: Faults): Promise<number> {
  let chains = 0
  for await (const page of readHeads()) {
    chains += page.length
    for (const head of page) {
      if (!head.hasRows) faults.add(faultOfHead('chain_missing', head))
      else if (!head.isSealKnown) faults.add(faultOfHead('seal_missing', head))
    }
  }
  return chains
}

async function* oneByOne<Item>(pages: AsyncGenerator<Item[]>): AsyncGenerator<Item> {
  for await (const page of pages) yield* page
}

/**
 * Compares anchors with what they sealed, both in the anchors' order, so that neither is in memory
 * as a whole.
 */
async function verifyAnchors(
  faults: Faults,
  noted: readonly NotedAnchor[],
): Promise<Pick<Verification, 'anchors' | 'lastAnchor'>> {
  // Anchors and heads are not read at one instant; what is sealed after this point is for the next
  // verification.
  const lastId = (await asSystem('verify the anchors', findLastAnchor))?.id ?? 0
  const sealed = oneByOne(readSealedHeads())
  let head = await sealed.next()
  let [anchors, last] = [0, null as AnchorRecord | null]
  const missing = new Map(noted.map((anchor) => [anchor.hash, anchor]))
  for await (const anchor of oneByOne(readAnchors(lastId))) {
    const own: SealedHead[] = []
    for (; !head.done && head.value.anchorId <= anchor.id; head = await sealed.next()) {
      faults.add(checkSealed(head.value, anchor.at))
      if (head.value.anchorId === anchor.id) own.push(head.value)
    }
    faults.add(checkAnchor(anchor, last, own, sha256))
    anchors += 1
    missing.delete(anchor.hash)
    last = anchor
  }
  for (; !head.done; head = await sealed.next())
    if (!head.value.isAnchorThere) faults.add(checkSealed(head.value, null))
  for (const { id, at } of missing.values()) faults.add(faultOfAnchor('anchor_unknown', id, at))
  return { anchors, lastAnchor: last }
}

/**
 * Recomputes every link of every chain, every head and every anchor. Read-only; may run while the
 * application works.
 */
export async function verifyChains({
  onPage,
  noted = [],
}: VerifyOptions = {}): Promise<Verification> {
  const faults = collectFaults()
  const events = await verifyLinks(faults, onPage)
  if (events === 0 && (await asSystem('look for cases', hasCases)))
    faults.add(faultOfAnchor('record_missing', null))
  const chains = await verifyHeads(faults)
  const anchors = await verifyAnchors(faults, noted)
  return { events, chains, ...anchors, faults: faults.kept, faultCount: faults.seen.size }
}
