import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition, findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { notify, toAdministrators, toOrNone } from '@/lib/data/stores/notice/notify'
import { findHolderName, findReceivedReferrals } from '@/lib/data/stores/referral/returned-store'
import { decideUndoReferAgain } from '@/lib/domain/case/decide-undo-referral'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { UndoReferralInput } from './returned-acts.input'

/**
 * 撤销重新引调: within ten minutes, while the institution has done nothing; it may get the case again.
 */
export const undoReferAgain = defineUseCase({
  act: 'case:undo-refer-again',
  input: UndoReferralInput,
  load: async (db, { caseId }) => {
    await lockCase(db, caseId)
    const record = await findCase(db, caseId)
    return (
      record && {
        ...record,
        institutionName: (await findHolderName(db, record)) ?? '',
        former: await findReceivedReferrals(db, caseId),
      }
    )
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, _input, context) => decideUndoReferAgain(record, context),
  write: async (db, grant, transition, record, _input, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await notify(db, {
      kind: 'case.referral-undone',
      facts: { by: grant.actor.name },
      about: record,
      to: toOrNone(record.institutionId, toAdministrators),
      by: grant.actor,
      at: now,
    })
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
