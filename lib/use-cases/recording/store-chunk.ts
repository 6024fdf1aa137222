import 'server-only'
import { findMarks, findMediatorSeats } from '@/lib/data/stores/conference/host-store'
import { addChunk, findChunk, findPart, findStored } from '@/lib/data/stores/recording/chunk-store'
import { findRecordingConsents } from '@/lib/data/stores/recording/recording-store'
import { decideChunk, findBlocks } from '@/lib/domain/recording/chunks'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadSent } from './load-sent'
import { StoreChunkInput } from './recording.input'

/** Notes one chunk, which is in storage already; the same one may come again. */
export const storeChunk = defineUseCase({
  act: 'recording:upload',
  input: StoreChunkInput,
  load: async (db, input) => {
    const sent = await loadSent(db, input)
    const part = sent && (await findPart(db, input.partId))
    if (!sent || part?.recordingId !== sent.recording.id) return null
    const { conferenceId, id } = sent.recording
    return {
      ...sent,
      takenOverAt: part.takenOverAt,
      existing: await findChunk(db, part.id, input.no),
      stored: await findStored(db, part.id),
      blocks: findBlocks(
        await findMarks(db, conferenceId),
        await findRecordingConsents(db, id),
        await findMediatorSeats(db, conferenceId),
      ),
    }
  },
  scope: ({ scope }) => scope,
  target: () => null,
  subject: ({ subject }) => subject,
  decide: ({ recording, stored, ...facts }, chunk, { now }) =>
    decideChunk({ ...recording, ...stored, ...facts }, chunk, now),
  write: async (db, grant, decision, { recording }, input, { now }) => {
    const { recordingId: _of, ...chunk } = input
    const isNew = decision === 'store' && (await addChunk(db, grant, recording, chunk, now))
    return allow({ sha256: input.sha256, isNew })
  },
})
