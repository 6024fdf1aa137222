import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  addComplaintAnswer,
  findComplaint,
  type FiledComplaint,
} from '@/lib/data/stores/complaint/complaint-store'
import { notify, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import type { Grant } from '@/lib/domain/access/policy'
import type { EventSubject } from '@/lib/domain/audit/events'
import type { ComplaintOffice, ComplaintResult } from '@/lib/domain/complaint/complaint'
import type { ComplaintMeasure } from '@/lib/domain/complaint/hearing'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'

/** Where the events of a complaint are filed. */
export function subjectOfComplaint({
  caseId,
  courtId,
  institutionId,
}: Pick<FiledComplaint, 'caseId' | 'courtId' | 'institutionId'>): EventSubject {
  return { caseId, courtId, institutionId }
}

/**
 * Stores an answer with its event and its notices: an SMS to the complainant, and to the mediator
 * only where the answer shows it.
 * @returns the complaint; or COMPLAINT_ANSWERED or COMPLAINT_WITHDRAWN, where another of the office
 * or the complainant was faster
 */
export async function writeAnswer(
  db: Db,
  grant: Grant<'complaint:answer'> | Grant<'complaint:answer-as-court'>,
  complaint: FiledComplaint,
  answer: {
    readonly office: ComplaintOffice
    readonly result: ComplaintResult
    readonly words: string
    readonly isShown: boolean
    /** Of the court, where it found the complaint founded. */
    readonly measure?: ComplaintMeasure | null
  },
  at: Date,
): Promise<Decided<{ readonly complaintId: string }>> {
  const { id: complaintId, caseId, caseNo, accountId } = complaint
  const { office, result, isShown, words, measure = null } = answer
  if (!(await addComplaintAnswer(db, grant, complaint, answer, at))) {
    const found = await findComplaint(db, complaintId)
    if (found?.withdrawnAt)
      return refuse('COMPLAINT_WITHDRAWN', { at: found.withdrawnAt.toISOString() })
    const there = found?.answers.find((each) => each.office === office)
    return refuse('COMPLAINT_ANSWERED', {
      by: there?.answeredBy,
      at: (there?.answeredAt ?? at).toISOString(),
    })
  }
  await appendEvent(db, {
    event: {
      kind: 'complaint.answered',
      data: {
        complaintId,
        office,
        result,
        measure,
        isShown,
        digest: digestWords(complaintId, words),
      },
    },
    subject: subjectOfComplaint(complaint),
    by: grant.actor,
    at,
    basis: 'online_mediation_29',
  })
  await enqueue(db, {
    kind: 'party_news',
    payload: { caseId, accountId },
    runAt: at,
    by: grant.actor.id,
  })
  await notify(db, {
    kind: 'complaint.shown',
    facts: { by: grant.actor.name },
    about: { id: caseId, caseNo },
    to: isShown ? toOrNone(complaint.mediatorId, toMediator) : null,
    by: grant.actor,
    at,
  })
  return allow({ complaintId })
}
