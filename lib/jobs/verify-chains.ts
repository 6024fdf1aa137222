import 'server-only'
import { asSystem } from '@/lib/data/door'
import {
  findLastAnchorId,
  hasCases,
  readAnchors,
  readHeads,
  readLinks,
  readSealedHeads,
  type RecordReader,
} from '@/lib/data/stores/audit/audit-store'
import { CHAIN_KINDS, kindOfChain, type ChainKind } from '@/lib/domain/audit/chain-kinds'
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
  /** Of every kind of chain how many there are, and how many of them are bad. */
  readonly kinds: readonly {
    readonly kind: ChainKind
    readonly chains: number
    readonly faulty: number
  }[]
  readonly faults: readonly ChainFault[]
  readonly faultCount: number
}

const MOST_FAULTS = 20

const SYSTEM: RecordReader = { open: asSystem, page: 5_000 }

/**
 * `reader`: who reads; the system, for the operator's command, unless an auditor does. `onPage`:
 * called with the number of events checked so far; it may throw to stop. `noted`: anchors that were
 * noted outside the database; each must still be there.
 */
export type VerifyOptions = {
  readonly reader?: RecordReader
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

async function verifyLinks(
  reader: RecordReader,
  faults: Faults,
  onPage: VerifyOptions['onPage'],
): Promise<number> {
  const walk = walkLinks(sha256)
  let events = 0
  for await (const page of readLinks(reader)) {
    page.forEach((link: LinkAndHead) => walk.next(link).forEach(faults.add))
    events += page.length
    onPage?.(events)
  }
  walk.end().forEach(faults.add)
  return events
}

const noneOfEach = (): Record<ChainKind, number> => ({
  case: 0,
  institution: 0,
  court: 0,
  system: 0,
})

/** Returns how many chains there are of each kind. */
async function verifyHeads(
  reader: RecordReader,
  faults: Faults,
): Promise<Readonly<Record<ChainKind, number>>> {
  const chains = noneOfEach()
  for await (const page of readHeads(reader)) {
    for (const head of page) {
      const kind = kindOfChain(head.chain)
      if (kind) chains[kind] += 1
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
  reader: RecordReader,
  faults: Faults,
  noted: readonly NotedAnchor[],
): Promise<Pick<Verification, 'anchors' | 'lastAnchor'>> {
  // Anchors and heads are not read at one instant; what is sealed after this point is for the next
  // verification.
  const lastId = await reader.open('verify the anchors', findLastAnchorId)
  const sealed = oneByOne(readSealedHeads(reader))
  let head = await sealed.next()
  let [anchors, last] = [0, null as AnchorRecord | null]
  const missing = new Map(noted.map((anchor) => [anchor.hash, anchor]))
  for await (const anchor of oneByOne(readAnchors(reader, lastId))) {
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
  reader = SYSTEM,
  onPage,
  noted = [],
}: VerifyOptions = {}): Promise<Verification> {
  const faults = collectFaults()
  const events = await verifyLinks(reader, faults, onPage)
  if (events === 0 && (await reader.open('look for cases', hasCases)))
    faults.add(faultOfAnchor('record_missing', null))
  const chains = await verifyHeads(reader, faults)
  const anchors = await verifyAnchors(reader, faults, noted)
  const faulty = noneOfEach()
  for (const subject of faults.seen) {
    const kind = kindOfChain(subject)
    if (kind) faulty[kind] += 1
  }
  return {
    events,
    chains: CHAIN_KINDS.reduce((sum, kind) => sum + chains[kind], 0),
    kinds: CHAIN_KINDS.map((kind) => ({ kind, chains: chains[kind], faulty: faulty[kind] })),
    ...anchors,
    faults: faults.kept,
    faultCount: faults.seen.size,
  }
}
