import 'server-only'
import { asSystem } from '@/lib/data/door'
import { readLinksOf } from '@/lib/data/stores/audit/audit-store'
import { walkLinks } from '@/lib/domain/audit/check-links'
import { chainOf } from '@/lib/domain/audit/events'
import { sha256 } from '@/lib/platform/sha256'

/** The links of a case's chain by number, and whether every one of them is as it was written. */
export type CaseChain = {
  readonly isIntact: boolean
  readonly hashOf: ReadonlyMap<number, string>
}

/** Recomputes the chain of one case, as verifyChains does for all. */
export async function verifyCaseChain(caseId: string): Promise<CaseChain> {
  const walk = walkLinks(sha256)
  const hashOf = new Map<number, string>()
  let faults = 0
  for await (const page of readLinksOf({ open: asSystem, page: 5_000 }, chainOf({ caseId })))
    for (const link of page) {
      faults += walk.next(link).length
      hashOf.set(link.seq, link.hash)
    }
  faults += walk.end().length
  return { isIntact: faults === 0 && hashOf.size > 0, hashOf }
}
