import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addGuidance } from '@/lib/data/stores/guidance/guidance-store'
import { notify, toJudges } from '@/lib/data/stores/notice/notify'
import { decideAskGuidance } from '@/lib/domain/guidance/guidance'
import { allow } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { AskGuidanceInput } from './guidance.input'
import { loadGuidanceOfMediator } from './load-guidance'

/** 请法官指导 (特邀规定 第3条第二项): the mediator asks the court, for a meeting by video. */
export const askGuidance = defineUseCase({
  act: 'guidance:ask',
  input: AskGuidanceInput,
  load: (db, input) => loadGuidanceOfMediator(db, input),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, input) => decideAskGuidance(facts, input),
  write: async (db, grant, decided, { record, meeting, subject }, input, { now }) => {
    if (decided === 'there') return allow(input)
    const { requestId, meetingId, question } = input
    const { id: caseId, courtId, holderId } = record
    const request = { id: requestId, meetingId, question }
    await addGuidance(db, grant, { caseId, courtId, holderId }, request, now)
    await appendEvent(db, {
      event: {
        kind: 'guidance.requested',
        data: { requestId, no: meeting.no, digest: digestWords(requestId, question) },
      },
      subject,
      by: grant.actor,
      at: now,
    })
    await notify(db, {
      kind: 'guidance.requested',
      facts: { by: grant.actor.name },
      about: record,
      to: toJudges(courtId),
      by: grant.actor,
      at: now,
    })
    return allow(input)
  },
})
