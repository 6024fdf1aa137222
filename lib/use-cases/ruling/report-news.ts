import 'server-only'
import type { Db } from '@/lib/data/door'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import type { WriteAct } from '@/lib/domain/access/acts'
import type { Grant } from '@/lib/domain/access/policy'

export type CaseOfRuling = {
  readonly id: string
  readonly caseNo: string
  readonly courtId: string
  readonly mediatorId: string | null
}

/**
 * Those who take part beside the actor learn by SMS that there is something new, and not what.
 * `hasNotice`: a legal notice was written with the same act; whom it reaches gets no SMS.
 */
export async function reportNews(
  db: Db,
  { actor }: Grant<WriteAct>,
  { id: caseId }: Pick<CaseOfRuling, 'id'>,
  at: Date,
  { hasNotice = false }: { readonly hasNotice?: boolean } = {},
): Promise<void> {
  const accounts = (await findTakingPart(db, caseId)).flatMap(({ accountId, hasEnded, kind }) =>
    accountId !== null && !hasEnded && kind !== 'invited' && accountId !== actor.id
      ? [accountId]
      : [],
  )
  for (const accountId of new Set(accounts))
    await enqueue(db, {
      kind: 'party_news',
      payload: { caseId, accountId, ...(hasNotice && { beside: at.toISOString() }) },
      runAt: at,
      by: actor.id,
    })
}
