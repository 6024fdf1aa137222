import 'server-only'
import { findComplaint } from '@/lib/data/stores/complaint/complaint-store'
import { decideAnswerComplaint } from '@/lib/domain/complaint/complaint'
import { defineUseCase } from '../define-use-case'
import { AnswerComplaintInput } from './complaint-acts.input'
import { subjectOfComplaint, writeAnswer } from './write-answer'

/** 答复投诉: an administrator of the institution answers a complaint about a mediator (在线调解规则 第29条). */
export const answerComplaint = defineUseCase({
  act: 'complaint:answer',
  input: AnswerComplaintInput,
  load: (db, { complaintId }) => findComplaint(db, complaintId),
  scope: ({ courtId, institutionId }) => ({ courtId, institutionId }),
  target: () => null,
  subject: (complaint) => subjectOfComplaint(complaint),
  decide: (complaint, { shown: isShown }, { actor }) =>
    decideAnswerComplaint(complaint, { office: 'institution', isShown }, actor),
  write: (db, grant, _decision, complaint, { result, words, shown: isShown }, { now }) =>
    writeAnswer(db, grant, complaint, { office: 'institution', result, words, isShown }, now),
})
