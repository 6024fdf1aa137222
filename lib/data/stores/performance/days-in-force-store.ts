import 'server-only'
import { findDaysInForce, type DayInForce } from '@/lib/domain/supplementary/days-in-force'
import { inForce } from '@/lib/domain/supplementary/supplementary'
import type { Read } from '@/lib/data/door'
import { findPlainAgreement } from '../case/agreement-store'
import { findSupplementaryTexts } from '../supplementary/supplementary-store'

/**
 * The days of performance of a case whose agreement has supplements in force: as they are now, and
 * as they were before the last one; null where none is in force.
 */
export async function findDaysOfCase(
  db: Read,
  caseId: string,
): Promise<{ readonly now: readonly DayInForce[]; readonly before: readonly DayInForce[] } | null> {
  const agreement = await findPlainAgreement(db, caseId)
  const texts = inForce(await findSupplementaryTexts(db, caseId)).filter(
    ({ agreementNo }) => agreementNo === agreement?.agreementNo,
  )
  if (!agreement || texts.length === 0) return null
  return {
    now: findDaysInForce(agreement.draft, texts),
    before: findDaysInForce(agreement.draft, texts.slice(0, -1)),
  }
}
