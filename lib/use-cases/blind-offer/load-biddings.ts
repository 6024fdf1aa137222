import 'server-only'
import type { Db } from '@/lib/data/door'
import { findBiddings } from '@/lib/data/stores/blind-offer/bidding-store'
import type { Actor } from '@/lib/domain/access/roles'
import { loadTalk } from '../thread/load-talk'

/** A case with its biddings, and who acts for this party. */
export async function loadBiddings(
  db: Db,
  caseId: string,
  actor: Actor,
  { partyId }: { readonly partyId: string | null },
) {
  const talk = await loadTalk(db, caseId, actor, { partyId, capacity: 'settle' })
  return talk && { ...talk, biddings: await findBiddings(db, caseId) }
}
