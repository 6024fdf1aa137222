import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findComplaint } from '@/lib/data/stores/complaint/complaint-store'
import { addHearing, findHearing } from '@/lib/data/stores/complaint/hearing-store'
import { notify, toAdministrators, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import { isWaiting, officeOf } from '@/lib/domain/complaint/complaint'
import { decideOpenHearing } from '@/lib/domain/complaint/hearing'
import { allow, refuse } from '@/lib/domain/refusal'
import { addDays } from '@/lib/domain/time/local-date'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { OpenHearingInput } from './complaint-acts.input'
import { subjectOfComplaint } from './write-answer'

/**
 * 听取陈述申辩 (特邀规定 第28条第2款: 经审查属实): the clerk tells the one complained about what is to be answered, in
 * the court's words, and until when. Neither the complaint nor the complainant is in it.
 */
export const openHearing = defineUseCase({
  act: 'complaint:open-hearing',
  input: OpenHearingInput,
  load: async (db, { complaintId }) => {
    const complaint = await findComplaint(db, complaintId)
    return complaint && { complaint, hearing: await findHearing(db, complaintId) }
  },
  scope: ({ complaint: { courtId, institutionId } }) => ({ courtId, institutionId }),
  target: () => null,
  subject: ({ complaint }) => subjectOfComplaint(complaint),
  decide: ({ complaint, hearing }, { days }) =>
    decideOpenHearing(
      {
        isWaiting: isWaiting(complaint),
        isCourts: officeOf(complaint) === 'court',
        hearing,
      },
      { days },
    ),
  write: async (db, grant, _decision, { complaint }, { words, days }, { now, today }) => {
    const { id: complaintId, caseId, caseNo, about, mediatorId, institutionId } = complaint
    const dueOn = addDays(today, days)
    if (!(await addHearing(db, grant, complaint, { words, dueOn }, now))) {
      const there = await findHearing(db, complaintId)
      return refuse('HEARING_THERE', { by: there?.openedBy, at: there?.openedAt.toISOString() })
    }
    await appendEvent(db, {
      event: {
        kind: 'complaint.hearing-opened',
        data: { complaintId, office: 'court', dueOn, digest: digestWords(complaintId, words) },
      },
      subject: subjectOfComplaint(complaint),
      by: grant.actor,
      at: now,
      basis: 'online_mediation_29',
    })
    await notify(db, {
      kind: 'complaint.hearing',
      facts: { dueOn },
      about: { id: caseId, caseNo },
      to:
        about === 'mediator'
          ? toOrNone(mediatorId, toMediator)
          : toOrNone(institutionId, toAdministrators),
      by: grant.actor,
      at: now,
    })
    return allow({ complaintId })
  },
})
