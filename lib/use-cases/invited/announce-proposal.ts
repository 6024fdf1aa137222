import 'server-only'
import type { Db } from '@/lib/data/door'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { findListening } from '@/lib/data/stores/thread/news-store'
import type { Grant } from '@/lib/domain/access/policy'

/** Parties who have come in get an SMS that something is new, without what it is. */
export async function announceProposal(
  db: Db,
  { actor }: Grant<'invited:propose'> | Grant<'third:propose'> | Grant<'co-mediator:propose'>,
  caseId: string,
  at: Date,
): Promise<void> {
  const listening = await findListening(db, caseId, { partyId: null })
  for (const accountId of new Set(listening.map((each) => each.accountId)))
    await enqueue(db, {
      kind: 'party_news',
      payload: { caseId, accountId },
      runAt: at,
      by: actor.id,
    })
}
