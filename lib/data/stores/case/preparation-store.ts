import 'server-only'
import type { PreparationFacts } from '@/lib/domain/case/preparation'
import type { CaseSource } from '@/lib/domain/case/source'
import type { Read } from '@/lib/data/door'
import { findPreparedParties } from '../party/party-name-store'
import { findAddressAnswers } from './address-confirmation-store'
import { findConsents } from './consent-store'
import { findIdentityChecks } from './identity-check-store'
import { findRightsNotices } from './rights-notice-store'

/** What was seen to before the first meeting, in words and days that the case shows. */
export async function findPreparations(db: Read, caseId: string) {
  const [identityChecks, rightsNotices, addressAnswers] = await Promise.all([
    findIdentityChecks(db, caseId),
    findRightsNotices(db, caseId),
    findAddressAnswers(db, caseId),
  ])
  return { identityChecks, rightsNotices, addressAnswers }
}

/** The facts of `findMissingPreparations`, read together. `source`: of the case. */
export async function findPreparationFacts(
  db: Read,
  caseId: string,
  source: CaseSource,
): Promise<PreparationFacts> {
  const [parties, consents, preparations] = await Promise.all([
    findPreparedParties(db, caseId),
    findConsents(db, caseId),
    findPreparations(db, caseId),
  ])
  return { source, parties, consents, ...preparations }
}
