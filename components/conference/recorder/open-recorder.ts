import { createRecorder, type Recorder, type RecorderState } from './recorder'
import { passingDevice } from './recording-device'
import { openOwnStore } from './recording-store'
import { createSpillingStore } from './spilling-store'

/** The recorder of this device, with what it keeps of recordings. */
export async function openRecorder(
  recordingId: string,
  onState: (state: RecorderState) => void,
): Promise<Recorder> {
  const own = await openOwnStore()
  const store = createSpillingStore(own?.chunks ?? null)
  const device = own?.device ?? passingDevice()
  return createRecorder({ recordingId, store, device, onState })
}
