import 'server-only'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { findCaseEvents } from '@/lib/data/stores/audit/case-events-store'

/** The event of a ruling that confirmed an agreement, and its day. */
export type ConfirmingRuling = { readonly eventId: string; readonly on: LocalDate }

/**
 * The ruling that confirmed the agreement of a case that is not closed yet: what it earns is
 * written once the closing has earned its success (domain.md 5.4). null: there is none, or it was
 * set aside.
 */
export async function findConfirmingRuling(
  db: Db,
  caseId: string,
): Promise<ConfirmingRuling | null> {
  const events = await findCaseEvents(db, caseId, {
    kinds: ['confirmation.ruled', 'ruling.objection-decided'],
    take: 50,
  })
  for (const { event, id, at } of events) {
    if (event.kind === 'ruling.objection-decided' && event.data.result === 'set_aside') return null
    if (event.kind === 'confirmation.ruled' && event.data.ground === null)
      return { eventId: id, on: toLocalDate(at) }
  }
  return null
}
