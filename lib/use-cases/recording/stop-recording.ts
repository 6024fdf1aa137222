import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  findRoomRecording,
  openOf,
  stopRecording as setStopped,
} from '@/lib/data/stores/recording/recording-store'
import { decideStop } from '@/lib/domain/recording/decide-recording'
import { allow } from '@/lib/domain/refusal'
import { loadOwnSeat } from '../conference/load-conference'
import { defineUseCase } from '../define-use-case'
import { OfRecordingInput } from './recording.input'

/** 停止录音录像: anyone with a seat may. What was stopped already stays so. */
export const stopRecording = defineUseCase({
  act: 'recording:stop',
  input: OfRecordingInput,
  load: async (db, input, { actor }) => {
    const seat = await loadOwnSeat(db, input, actor)
    return seat && { ...seat, found: await findRoomRecording(db, input.meetingId) }
  },
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: ({ found }, { recordingId }) => decideStop(openOf(found, recordingId)),
  write: async (db, grant, stops, { own, subject }, input, { now }) => {
    const { meetingId, recordingId } = input
    if (!stops || !(await setStopped(db, grant, meetingId, recordingId))) return allow(input)
    await appendEvent(db, {
      event: {
        kind: 'recording.stopped',
        data: { no: own.meeting.no, recordingId, reason: 'stopped' },
      },
      subject,
      by: grant.actor,
      at: now,
    })
    return allow(input)
  },
})
