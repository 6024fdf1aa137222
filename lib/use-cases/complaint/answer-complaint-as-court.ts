import 'server-only'
import { findComplaint } from '@/lib/data/stores/complaint/complaint-store'
import { findHearing } from '@/lib/data/stores/complaint/hearing-store'
import { decideAnswerComplaint } from '@/lib/domain/complaint/complaint'
import { decideMeasure } from '@/lib/domain/complaint/hearing'
import { defineUseCase } from '../define-use-case'
import { AnswerAsCourtInput } from './complaint-acts.input'
import { carryOutMeasure } from './carry-out-measure'
import { subjectOfComplaint, writeAnswer } from './write-answer'

/**
 * 法院答复投诉: a clerk answers what was addressed or taken to the court (在线调解规则 第29条第2款). What is
 * founded was heard, and has a measure (特邀规定 第28条第2款), which is in the roster in the same moment.
 */
export const answerComplaintAsCourt = defineUseCase({
  act: 'complaint:answer-as-court',
  input: AnswerAsCourtInput,
  load: async (db, { complaintId }) => {
    const complaint = await findComplaint(db, complaintId)
    return complaint && { complaint, hearing: await findHearing(db, complaintId) }
  },
  scope: ({ complaint: { courtId, institutionId } }) => ({ courtId, institutionId }),
  target: () => null,
  subject: ({ complaint }) => subjectOfComplaint(complaint),
  decide: ({ complaint, hearing }, { shown: isShown, result, measure }, { actor, today }) => {
    const answer = decideAnswerComplaint(complaint, { office: 'court', isShown }, actor)
    return answer.ok ? decideMeasure(result, measure, hearing, today) : answer
  },
  write: async (db, grant, measure, { complaint, hearing }, input, { now, today }) => {
    const { result, words, shown: isShown } = input
    const answer = { office: 'court', result, words, isShown, measure } as const
    const written = await writeAnswer(db, grant, complaint, answer, now)
    if (!written.ok || measure === null) return written
    const order = { measure, words, hearing }
    const done = await carryOutMeasure(db, grant, complaint, order, { now, today })
    return done.ok ? written : done
  },
})
