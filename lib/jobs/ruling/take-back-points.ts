import 'server-only'
import type { Db } from '@/lib/data/door'
import { findCase } from '@/lib/data/stores/case/case-store'
import { takeBackConfirmation } from '@/lib/data/stores/scoring/imported-points-store'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import { parseLocalDate } from '@/lib/domain/time/local-date'

/** The points of a confirmation that was set aside: the judge who decided writes none. */
export async function takeBackPoints(
  db: Db,
  { caseId, eventId, on }: JobPayload<'set_aside_points'>,
): Promise<void> {
  const record = await findCase(db, caseId)
  const day = parseLocalDate(on)
  if (record && day) await takeBackConfirmation(db, record, { eventId, on: day })
}
