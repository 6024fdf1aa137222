import 'server-only'
import type { DoorFacts } from '@/lib/domain/conference/door'
import type { Read } from '@/lib/data/door'
import { findConsents } from '../case/consent-store'
import { findTimedChecks } from '../case/identity-check-store'
import { findRightsNotices } from '../case/rights-notice-store'
import { findPreparedParties } from '../party/party-name-store'
import { findOwnInformed, type OwnConference } from './own-conference-store'

/**
 * What opens the door of a conference, as far as this actor may know: a mediator of every party,
 * who takes part of the own case, an invited person nothing of it; of a hearing what it needs.
 */
export async function findDoorFacts(
  db: Read,
  { caseId, meeting, own, confirmationId }: OwnConference,
): Promise<DoorFacts> {
  const isHearing = confirmationId !== null
  return {
    isHearing,
    meeting,
    parties: await findPreparedParties(db, caseId),
    consents: isHearing ? [] : await findConsents(db, caseId),
    checks: await findTimedChecks(db, caseId),
    rightsNotices: isHearing
      ? []
      : own.kind === 'mediator'
        ? await findRightsNotices(db, caseId)
        : await findOwnInformed(db, caseId),
  }
}
