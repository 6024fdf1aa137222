import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { addChangeRequest, findChangeRequests } from '@/lib/data/stores/case/change-request-store'
import { notify, toAdministrators, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { decideRequestChange } from '@/lib/domain/case/decide-change'
import { allow } from '@/lib/domain/refusal'
import { loadClock } from '../clock/load-clock'
import { defineUseCase } from '../define-use-case'
import { RequestChangeInput } from './request-change.input'

/**
 * 登记更换申请 (在线调解规则 第14条; 特邀规定 第13、15条): which party applies for another mediator, why and on which
 * day, as the mediator or the institution received it.
 */
export const requestChange = defineUseCase({
  act: 'change:request',
  input: RequestChangeInput,
  load: async (db, { caseId }) => {
    const record = await loadClock(db, caseId)
    return (
      record && {
        ...record,
        parties: await findPartyNames(db, caseId),
        requests: await findChangeRequests(db, caseId),
      }
    )
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, statement, context) => decideRequestChange(record, statement, context),
  write: async (db, grant, transition, record, statement, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await addChangeRequest(db, grant, record, statement, {
      partyName: transition.event.data.party,
      recordedAt: now,
    })
    const { institutionId, mediatorId } = record
    const isByMediator = grant.actor.role === 'mediator'
    await notify(db, {
      kind: 'change.requested',
      facts: { by: grant.actor.name },
      about: record,
      to: isByMediator
        ? toOrNone(institutionId, toAdministrators)
        : toOrNone(mediatorId, toMediator),
      by: grant.actor,
      at: now,
    })
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
