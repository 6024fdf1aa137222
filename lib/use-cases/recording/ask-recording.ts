import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  addRecording,
  findRoomRecording,
  openOf,
} from '@/lib/data/stores/recording/recording-store'
import { decideAsk } from '@/lib/domain/recording/decide-recording'
import { WORDING } from '@/lib/domain/recording/recording'
import { allow } from '@/lib/domain/refusal'
import { loadHosted } from '../conference/load-conference'
import { defineUseCase } from '../define-use-case'
import { AskRecordingInput } from './recording.input'

/** 征求录音录像同意: the host asks everyone in the room (在线调解规则 第22条). */
export const askRecording = defineUseCase({
  act: 'recording:ask',
  input: AskRecordingInput,
  load: async (db, input) => {
    const hosted = await loadHosted(db, input)
    return hosted && { ...hosted, found: await findRoomRecording(db, input.meetingId) }
  },
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: ({ conference, found }, { recordingId }) =>
    found?.id === recordingId ? allow(null) : decideAsk(conference, openOf(found)),
  write: async (db, grant, asks, { of, own, subject }, input, { now }) => {
    if (!asks) return allow(input)
    const { recordingId, purpose } = input
    await addRecording(db, grant, of, { id: recordingId, purpose }, now)
    await appendEvent(db, {
      event: {
        kind: 'recording.proposed',
        data: { no: own.meeting.no, recordingId, purpose, wording: WORDING },
      },
      subject,
      by: grant.actor,
      at: now,
      basis: 'online_mediation_22',
    })
    return allow(input)
  },
})
