import 'server-only'
import { z } from 'zod'
import {
  findComplaint,
  isComplaintShown,
  type FiledComplaint,
} from '@/lib/data/stores/complaint/complaint-store'
import { isWaiting, officeOf } from '@/lib/domain/complaint/complaint'
import { maskNumbersIn } from '@/lib/domain/identity/mask-text'
import { findHearing, type StoredHearing } from '@/lib/data/stores/complaint/hearing-store'
import type { LocalDate } from '@/lib/domain/time/local-date'
import {
  COMPLAINT,
  HEARING,
  complaintMeasure,
  complaintGround,
  complaintResult,
  complaintSubject,
} from '@/lib/labels/zh-CN/complaint'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineQuery } from '../define-query'
import { complaintTenantOf } from './complaint-tenant'

export type ComplaintAnswerView = {
  readonly title: string
  readonly result: string
  readonly words: string
  readonly by: string
}

export type ComplaintView = {
  readonly id: string
  readonly caseId: string
  readonly caseNo: string
  readonly about: string
  readonly ground: string
  readonly complainant: string
  readonly filedAt: string
  readonly words: string
  readonly takenAt: string | null
  readonly takenWords: string | null
  /** That the complainant took it back, and when. */
  readonly withdrawn: string | null
  readonly answers: readonly ComplaintAnswerView[]
  /**
   * Whether an answer shows it to the mediator; null: there is no answer, or no mediator it is
   * about.
   */
  readonly shown: string | null
  /** The office of the reader has to answer it; whether it can show it to the mediator. */
  readonly answerable: { readonly mayShow: boolean; readonly hasMeasure: boolean } | null
  /**
   * Of the court: the hearing, or that one can be opened; null: the reader is not the court, or
   * there is none.
   */
  readonly hearing: CourtHearingView | null
}

export type CourtHearingView =
  | {
      readonly words: string
      readonly until: string
      readonly state: string
      readonly statement: string | null
    }
  | 'none_yet'

function presentHearing(hearing: StoredHearing, today: LocalDate): CourtHearingView {
  const { words, dueOn, statement, statedBy, statedAt } = hearing
  return {
    words,
    statement,
    until: HEARING.until(dueOn),
    state: statedAt
      ? HEARING.stated(statedBy ?? '', stamp(statedAt))
      : dueOn < today
        ? HEARING.over
        : HEARING.waiting,
  }
}

/** A complaint with its answers, as an office and a mediator read it. */
export function presentComplaint(
  complaint: FiledComplaint,
): Omit<ComplaintView, 'shown' | 'answerable' | 'hearing'> {
  const { id, caseId, caseNo, about, mediatorName, ground, complainant } = complaint
  return {
    id,
    caseId,
    caseNo,
    complainant,
    about: `${complaintSubject[about]}${mediatorName ?? ''}`,
    ground: complaintGround[ground],
    filedAt: stamp(complaint.filedAt),
    words: maskNumbersIn(complaint.words),
    takenAt: complaint.takenToCourtAt && stamp(complaint.takenToCourtAt),
    takenWords: complaint.takenWords && maskNumbersIn(complaint.takenWords),
    withdrawn: complaint.withdrawnAt && COMPLAINT.withdrawn(stamp(complaint.withdrawnAt)),
    answers: complaint.answers.map(
      ({ office, result, measure, words, answeredBy, answeredAt }) => ({
        title: COMPLAINT.answerOf(office),
        result: measure
          ? `${complaintResult[result]}，${complaintMeasure[measure]}`
          : complaintResult[result],
        words,
        by: COMPLAINT.answeredAt(answeredBy, stamp(answeredAt)),
      }),
    ),
  }
}

/** One complaint on the page of the office that answers it. That it was opened is recorded. */
export const getComplaint = defineQuery({
  act: 'complaint:read',
  input: z.object({ complaintId: z.uuid() }),
  load: async (db, { complaintId }) => {
    const complaint = await findComplaint(db, complaintId)
    return (
      complaint && {
        complaint,
        isShown: await isComplaintShown(db, complaintId),
        hearing: await findHearing(db, complaintId),
      }
    )
  },
  scope: ({ complaint: { institutionId, courtId } }) => ({ institutionId, courtId }),
  record: ({ complaint: { id, caseId, courtId, institutionId } }, _input, { actor }) => {
    const of = complaintTenantOf(actor)
    return (
      of && {
        event: { kind: 'complaint.opened', data: { complaintId: id, office: of.office } },
        subject: { caseId, courtId, institutionId },
      }
    )
  },
  present: ({ complaint, isShown, hearing }, { actor, today }): ComplaintView => {
    const office = complaintTenantOf(actor)?.office
    const isAnswerable = isWaiting(complaint) && officeOf(complaint) === office
    return {
      ...presentComplaint(complaint),
      shown:
        complaint.answers.length === 0 || complaint.about !== 'mediator'
          ? null
          : isShown
            ? COMPLAINT.wasShown
            : COMPLAINT.wasNotShown,
      answerable: isAnswerable
        ? { mayShow: complaint.about === 'mediator', hasMeasure: office === 'court' }
        : null,
      hearing: hearing
        ? presentHearing(hearing, today)
        : isAnswerable && office === 'court'
          ? 'none_yet'
          : null,
    }
  },
})
