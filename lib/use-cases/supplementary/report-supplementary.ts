import 'server-only'
import type { Db } from '@/lib/data/door'
import { notify, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import type { WriteAct } from '@/lib/domain/access/acts'
import type { Grant } from '@/lib/domain/access/policy'
import { reportNews } from '../ruling/report-news'
import type { LoadedSupplements } from './load-supplementary'

/**
 * Those who take part learn by SMS that there is something new, the mediator in the inbox what; not
 * the one who acts.
 */
export async function reportSupplementary(
  db: Db,
  grant: Grant<WriteAct>,
  record: LoadedSupplements,
  step: 'proposed' | 'revoked' | 'effective',
  at: Date,
): Promise<void> {
  await reportNews(db, grant, record, at)
  if (record.mediatorId !== grant.actor.id)
    await notify(db, {
      kind: 'supplementary.moved',
      facts: { step },
      about: record,
      to: toOrNone(record.mediatorId, toMediator),
      by: grant.actor,
      at,
    })
}
