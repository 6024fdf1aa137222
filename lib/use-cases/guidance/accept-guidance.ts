import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { answerGuidance } from '@/lib/data/stores/guidance/guidance-store'
import { decideAcceptGuidance } from '@/lib/domain/guidance/guidance'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { AcceptGuidanceInput } from './guidance.input'
import { loadGuidanceOfCourt } from './load-guidance'

/** 法官同意在线指导: a judge of the court has a seat in the joint hall for a while. */
export const acceptGuidance = defineUseCase({
  act: 'guidance:accept',
  input: AcceptGuidanceInput,
  load: (db, input) => loadGuidanceOfCourt(db, input),
  scope: ({ scope }) => scope,
  target: () => null,
  subject: ({ subject }) => subject,
  decide: (facts, { minutes }, { now }) => decideAcceptGuidance(facts, minutes, now),
  write: async (db, grant, untilAt, { guidance, meeting, subject }, { requestId }, { now }) => {
    const answer = { state: 'accepted', untilAt } as const
    if (!(await answerGuidance(db, grant, requestId, answer, now))) return refuse('GUIDANCE_ENDED')
    await appendEvent(db, {
      event: {
        kind: 'guidance.accepted',
        data: { requestId, no: meeting.no, until: untilAt.toISOString() },
      },
      subject,
      by: grant.actor,
      at: now,
    })
    return allow({ meetingId: guidance.meetingId })
  },
})
