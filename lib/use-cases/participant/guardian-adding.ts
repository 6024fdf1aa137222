import 'server-only'
import type { z } from 'zod'
import type { Db } from '@/lib/data/door'
import { eventSubjectOf, type CaseRecord } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { findInvitables } from '@/lib/data/stores/invitation/invitation-store'
import { storeGuardian } from '@/lib/data/stores/participant/guardian-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import type { Grant } from '@/lib/domain/access/policy'
import type { AddedGuardian } from '@/lib/domain/participant/decide-guardian'
import { allow, refuse } from '@/lib/domain/refusal'
import type { AddGuardianInput } from './guardian-acts.input'

/**
 * The case with its parties and all who take part. The case is locked: guardians are added one
 * after the other.
 */
export async function loadGuardianCase(db: Db, caseId: string) {
  await lockCase(db, caseId)
  const record = await findCase(db, caseId)
  return (
    record && {
      record,
      status: record.status,
      parties: await findPreparedParties(db, caseId),
      participants: await findInvitables(db, caseId),
    }
  )
}

/**
 * Stores the guardian that was decided on and records it; nothing where the same was added before.
 * @returns the case, or GUARDIAN_THERE
 */
export async function writeGuardian(
  db: Db,
  grant: Grant<'guardian:add' | 'asking:add-guardian'>,
  added: AddedGuardian | null,
  record: CaseRecord,
  { guardianId, name, relation }: z.output<typeof AddGuardianInput>,
  now: Date,
) {
  const done = allow({ caseId: record.id, caseNo: record.caseNo })
  if (!added) return done
  const { party, phone } = added
  const guardian = { id: guardianId, partyId: party.id, name, phone }
  if (!(await storeGuardian(db, grant, guardian, now))) return refuse('GUARDIAN_THERE')
  await appendEvent(db, {
    event: {
      kind: 'guardian.added',
      data: { participantId: guardianId, party: party.name, person: name, relation },
    },
    subject: eventSubjectOf(record),
    by: grant.actor,
    at: now,
  })
  return done
}
