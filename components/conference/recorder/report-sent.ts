import { deviceParameter, type RecordingDevice } from './recording-device'

/**
 * Reports to the server that this device has sent everything of a recording, so that its file can
 * be made. @returns false: the line is lost, or the recording still runs
 */
export async function reportSent(device: RecordingDevice, recordingId: string): Promise<boolean> {
  const answer = await fetch(`/api/recordings/${recordingId}/end?${deviceParameter(device)}`, {
    method: 'POST',
  }).catch(() => null)
  // 404: it is not of this account any more.
  const isDone = Boolean(answer && (answer.ok || answer.status === 404))
  if (isDone) await device.finish(recordingId)
  return isDone
}
