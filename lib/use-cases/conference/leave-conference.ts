import 'server-only'
import { leaveSeat } from '@/lib/data/stores/conference/seat-store'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { ConferenceInput } from './conference.input'
import { loadOwnSeat } from './load-conference'

/** 离开会议. Who has left already has nothing to leave. */
export const leaveConference = defineUseCase({
  act: 'conference:leave',
  input: ConferenceInput,
  load: (db, input, { actor }) => loadOwnSeat(db, input, actor),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: () => allow(true),
  write: async (db, grant, _decided, _facts, input) => {
    await leaveSeat(db, grant, input.meetingId)
    return allow(input)
  },
})
