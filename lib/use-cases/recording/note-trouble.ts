import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { lockConference } from '@/lib/data/stores/conference/host-store'
import { findOwnConference } from '@/lib/data/stores/conference/own-conference-store'
import {
  findRoomRecording,
  noteTrouble as keepTrouble,
} from '@/lib/data/stores/recording/recording-store'
import { mayRecordNow } from '@/lib/domain/recording/chunks'
import { decideTrouble, openTrouble } from '@/lib/domain/recording/trouble'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadSent } from './load-sent'
import { NoteTroubleInput } from './recording.input'

/**
 * The device that records reports why chunks do not come. Everyone in the room reads it, and it is
 * in the record of the case: a recording may take the place of the minutes (在线调解规则 第22条).
 */
export const noteTrouble = defineUseCase({
  act: 'recording:note-trouble',
  input: NoteTroubleInput,
  load: async (db, input) => {
    const sent = await loadSent(db, input)
    if (!sent) return null
    const { meetingId } = sent.recording
    // Two reports at once are one event.
    await lockConference(db, meetingId)
    const own = await findOwnConference(db, meetingId)
    const room = await findRoomRecording(db, meetingId)
    return own && room?.id === sent.recording.id ? { ...sent, own, room } : null
  },
  scope: ({ scope }) => scope,
  target: () => null,
  subject: ({ subject }) => subject,
  decide: ({ own, room }, { trouble }, { now }) =>
    decideTrouble(
      {
        state: room.state,
        isBlocked: !mayRecordNow(own.conference, room.lacksConsent),
        open: openTrouble(room, now),
      },
      trouble,
    ),
  write: async (db, grant, trouble, { own, subject }, input, { now }) => {
    const { recordingId } = input
    if (!trouble) return allow(input)
    if (!(await keepTrouble(db, grant, recordingId, trouble))) return refuse('RECORDING_OVER')
    await appendEvent(db, {
      event: {
        kind: 'recording.interrupted',
        data: { no: own.meeting.no, recordingId, trouble },
      },
      subject,
      by: grant.actor,
      at: now,
      basis: 'online_mediation_22',
    })
    return allow(input)
  },
})
