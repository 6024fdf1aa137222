import type { Read } from '@/lib/data/door'
import { findPlannedMeetings } from '@/lib/data/stores/meeting/own-meeting-store'
import { findReferredDocument } from '@/lib/data/stores/participant/referred-document-store'
import { findRenewalDue } from '@/lib/domain/meeting/renewal'
import { personOfPart, type PartOfPerson } from '@/lib/domain/participant/case-person'
import type { TimedCheck } from '@/lib/domain/signature/proofs'

/**
 * When the meeting begins before which a person identifies themself again on their own phone. Where
 * the referral names no document there is nothing to compare, and the mediator sees to it at the
 * opening.
 */
export async function findOwnRenewal(
  db: Read,
  caseId: string,
  part: PartOfPerson & { readonly id: string },
  checks: readonly TimedCheck[],
  now: Date,
): Promise<Date | null> {
  const person = personOfPart(part)
  if (!person) return null
  const due = findRenewalDue(checks, person, await findPlannedMeetings(db, caseId), now)
  if (!due) return null
  const { hash } = await findReferredDocument(db, part.id)
  return hash === null ? null : due.startsAt
}
