import 'server-only'
import type { Db } from '@/lib/data/door'
import { isReachedByNotice } from './legal-notice-reach'
import { sendCaseSms } from './send-case-sms'

/** Hours within which one SMS speaks for all that is new. */
const QUIET_HOURS = 2
const HOUR_MS = 3_600_000

/**
 * Sends someone who takes part an SMS that there is something to read: the number of the case and
 * nothing else; someone who helps not even that. Nothing beside one that has not left yet, or that
 * left in the last hours, and nothing to someone whom a legal notice of the same act reaches: one
 * event is one message.
 */
export async function remindParticipant(
  db: Db,
  {
    beside,
    ...to
  }: {
    readonly caseId: string
    readonly accountId: string
    /** When a legal notice of the same act was written, in ISO. */
    readonly beside?: string | undefined
  },
  at: Date,
  document: 'talk_news' | 'helping_news' = 'talk_news',
): Promise<void> {
  if (beside && (await isReachedByNotice(db, to, new Date(beside)))) return
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
