import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findPersonalNumber } from '@/lib/data/stores/party/personal-store'
import { decideWholeNumber } from '@/lib/domain/case/decide-unmask'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { UnmaskNumberInput } from './unmask-number.input'

/** 查看完整号码: with a reason, recorded in the case's chain before it is shown (个人信息保护法 第51条). */
export const unmaskNumber = defineUseCase({
  act: 'personal-number:unmask',
  input: UnmaskNumberInput,
  load: async (db, { caseId, personId, what }) => {
    const record = await findCase(db, caseId)
    const number = record && (await findPersonalNumber(db, caseId, personId, what))
    return record && number && { record, number }
  },
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: ({ record, number }, _input, { actor }) =>
    decideWholeNumber(actor.role, record.status, number.value),
  write: async (db, grant, value, { record, number }, { personId, what, reason }, { now }) => {
    const event = {
      kind: 'personal-number.unmasked' as const,
      data: { what, of: number.of, personId, reason },
    }
    const subject = {
      caseId: record.id,
      courtId: record.courtId,
      institutionId: record.institutionId,
    }
    await appendEvent(db, { event, subject, by: grant.actor, at: now, basis: 'pipl_51' })
    return allow({ personId, what, value })
  },
})
