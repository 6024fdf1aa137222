import { randomUUID } from 'node:crypto'
import { answerComplaint } from '@/lib/use-cases/complaint/answer-complaint'
import { answerComplaintAsCourt } from '@/lib/use-cases/complaint/answer-complaint-as-court'
import { fileComplaint } from '@/lib/use-cases/complaint/file-complaint'
import { openHearing } from '@/lib/use-cases/complaint/open-hearing'
import { takeToCourt } from '@/lib/use-cases/complaint/take-to-court'
import { withdrawComplaint } from '@/lib/use-cases/complaint/withdraw-complaint'
import { layComplaint, layComplaintAnswer } from '../support/complaints'
import type { StillAct } from './still-case-acts'

const answer = { result: 'unfounded', words: '查了记录，没有发现', shown: 'no' } as const

/**
 * 投诉. A party who takes part in no case finds none; what a complainant does is in
 * __tests__/use-cases/complaint.
 */
export const COMPLAINT_ACTS: readonly StillAct[] = [
  {
    name: '当事人投诉',
    act: 'complaint:file',
    run: (actor, { id, applicantId }) =>
      fileComplaint(actor, {
        caseId: id,
        complaintId: randomUUID(),
        partyId: applicantId,
        about: 'institution',
        mediatorId: '',
        office: 'court',
        ground: 'leaked',
        words: '把我的住址告诉了对方',
      }),
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '投诉转请法院处理',
    act: 'complaint:take-to-court',
    run: async (actor, { id }, world) => {
      const complaintId = await layComplaint(world, id)
      await layComplaintAnswer(world, complaintId)
      return takeToCourt(actor, { caseId: id, complaintId, words: '' })
    },
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '撤回投诉',
    act: 'complaint:withdraw',
    run: async (actor, { id }, world) =>
      withdrawComplaint(actor, { caseId: id, complaintId: await layComplaint(world, id) }),
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '机构答复投诉',
    act: 'complaint:answer',
    run: async (actor, { id }, world) =>
      answerComplaint(actor, { complaintId: await layComplaint(world, id), ...answer }),
    roles: ['admin'],
    answer: () => 'done',
  },
  {
    name: '法院答复投诉',
    act: 'complaint:answer-as-court',
    run: async (actor, { id }, world) =>
      answerComplaintAsCourt(actor, {
        complaintId: await layComplaint(world, id, { office: 'court' }),
        ...answer,
      }),
    roles: ['clerk'],
    answer: () => 'done',
  },
  {
    name: '听取陈述申辩',
    act: 'complaint:open-hearing',
    run: async (actor, { id }, world) =>
      openHearing(actor, {
        complaintId: await layComplaint(world, id, { office: 'court' }),
        words: answer.words,
        days: '10',
      }),
    roles: ['clerk'],
    answer: () => 'done',
  },
]
