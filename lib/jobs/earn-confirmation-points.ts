import 'server-only'
import type { Db } from '@/lib/data/door'
import { findCase } from '@/lib/data/stores/case/case-store'
import { earnConfirmation } from '@/lib/data/stores/scoring/imported-points-store'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import { parseLocalDate } from '@/lib/domain/time/local-date'

/** The result points of a confirmation: the judge who ruled writes none. */
export async function earnConfirmationPoints(
  db: Db,
  { caseId, mediatorId, eventId, on }: JobPayload<'confirmation_points'>,
): Promise<void> {
  const record = await findCase(db, caseId)
  const day = parseLocalDate(on)
  if (record && day) await earnConfirmation(db, record, { mediatorId, eventId, on: day })
}
