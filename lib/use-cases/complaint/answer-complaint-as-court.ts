import 'server-only'
import { findComplaint } from '@/lib/data/stores/complaint/complaint-store'
import { decideAnswerComplaint } from '@/lib/domain/complaint/complaint'
import { defineUseCase } from '../define-use-case'
import { AnswerComplaintInput } from './complaint-acts.input'
import { subjectOfComplaint, writeAnswer } from './write-answer'

/** 法院答复投诉: a clerk answers what was addressed or taken to the court (在线调解规则 第29条第2款). */
export const answerComplaintAsCourt = defineUseCase({
  act: 'complaint:answer-as-court',
  input: AnswerComplaintInput,
  load: (db, { complaintId }) => findComplaint(db, complaintId),
  scope: ({ courtId, institutionId }) => ({ courtId, institutionId }),
  target: () => null,
  subject: (complaint) => subjectOfComplaint(complaint),
  decide: (complaint, { shown: isShown }, { actor }) =>
    decideAnswerComplaint(complaint, { office: 'court', isShown }, actor),
  write: (db, grant, _decision, complaint, { result, words, shown: isShown }, { now }) =>
    writeAnswer(db, grant, complaint, { office: 'court', result, words, isShown }, now),
})
