import 'server-only'
import { lockConference } from '@/lib/data/stores/conference/host-store'
import {
  endUpload as setDue,
  findPartsOfDevices,
  setSent,
} from '@/lib/data/stores/recording/chunk-store'
import { isAllSent } from '@/lib/domain/recording/chunks'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadSent } from './load-sent'
import { EndUploadInput } from './recording.input'

/**
 * A device has sent everything of a recording that was stopped: its file is made once every device
 * that recorded has, or when the time for late chunks is over.
 */
export const endUpload = defineUseCase({
  act: 'recording:upload',
  input: EndUploadInput,
  load: async (db, input) => {
    const sent = await loadSent(db, input)
    if (!sent) return null
    // Of two devices that end at once the second one sees the first.
    await lockConference(db, sent.recording.meetingId)
    return { ...sent, parts: await findPartsOfDevices(db, sent.recording.id) }
  },
  scope: ({ scope }) => scope,
  target: () => null,
  subject: ({ subject }) => subject,
  decide: ({ recording: { state }, parts }, { deviceId }) => {
    if (state === 'running' || state === 'proposed') return refuse('RECORDING_NOT_NOW')
    return allow({ isDue: state === 'stopped' && isAllSent(parts, deviceId) })
  },
  write: async (db, grant, { isDue }, { recording }, input, { now }) => {
    await setSent(db, grant, input, now)
    if (isDue) await setDue(db, grant, recording.id, now)
    return allow(input)
  },
})
