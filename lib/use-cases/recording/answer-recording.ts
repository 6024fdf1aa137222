import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  answerRecording as storeAnswer,
  findRoomRecording,
  openOf,
} from '@/lib/data/stores/recording/recording-store'
import { decideAnswer } from '@/lib/domain/recording/decide-recording'
import { allow, refuse } from '@/lib/domain/refusal'
import { loadOwnSeat } from '../conference/load-conference'
import { defineUseCase } from '../define-use-case'
import { AnswerRecordingInput } from './recording.input'

/** 同意、不同意、撤回同意: what is refused or withdrawn ends the recording at once (个人信息保护法 第15条). */
export const answerRecording = defineUseCase({
  act: 'recording:answer',
  input: AnswerRecordingInput,
  load: async (db, input, { actor }) => {
    const seat = await loadOwnSeat(db, input, actor)
    return seat && { ...seat, found: await findRoomRecording(db, input.meetingId) }
  },
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: ({ found }, input) => decideAnswer(openOf(found, input.recordingId), input),
  write: async (db, grant, answer, { own, subject, found }, input, { now }) => {
    if (!(await storeAnswer(db, grant, input.meetingId, input))) return refuse('RECORDING_OVER')
    const { recordingId, wording } = input
    if (found?.ownAnswer !== answer)
      await appendEvent(db, {
        event: {
          kind: 'recording.answered',
          data: { no: own.meeting.no, recordingId, answer, wording },
        },
        subject,
        by: grant.actor,
        at: now,
        basis: 'online_mediation_22',
      })
    return allow(input)
  },
})
