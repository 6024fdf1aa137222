import 'server-only'
import type { Db } from '@/lib/data/door'
import { findOffers, lockOffers } from '@/lib/data/stores/offer/offer-store'
import type { Actor } from '@/lib/domain/access/roles'
import { loadTalk } from '../thread/load-talk'

/**
 * The conversations of a case with its offers, and who negotiates: for an act on them, one after
 * the other.
 */
export async function loadOffers(
  db: Db,
  caseId: string,
  actor: Actor,
  { partyId }: { readonly partyId: string | null },
) {
  await lockOffers(db, caseId)
  const talk = await loadTalk(db, caseId, actor, { partyId, capacity: 'settle' })
  return talk && { ...talk, offers: await findOffers(db, caseId, talk.messages) }
}
