import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition, findCase } from '@/lib/data/stores/case/case-store'
import { notify, toAdministrators, toOrNone } from '@/lib/data/stores/notice/notify'
import { addRecall, findHolderName } from '@/lib/data/stores/referral/returned-store'
import { decideRecall } from '@/lib/domain/case/decide-recall'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { RecallCaseInput } from './returned-acts.input'

/**
 * 收回 (在线调解规则 第12条): a referral that was not confirmed in time goes back to its court. The
 * institution no longer sees the case; it keeps the record that it was recalled.
 */
export const recallCase = defineUseCase({
  act: 'case:recall',
  input: RecallCaseInput,
  load: async (db, { caseId }) => {
    const record = await findCase(db, caseId)
    return record && { ...record, institutionName: (await findHolderName(db, record)) ?? '' }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { text }, context) => decideRecall(record, text, context),
  write: async (db, grant, transition, record, { text }, { now }) => {
    // Before the case leaves the institution: by this record the event may be one of that
    // institution.
    await addRecall(db, grant, record, text, now)
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await notify(db, {
      kind: 'case.recalled',
      facts: { by: grant.actor.name },
      about: record,
      to: toOrNone(record.institutionId, toAdministrators),
      by: grant.actor,
      at: now,
    })
    const { id: caseId, caseNo, institutionName } = record
    return allow({ caseId, caseNo, institutionName })
  },
})
