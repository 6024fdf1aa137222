import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition, findCase } from '@/lib/data/stores/case/case-store'
import { notify, toAdministrators } from '@/lib/data/stores/notice/notify'
import { findFormerReferrals, findInvited } from '@/lib/data/stores/referral/returned-store'
import { decideReferAgain } from '@/lib/domain/case/decide-refer-again'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { ReferAgainInput } from './returned-acts.input'

/**
 * 重新引调 (在线调解规则 第12条): a returned case goes to another institution that the court has invited. Its
 * days to confirm begin now; everything that belongs to the case goes with it
 * (docs/decisions/0002-holder-of-a-case.md).
 */
export const referAgain = defineUseCase({
  act: 'case:refer-again',
  input: ReferAgainInput,
  load: async (db, { caseId, institutionId }, { today }) => {
    const record = await findCase(db, caseId)
    if (!record) return null
    return {
      ...record,
      target: await findInvited(db, record.courtId, institutionId, today),
      former: await findFormerReferrals(db, caseId),
    }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { text }, context) => decideReferAgain(record, text, context),
  write: async (db, grant, transition, record, { institutionId }, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { institution, acceptanceDueOn: dueOn } = transition.event.data
    await notify(db, {
      kind: 'case.referred-again',
      facts: { by: grant.actor.name, dueOn },
      about: record,
      to: toAdministrators(institutionId),
      by: grant.actor,
      at: now,
    })
    return allow({ caseId: record.id, caseNo: record.caseNo, institution, dueOn })
  },
})
