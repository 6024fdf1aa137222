import 'server-only'
import { asSystem } from '@/lib/data/door'
import {
  findLastAnchor,
  HEADS_PER_ANCHOR,
  lockSealing,
  writeAnchor,
} from '@/lib/data/stores/audit/anchor-store'
import { isAnchorDue } from '@/lib/domain/audit/anchor-schedule'
import { sha256 } from '@/lib/platform/sha256'
import { noteAnchor } from './note-anchor'

export type Sealed = { readonly anchors: number; readonly heads: number }

/**
 * Seals the heads of all chains that moved since the last anchor, in as many anchors as needed, and
 * notes each outside the database.
 * `onlyIfDue`: does nothing where another process sealed within the hour.
 */
export async function anchorChains(now: Date, { onlyIfDue = false } = {}): Promise<Sealed> {
  let [anchors, heads] = [0, 0]
  for (;;) {
    const sealed = await asSystem('seal the chain heads', async (db) => {
      await lockSealing(db)
      if (onlyIfDue && anchors === 0 && !isAnchorDue((await findLastAnchor(db))?.at ?? null, now))
        return null
      return writeAnchor(db, now, sha256)
    })
    if (sealed === null) return { anchors, heads }
    await noteAnchor(sealed)
    anchors += 1
    heads += sealed.heads
    if (sealed.heads < HEADS_PER_ANCHOR) return { anchors, heads }
  }
}
