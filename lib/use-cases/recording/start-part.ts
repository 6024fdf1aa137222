import 'server-only'
import { lockConference } from '@/lib/data/stores/conference/host-store'
import { findOwnConference } from '@/lib/data/stores/conference/own-conference-store'
import { addPart, findPart } from '@/lib/data/stores/recording/chunk-store'
import { findRoomRecording } from '@/lib/data/stores/recording/recording-store'
import { decidePart } from '@/lib/domain/recording/chunks'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadSent } from './load-sent'
import { StartPartInput } from './recording.input'

/**
 * A recorder begins, or begins again after a gap: from now on it is the one that records. It writes
 * no event: the file that is made of the parts does.
 */
export const startPart = defineUseCase({
  act: 'recording:upload',
  input: StartPartInput,
  load: async (db, input) => {
    const sent = await loadSent(db, input)
    if (!sent) return null
    const { meetingId } = sent.recording
    // Parts are numbered one after the other.
    await lockConference(db, meetingId)
    const own = await findOwnConference(db, meetingId)
    const room = await findRoomRecording(db, meetingId)
    return { ...sent, own, room, existing: await findPart(db, input.partId) }
  },
  scope: ({ scope }) => scope,
  target: () => null,
  subject: ({ subject }) => subject,
  decide: ({ own, room, recording, existing }) =>
    decidePart({
      conference: own?.conference ?? null,
      isRunning: room?.id === recording.id && room.state === 'running',
      lacksConsent: room?.lacksConsent ?? true,
      existing: existing && { isOfRecording: existing.recordingId === recording.id },
    }),
  write: async (db, grant, begins, { recording }, { partId: id, medium, deviceId }, { now }) => {
    if (begins) await addPart(db, grant, recording, { id, medium, deviceId }, now)
    return allow({ now })
  },
})
