import 'server-only'
import type { Db } from '@/lib/data/door'
import { findCase } from '@/lib/data/stores/case/case-store'
import { earnAsSystem } from '@/lib/data/stores/scoring/points-store'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import { parseLocalDate } from '@/lib/domain/time/local-date'

/** The points of an operation that a party completed on a phone of its own: a party writes none. */
export async function earnOperationPoints(
  db: Db,
  { caseId, mediatorId, eventId, on, code, subject }: JobPayload<'operation_points'>,
): Promise<void> {
  const record = await findCase(db, caseId)
  const day = parseLocalDate(on)
  if (!record || !day) return
  const earner = { mediatorId, eventId, on: day }
  await earnAsSystem(db, record, earner, { code, subject: subject ?? record.id })
}
