import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findPlainAgreement } from '@/lib/data/stores/case/agreement-store'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { addIdentityCheck, findIdentityChecks } from '@/lib/data/stores/case/identity-check-store'
import { earnOperation } from '@/lib/data/stores/scoring/points-store'
import { findEffective } from '@/lib/domain/agreement/find-effective'
import { decideIdentity } from '@/lib/domain/case/decide-identity'
import { isSettled } from '@/lib/domain/case/status'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadPreparationCase } from './load-preparation-case'
import { CheckIdentityInput } from './preparation-acts.input'

/**
 * 核验身份 (在线调解规则 第17条): who was checked, how, against which kind of document. A check that matches
 * earns the operation point of the person, once. In a closed case it is possible for the
 * confirmation of an agreement in effect, and earns nothing: a person whom the referral gives no
 * number is identified in no other way (在线诉讼规则 第7条).
 */
export const checkIdentity = defineUseCase({
  act: 'identity:check',
  input: CheckIdentityInput,
  load: async (db, { caseId }) => {
    const record = await loadPreparationCase(db, caseId)
    if (!record) return null
    const isToConfirm =
      isSettled(record.status) &&
      findEffective(await findPlainAgreement(db, caseId), record.parties) !== null
    return { ...record, checks: await findIdentityChecks(db, caseId), isToConfirm }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { result, ...statement }, { today }) =>
    decideIdentity(
      record,
      { ...statement, matches: result === 'matches' },
      { today, isToConfirm: record.isToConfirm },
    ),
  write: async (db, grant, transition, record, { note }, { now, today }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { person, entry } = transition
    await addIdentityCheck(db, grant, record, entry, {
      recorded: record.checks.length,
      person,
      note,
      recordedAt: now,
    })
    if (entry.matches && !record.isToConfirm) {
      const earner = { mediatorId: grant.actor.id, eventId: applied.value.eventId, on: today }
      await earnOperation(db, grant, record, earner, { code: 'identity_check', subject: person.id })
    }
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
