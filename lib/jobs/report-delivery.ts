import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvents } from '@/lib/data/stores/audit/event-store'
import {
  isEveryPartyReached,
  subjectOfDelivery,
  type DueDelivery,
} from '@/lib/data/stores/delivery/dispatch-store'
import {
  notify,
  toAdministrators,
  toClerks,
  toMediator,
  toOrNone,
} from '@/lib/data/stores/notice/notify'
import type { DeliveryFailure } from '@/lib/domain/delivery/attempts'
import { isLegal, isOfCourt } from '@/lib/domain/delivery/documents'

type End =
  | { readonly state: 'sent' | 'delivered' }
  | { readonly state: 'failed'; readonly failure: DeliveryFailure }

/**
 * A delivery has ended. Of a legal notice the case records it; one that failed is also reported to
 * the mediator and the administrators (of a court's notice to its clerks), because a person has to
 * reach the party, unless the same notice went to it or to an agent of it otherwise.
 */
export async function reportEnd(db: Db, delivery: DueDelivery, end: End, at: Date): Promise<void> {
  const { caseId, caseNo } = delivery
  const { document } = delivery.content
  if (!isLegal(document) || caseId === null || caseNo === null) return
  const failure = end.state === 'failed' ? end.failure : null
  await appendEvents(db, [
    {
      event: {
        kind: 'delivery.ended',
        data: {
          document,
          party: delivery.recipientName,
          ...(delivery.behalf && { behalf: delivery.behalf }),
          channel: delivery.channel,
          result: end.state,
          failure,
        },
      },
      subject: subjectOfDelivery(delivery),
      by: null,
      at,
      basis: 'invited_mediation_14',
    },
  ])
  if (failure === null || (await isEveryPartyReached(db, delivery))) return
  const about = { id: caseId, caseNo }
  const those = isOfCourt(document)
    ? [toOrNone(delivery.courtId, toClerks)]
    : [
        toOrNone(delivery.mediatorId, toMediator),
        toOrNone(delivery.institutionId, toAdministrators),
      ]
  for (const to of those)
    await notify(db, { kind: 'delivery.failed', facts: { document }, about, to, by: null, at })
}
