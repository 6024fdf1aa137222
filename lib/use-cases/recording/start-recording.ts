import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import {
  findRecordingConsents,
  findRoomRecording,
  openOf,
  startRecording as setRunning,
} from '@/lib/data/stores/recording/recording-store'
import { decideStart } from '@/lib/domain/recording/decide-recording'
import { allow } from '@/lib/domain/refusal'
import { loadHosted } from '../conference/load-conference'
import { defineUseCase } from '../define-use-case'
import { OfRecordingInput } from './recording.input'

/** 开始录音录像: with the express consent of everyone in the joint hall (在线调解规则 第22条). */
export const startRecording = defineUseCase({
  act: 'recording:start',
  input: OfRecordingInput,
  load: async (db, input) => {
    const hosted = await loadHosted(db, input)
    return (
      hosted && {
        ...hosted,
        open: openOf(await findRoomRecording(db, input.meetingId), input.recordingId),
        consents: await findRecordingConsents(db, input.recordingId),
        parties: await findPreparedParties(db, input.caseId),
      }
    )
  },
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: ({ conference, open, ...facts }) => decideStart(conference, open, facts),
  write: async (db, grant, starts, { own, subject, consents }, input, { now }) => {
    if (!starts) return allow(input)
    const { recordingId } = input
    await setRunning(db, grant, recordingId, now)
    await appendEvent(db, {
      event: {
        kind: 'recording.started',
        data: { no: own.meeting.no, recordingId, consents: consents.length },
      },
      subject,
      by: grant.actor,
      at: now,
      basis: 'online_mediation_22',
    })
    return allow(input)
  },
})
