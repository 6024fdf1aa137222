import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { findInvitables } from '@/lib/data/stores/invitation/invitation-store'
import { storeGuardian } from '@/lib/data/stores/participant/guardian-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import { decideAddGuardian } from '@/lib/domain/participant/decide-guardian'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { AddGuardianInput } from './guardian-acts.input'

/**
 * 登记法定代理人 (民法典 第23条; 民诉法 第60条): the guardian of a party under 18 comes into the case as its representative, and is then
 * invited like everyone.
 */
export const addGuardian = defineUseCase({
  act: 'guardian:add',
  input: AddGuardianInput,
  load: async (db, { caseId }) => {
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
  },
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: (facts, { guardianId: id, partyId, name, phone }) =>
    decideAddGuardian(facts, { id, partyId, name, phone }),
  write: async (db, grant, added, { record }, { guardianId, name, relation }, { now }) => {
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
  },
})
