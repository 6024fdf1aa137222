import 'server-only'
import type { Db } from '@/lib/data/door'
import { sendCaseSms } from './send-case-sms'

/** Hours within which one SMS speaks for all that is new. */
const QUIET_HOURS = 2
const HOUR_MS = 3_600_000

/**
 * Sends someone who takes part an SMS that there is something to read: the number of the case and
 * nothing else; someone who helps not even that. Nothing beside one that has not left yet, or that
 * left in the last hours.
 */
export async function remindParticipant(
  db: Db,
  to: { readonly caseId: string; readonly accountId: string },
  at: Date,
  document: 'talk_news' | 'helping_news' = 'talk_news',
): Promise<void> {
  const lately = await db.delivery.findFirst({
    where: {
      accountId: to.accountId,
      caseId: to.caseId,
      document,
      OR: [
        { state: { in: ['queued', 'held'] } },
        { createdAt: { gt: new Date(at.getTime() - QUIET_HOURS * HOUR_MS) } },
      ],
    },
    select: { id: true },
  })
  if (!lately) await sendCaseSms(db, to, document, {}, at)
}
