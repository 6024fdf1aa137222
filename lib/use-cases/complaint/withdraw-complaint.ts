import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  findComplaint,
  findComplaintsOfCase,
  withdrawComplaint as storeWithdrawal,
} from '@/lib/data/stores/complaint/complaint-store'
import { notify, toAdministrators, toClerks, toOrNone } from '@/lib/data/stores/notice/notify'
import { decideWithdrawComplaint, officeOf } from '@/lib/domain/complaint/complaint'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadOwnCase, scopeOfOwn, subjectOfOwn } from '../participation/load-own-case'
import { WithdrawComplaintInput } from './complaint-acts.input'

/**
 * 撤回投诉 (在线调解规则 第29条): by the one who wrote it, while it waits for an answer. It stays, and is never
 * opened again.
 */
export const withdrawComplaint = defineUseCase({
  act: 'complaint:withdraw',
  input: WithdrawComplaintInput,
  load: async (db, { caseId, complaintId }) => {
    const own = await loadOwnCase(db, caseId)
    const complaints = own ? await findComplaintsOfCase(db, caseId) : []
    const complaint = complaints.find(({ id }) => id === complaintId)
    return own && complaint ? { ...own, complaint } : null
  },
  scope: scopeOfOwn,
  target: ({ caseId }) => caseId,
  subject: (facts) => subjectOfOwn(facts),
  decide: ({ complaint }) => decideWithdrawComplaint(complaint),
  write: async (db, grant, decision, facts, { complaintId }, { now }) => {
    const done = allow({ caseId: facts.id, caseNo: facts.caseNo, complaintId })
    if (decision === null) return done
    if (!(await storeWithdrawal(db, grant, complaintId, now))) {
      // An office answered meanwhile, or the same form was sent twice.
      const there = await findComplaint(db, complaintId)
      const decided = there && decideWithdrawComplaint(there)
      return decided && !decided.ok ? decided : done
    }
    const office = officeOf(facts.complaint)
    await appendEvent(db, {
      event: { kind: 'complaint.withdrawn', data: { complaintId, office } },
      subject: subjectOfOwn(facts),
      by: grant.actor,
      at: now,
      basis: 'online_mediation_29',
    })
    await notify(db, {
      kind: 'complaint.withdrawn',
      facts: {},
      about: facts,
      to:
        office === 'court'
          ? toClerks(facts.courtId)
          : toOrNone(facts.institutionId, toAdministrators),
      by: grant.actor,
      at: now,
    })
    return done
  },
})
