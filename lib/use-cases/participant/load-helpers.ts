import 'server-only'
import type { Db } from '@/lib/data/door'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { findInvitables } from '@/lib/data/stores/invitation/invitation-store'
import { findHelpers } from '@/lib/data/stores/participant/helper-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'

/**
 * The case with its helpers, for its mediator. The case is locked: helpers are added and ended one
 * after the other.
 */
export async function loadHelpers(db: Db, caseId: string) {
  await lockCase(db, caseId)
  const record = await findCase(db, caseId)
  return (
    record && {
      record,
      scope: scopeOf(record),
      subject: eventSubjectOf(record),
      status: record.status,
      parties: (await findPreparedParties(db, caseId)).filter(({ kind }) => kind === 'natural'),
      helpers: await findHelpers(db, caseId),
      participants: await findInvitables(db, caseId),
    }
  )
}
