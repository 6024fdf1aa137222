import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { decideAddGuardian } from '@/lib/domain/participant/decide-guardian'
import { defineUseCase } from '../define-use-case'
import { AddGuardianInput } from './guardian-acts.input'
import { loadGuardianCase, writeGuardian } from './guardian-adding'

/**
 * 登记法定代理人 by the institution, until a mediator has taken the case: without a guardian a child can
 * neither be consulted (在线调解规则 第15条) nor choose a mediator (第10条).
 */
export const nameGuardian = defineUseCase({
  act: 'asking:add-guardian',
  input: AddGuardianInput,
  load: (db, { caseId }) => loadGuardianCase(db, caseId),
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: (facts, { guardianId: id, partyId, name, phone }) =>
    decideAddGuardian(facts, { id, partyId, name, phone }, 'institution'),
  write: (db, grant, added, { record }, input, { now }) =>
    writeGuardian(db, grant, added, record, input, now),
})
