import 'server-only'
import { readHearingRights as storeRead } from '@/lib/data/stores/confirmation/hearing-rights-store'
import { allow, refuse } from '@/lib/domain/refusal'
import { ConferenceInput } from '../conference/conference.input'
import { loadOwnSeat } from '../conference/load-conference'
import { defineUseCase } from '../define-use-case'

/** 看过视频核实的权利义务 (民诉解释 第356条): before the judge lets someone into a hearing by video. */
export const readHearingRights = defineUseCase({
  act: 'confirmation:read-rights',
  input: ConferenceInput,
  load: (db, input, { actor }) => loadOwnSeat(db, input, actor),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: ({ own }) => (own.confirmationId === null ? refuse('NOT_FOUND') : allow(true)),
  write: async (db, grant, _decided, _facts, input) =>
    (await storeRead(db, grant, input.meetingId)) ? allow(input) : refuse('CONFERENCE_OVER'),
})
