import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { endGuidance as storeEnd } from '@/lib/data/stores/guidance/guidance-store'
import { decideEndGuidance } from '@/lib/domain/guidance/guidance'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { EndGuidanceInput } from './guidance.input'
import { loadGuidanceOfMediator } from './load-guidance'

/** 收回请求，或者请法官离开: the judge has no seat from this moment. */
export const endGuidance = defineUseCase({
  act: 'guidance:end',
  input: EndGuidanceInput,
  load: (db, input) => loadGuidanceOfMediator(db, input),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: ({ all }, { requestId }) => {
    const guidance = all.find(({ id }) => id === requestId)
    return guidance ? decideEndGuidance(guidance) : refuse('NOT_FOUND')
  },
  write: async (db, grant, ends, { all, meeting, subject }, input, { now }) => {
    const { requestId } = input
    if (!ends || !(await storeEnd(db, grant, requestId, now))) return allow(input)
    const wasAccepted = all.some(({ id, state }) => id === requestId && state === 'accepted')
    await appendEvent(db, {
      event: { kind: 'guidance.ended', data: { requestId, no: meeting.no, wasAccepted } },
      subject,
      by: grant.actor,
      at: now,
    })
    return allow(input)
  },
})
