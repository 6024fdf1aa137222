import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addMark, setState } from '@/lib/data/stores/conference/host-store'
import { decideOpen } from '@/lib/domain/conference/decide-host'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { ConferenceInput } from './conference.input'
import { openedEvent } from '@/lib/domain/conference/log-events'
import { loadHosted } from './load-conference'

/** 开始视频会议: the host opens the conference of a meeting (特邀规定 第14条) or a hearing (民诉解释 第356条). */
export const openConference = defineUseCase({
  act: 'conference:open',
  input: ConferenceInput,
  load: (db, input) => loadHosted(db, input),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts) => decideOpen(facts, facts.own.meeting),
  write: async (db, grant, opened, { of, own, subject }, input, { now }) => {
    if (!opened) return allow(input)
    await setState(db, grant, of.id, 'open', now)
    await addMark(db, grant, of, { kind: 'opened', at: now })
    await appendEvent(db, {
      event: openedEvent(own, input.meetingId),
      subject,
      by: grant.actor,
      at: now,
      ...(own.confirmationId === null && { basis: 'online_mediation_16' as const }),
    })
    return allow(input)
  },
})
