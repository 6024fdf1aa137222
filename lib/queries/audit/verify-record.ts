import 'server-only'
import { readAs, withAccess } from '@/lib/data/door'
import { countLinks, type OpenPage } from '@/lib/data/stores/audit/audit-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { mayAct } from '@/lib/domain/access/policy'
import { tenantOf, type Actor } from '@/lib/domain/access/roles'
import type { ChainKind } from '@/lib/domain/audit/chain-kinds'
import type { NotedAnchor } from '@/lib/domain/audit/noted-anchors'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { verifyChains } from '@/lib/jobs/verify-chains'
import { chainFaultInWords } from '@/lib/labels/zh-CN/chain-fault'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { now } from '@/lib/platform/clock'

export type VerifiedRecord = {
  readonly events: number
  readonly anchors: number
  readonly lastAnchor: { readonly at: string; readonly hash: string } | null
  /** How many anchors noted elsewhere were compared. */
  readonly noted: number
  readonly kinds: readonly {
    readonly kind: ChainKind
    readonly chains: number
    readonly faulty: number
  }[]
  /** The first bad row of each bad chain, in words. */
  readonly faults: readonly string[]
  readonly moreFaults: number
}

export type VerifyProgress = (checked: number, total: number) => void

/** Rows hashed at once: some 10 ms in which the process does nothing else. */
const PAGE = 500

/**
 * 核验: recomputes every link of every chain with the auditor's own eyes, page by page beside the
 * work of others, and compares anchors noted elsewhere. Recorded in the system's chain.
 * `onProgress` may throw to stop.
 */
export async function verifyRecord(
  actor: Actor,
  noted: readonly NotedAnchor[],
  onProgress: VerifyProgress,
): Promise<Decided<VerifiedRecord>> {
  if (!mayAct(actor, 'audit:verify', {})) return refuse('NOT_FOUND')
  const open: OpenPage = (reason, read) => readAs(actor, reason, read)
  const total = await open('count the links', countLinks)
  const found = await verifyChains({
    reader: { open, page: PAGE },
    noted,
    onPage: (checked) => onProgress(checked, Math.max(total, checked)),
  })
  const { events, chains, anchors, lastAnchor, kinds, faults, faultCount } = found
  await withAccess(actor, 'record a verification', (db) =>
    appendEvent(db, {
      event: {
        kind: 'record.verified',
        data: { events, chains, anchors, noted: noted.length, faults: faultCount },
      },
      subject: tenantOf(actor),
      by: actor,
      at: now(),
    }),
  )
  return allow({
    events,
    anchors,
    lastAnchor: lastAnchor && { at: stamp(lastAnchor.at), hash: lastAnchor.hash },
    noted: noted.length,
    kinds,
    faults: faults.map(chainFaultInWords),
    moreFaults: faultCount - faults.length,
  })
}
