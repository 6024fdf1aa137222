import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { endAssignment } from '@/lib/data/stores/assignment/assignment-store'
import { applyTransition, findCase, lockCase } from '@/lib/data/stores/case/case-store'
import {
  findChangeRequests,
  settleChangeRequest,
} from '@/lib/data/stores/case/change-request-store'
import { notify, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import { decideChange as decide } from '@/lib/domain/case/decide-change'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { DecideChangeInput } from './decide-change.input'

/**
 * 处理更换申请 (在线调解规则 第14条; 特邀规定 第13、15条): the institution grants a party's request, and the case
 * waits for another mediator, or refuses it with a reason.
 */
export const decideChange = defineUseCase({
  act: 'change:decide',
  input: DecideChangeInput,
  load: async (db, { caseId, requestId }) => {
    await lockCase(db, caseId)
    const record = await findCase(db, caseId)
    if (!record) return null
    const requests = await findChangeRequests(db, caseId)
    const request = requests.find(({ id }) => id === requestId)
    return request ? { ...record, request } : null
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, answer, context) => decide(record, answer, context),
  write: async (db, grant, transition, record, { requestId, decision, text, on }, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await settleChangeRequest(db, grant, requestId, { decision, text, on }, now)
    if (transition.event.kind === 'case.mediator-replaced') {
      const { reason } = transition.event.data
      await endAssignment(
        db,
        grant,
        record.id,
        { because: 'replaced_by_institution', reason, text },
        now,
      )
    }
    await notify(db, {
      kind: 'change.decided',
      facts: { by: grant.actor.name, decision },
      about: record,
      to: toOrNone(record.mediatorId, toMediator),
      by: grant.actor,
      at: now,
    })
    return allow({ caseId: record.id, caseNo: record.caseNo, decision })
  },
})
