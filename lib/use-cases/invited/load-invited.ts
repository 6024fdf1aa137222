import 'server-only'
import type { Db } from '@/lib/data/door'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { findInvitables } from '@/lib/data/stores/invitation/invitation-store'
import { findInvitedOfMediator } from '@/lib/data/stores/invited/invited-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'

/**
 * The case with the persons who were proposed, for its mediator. The case is locked: answers and
 * ends come one after the other.
 */
export async function loadInvitedOfMediator(db: Db, caseId: string) {
  await lockCase(db, caseId)
  const record = await findCase(db, caseId)
  return (
    record && {
      record,
      scope: scopeOf(record),
      subject: eventSubjectOf(record),
      status: record.status,
      mediationDueOn: record.mediationDueOn,
      parties: await findPartyNames(db, caseId),
      invited: await findInvitedOfMediator(db, caseId),
    }
  )
}

/** The numbers of those who take part now, apart from invited persons. */
export async function loadPhonesTakingPart(db: Db, caseId: string): Promise<string[]> {
  return (await findInvitables(db, caseId)).flatMap(({ kind, hasEnded, phone }) =>
    kind !== 'invited' && !hasEnded && phone !== null ? [phone] : [],
  )
}
