import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition, findCase } from '@/lib/data/stores/case/case-store'
import { endAssignment } from '@/lib/data/stores/assignment/assignment-store'
import { notify, toAdministrators } from '@/lib/data/stores/notice/notify'
import { decideWithdraw } from '@/lib/domain/case/decide-withdraw'
import { composeHandover } from '@/lib/domain/case/handover'
import { allow } from '@/lib/domain/refusal'
import { handoverPart } from '@/lib/labels/zh-CN/handover'
import { defineUseCase } from '../define-use-case'
import { WithdrawCaseInput } from './withdraw-case.input'

/**
 * 提前终结 (操作手册 3.4): the mediator leaves with a reason; the case goes back to the institution and its
 * clock keeps running.
 */
export const withdrawCase = defineUseCase({
  act: 'case:withdraw',
  input: WithdrawCaseInput,
  load: (db, { caseId }) => findCase(db, caseId),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { reason, text, ...parts }) =>
    decideWithdraw(record, {
      code: reason,
      text: composeHandover(text, parts, (part) => handoverPart[part]),
    }),
  write: async (db, grant, transition, record, { reason }, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { text } = transition.event.data
    await endAssignment(db, grant, record.id, { because: 'withdrawn', reason, text }, now)
    await notify(db, {
      kind: 'case.withdrawn',
      facts: { mediator: grant.actor.name },
      about: record,
      to: record.institutionId === null ? null : toAdministrators(record.institutionId),
      by: grant.actor,
      at: now,
    })
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
