import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { decideAddGuardian } from '@/lib/domain/participant/decide-guardian'
import { defineUseCase } from '../define-use-case'
import { AddGuardianInput } from './guardian-acts.input'
import { loadGuardianCase, writeGuardian } from './guardian-adding'

/**
 * 登记法定代理人 (民法典 第23条; 民诉法 第60条): the guardian of a party under 18 comes into the case as its
 * representative, and is then invited like everyone.
 */
export const addGuardian = defineUseCase({
  act: 'guardian:add',
  input: AddGuardianInput,
  load: (db, { caseId }) => loadGuardianCase(db, caseId),
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: (facts, { guardianId: id, partyId, name, phone }) =>
    decideAddGuardian(facts, { id, partyId, name, phone }, 'mediator'),
  write: (db, grant, added, { record }, input, { now }) =>
    writeGuardian(db, grant, added, record, input, now),
})
