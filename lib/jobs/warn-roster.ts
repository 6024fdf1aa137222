import 'server-only'
import { asSystem, type Db } from '@/lib/data/door'
import { rosterRecipients } from '@/lib/data/stores/notice/notify-of-roster'
import { addDeskNotices } from '@/lib/data/stores/notice/notice-store'
import { findEndingEntries, markWarned } from '@/lib/data/stores/roster/ending-store'
import { findDueWarning } from '@/lib/domain/roster/roster'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import { toLocalDate } from '@/lib/domain/time/local-date'

/** In one transaction; the next goes on. */
const AT_A_TIME = 100

/**
 * Warns mediator, institution and court 60, 30 and 7 days before a certificate ends, of each once.
 * Several processes may do so at once: who marks the entry warns.
 * @returns how many entries were warned of
 */
export async function warnRoster(at: Date): Promise<number> {
  const today = toLocalDate(at)
  for (let warned = 0; ;) {
    const count = await asSystem('warn of certificates that end', async (db) => {
      const entries = await findEndingEntries(db, today, AT_A_TIME)
      for (const entry of entries) {
        const days = findDueWarning(entry, today)
        if (days === null || entry.validUntil === null) continue
        if (!(await markWarned(db, entry, days))) continue
        const notice = {
          kind: 'roster.ending',
          about: entry.id,
          name: entry.name,
          until: entry.validUntil,
        } as const
        for (const to of rosterRecipients(entry)) await addDeskNotices(db, to, notice, at)
      }
      return entries.length
    })
    warned += count
    if (count < AT_A_TIME) return warned
  }
}

/** Puts a notice of the roster into the inboxes, in the transaction that ends its job. */
export async function deliverRosterNotice(
  db: Db,
  { to, notice, at }: JobPayload<'roster_notice'>,
): Promise<void> {
  await addDeskNotices(db, to, notice, new Date(at))
}
