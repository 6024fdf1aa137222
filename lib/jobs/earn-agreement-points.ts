import 'server-only'
import type { Db } from '@/lib/data/door'
import { findCase } from '@/lib/data/stores/case/case-store'
import { earnAsSystem } from '@/lib/data/stores/scoring/points-store'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import { parseLocalDate } from '@/lib/domain/time/local-date'

/**
 * The points of an agreement that took effect with the signature of a party on a phone of its own: the party writes none
 * (lib/use-cases/agreement/write-own-agreement-signature.ts).
 */
export async function earnAgreementPoints(
  db: Db,
  { caseId, mediatorId, eventId, on }: JobPayload<'agreement_points'>,
): Promise<void> {
  const record = await findCase(db, caseId)
  const day = parseLocalDate(on)
  if (!record || !day) return
  const earner = { mediatorId, eventId, on: day }
  await earnAsSystem(db, record, earner, { code: 'agreement_signed', subject: record.id })
}
