import 'server-only'
import { z } from 'zod'
import {
  findCaseMediators,
  findComplaintsOfCase,
  type FiledComplaint,
} from '@/lib/data/stores/complaint/complaint-store'
import { findOwnCase, findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import {
  COMPLAINT_OFFICES,
  findAnswer,
  isWaiting,
  mayOfficeAnswer,
  mayTakeToCourt,
  officeOf,
  type ComplaintOffice,
  type ComplaintSubject,
} from '@/lib/domain/complaint/complaint'
import { mayDo } from '@/lib/domain/participant/capacity'
import { findOwnParts, participationOf } from '@/lib/domain/participant/own-part'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import {
  OWN_COMPLAINT,
  ownComplaintGround,
  ownComplaintResult,
} from '@/lib/labels/zh-CN/party-complaint'
import { newId } from '@/lib/platform/ids'
import { defineSqlQuery } from '../define-query'
import { scopeOfTaking } from './scope-of-taking'

export type OwnComplaintView = {
  readonly id: string
  readonly title: string
  readonly ground: string
  readonly words: string
  readonly takenWords: string | null
  /** What happened last, with its day. */
  readonly state: string
  readonly status: 'waiting' | 'answered' | 'withdrawn'
  readonly answers: readonly {
    readonly title: string
    readonly result: string
    readonly words: string
  }[]
  readonly mayTakeToCourt: boolean
  readonly mayWithdraw: boolean
}

/** One choice of whom a complaint is about and who answers it. */
export type ComplaintTarget = {
  readonly about: ComplaintSubject
  readonly mediatorId: string | null
  readonly office: ComplaintOffice
  readonly label: string
}

export type OwnComplaintsView = {
  readonly caseId: string
  readonly partyId: string
  /** A helper complains for no one. */
  readonly mayFile: boolean
  readonly complaints: readonly OwnComplaintView[]
  readonly targets: readonly ComplaintTarget[]
  /** The id that the next complaint gets, so that a form sent twice is one. */
  readonly freshId: string
}

/** 投诉: what one complained of oneself, and what can be complained of. */
export const getOwnComplaints = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    const found = await findOwnCase(db, caseId)
    if (!found) return null
    const taking = await findTakingPart(db, caseId)
    const parts = findOwnParts(taking, actor.id).filter(({ kind }) => kind !== 'invited')
    const part = parts.find((each) => mayDo(participationOf(each), 'consent')) ?? parts[0]
    if (part?.partyId == null) return null
    return {
      found,
      taking,
      part,
      complaints: await findComplaintsOfCase(db, caseId),
      mediators: await findCaseMediators(db, caseId),
    }
  },
  scope: scopeOfTaking,
  present: ({ found, part, complaints, mediators }, { today }): OwnComplaintsView => {
    const institution = found.institution ?? OWN_COMPLAINT.institution
    const subjects = [
      ...mediators.map(({ id, name }) => ({ about: 'mediator' as const, mediatorId: id, name })),
      { about: 'institution' as const, mediatorId: null, name: institution },
    ]
    return {
      caseId: found.id,
      partyId: part.partyId!,
      mayFile: mayDo(participationOf(part), 'consent'),
      complaints: complaints.map((each) => presentOwn(each, institution, today)),
      targets: subjects.flatMap(({ about, mediatorId, name }) =>
        COMPLAINT_OFFICES.filter((office) => mayOfficeAnswer(about, office)).map((office) => ({
          about,
          mediatorId,
          office,
          label: OWN_COMPLAINT.target(about, name, office === 'court' ? found.court : institution),
        })),
      ),
      freshId: newId(),
    }
  },
})

function presentOwn(
  complaint: FiledComplaint,
  institution: string,
  today: LocalDate,
): OwnComplaintView {
  const { id, about, mediatorName, ground, words, takenWords, takenToCourtAt, withdrawnAt } =
    complaint
  const day = (at: Date) => dayInWords(toLocalDate(at), today)
  const answer = findAnswer(complaint)
  const office = OWN_COMPLAINT.office[officeOf(complaint)]
  return {
    id,
    words,
    takenWords,
    title: OWN_COMPLAINT.about(about, mediatorName ?? institution),
    ground: ownComplaintGround[ground].plain,
    state: withdrawnAt
      ? OWN_COMPLAINT.withdrawnOn(day(withdrawnAt))
      : answer === null
        ? OWN_COMPLAINT.waits(day(takenToCourtAt ?? complaint.filedAt), office)
        : OWN_COMPLAINT.answered(day(answer.answeredAt), office),
    status: withdrawnAt ? 'withdrawn' : answer === null ? 'waiting' : 'answered',
    answers: complaint.answers.map((each) => ({
      title: OWN_COMPLAINT.answerOf(OWN_COMPLAINT.office[each.office], day(each.answeredAt)),
      result: ownComplaintResult[each.result],
      words: each.words,
    })),
    mayTakeToCourt: mayTakeToCourt(complaint),
    mayWithdraw: isWaiting(complaint),
  }
}
