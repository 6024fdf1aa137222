import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { answerGuidance } from '@/lib/data/stores/guidance/guidance-store'
import { decideDeclineGuidance } from '@/lib/domain/guidance/guidance'
import { allow, refuse } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { DeclineGuidanceInput } from './guidance.input'
import { loadGuidanceOfCourt } from './load-guidance'

/** 法官不能在线指导, with the reason, which the mediator reads. */
export const declineGuidance = defineUseCase({
  act: 'guidance:decline',
  input: DeclineGuidanceInput,
  load: (db, input) => loadGuidanceOfCourt(db, input),
  scope: ({ scope }) => scope,
  target: () => null,
  subject: ({ subject }) => subject,
  decide: ({ guidance }) => decideDeclineGuidance(guidance),
  write: async (db, grant, _decided, { meeting, subject }, { requestId, reason }, { now }) => {
    const answer = { state: 'declined', words: reason } as const
    if (!(await answerGuidance(db, grant, requestId, answer, now))) return refuse('GUIDANCE_ENDED')
    await appendEvent(db, {
      event: {
        kind: 'guidance.declined',
        data: { requestId, no: meeting.no, digest: digestWords(requestId, reason) },
      },
      subject,
      by: grant.actor,
      at: now,
    })
    return allow({ requestId })
  },
})
