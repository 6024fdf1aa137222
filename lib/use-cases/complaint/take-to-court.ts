import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  findComplaintsOfCase,
  takeComplaintToCourt,
} from '@/lib/data/stores/complaint/complaint-store'
import { notify, toClerks } from '@/lib/data/stores/notice/notify'
import { decideTakeToCourt } from '@/lib/domain/complaint/complaint'
import { allow } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { loadOwnCase, scopeOfOwn, subjectOfOwn } from '../participation/load-own-case'
import { TakeToCourtInput } from './complaint-acts.input'

/** 转请法院处理: the complainant does not accept the institution's answer (在线调解规则 第29条). */
export const takeToCourt = defineUseCase({
  act: 'complaint:take-to-court',
  input: TakeToCourtInput,
  load: async (db, { caseId, complaintId }) => {
    const own = await loadOwnCase(db, caseId)
    const complaints = own ? await findComplaintsOfCase(db, caseId) : []
    const complaint = complaints.find(({ id }) => id === complaintId)
    return own && complaint ? { ...own, complaint } : null
  },
  scope: scopeOfOwn,
  target: ({ caseId }) => caseId,
  subject: (facts) => subjectOfOwn(facts),
  decide: ({ complaint }) => decideTakeToCourt(complaint),
  write: async (db, grant, decision, facts, { complaintId, words }, { now }) => {
    const done = allow({ caseId: facts.id, caseNo: facts.caseNo, complaintId })
    if (decision === null) return done
    if (!(await takeComplaintToCourt(db, grant, complaintId, words, now))) return done
    await appendEvent(db, {
      event: {
        kind: 'complaint.taken-to-court',
        data: { complaintId, office: 'court', digest: digestWords(complaintId, words) },
      },
      subject: subjectOfOwn(facts),
      by: grant.actor,
      at: now,
      basis: 'online_mediation_29',
    })
    await notify(db, {
      kind: 'complaint.filed',
      facts: {},
      about: facts,
      to: toClerks(facts.courtId),
      by: grant.actor,
      at: now,
    })
    return done
  },
})
