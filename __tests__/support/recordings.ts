import { createHash, randomUUID } from 'node:crypto'
import {
  AppendOnlyStreamTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  Output,
  WebMOutputFormat,
} from 'mediabunny'
import type { Actor } from '@/lib/domain/access/roles'
import { WORDING } from '@/lib/domain/recording/recording'
import { receiveChunk, receiveEnd, receivePart } from '@/lib/edge/recording/receive-chunks'
import { answerRecording } from '@/lib/use-cases/recording/answer-recording'
import { askRecording } from '@/lib/use-cases/recording/ask-recording'
import { startRecording } from '@/lib/use-cases/recording/start-recording'
import { idsOf, type Room } from './conferences'
import { asOwner } from './world'

/**
 * What a recorder hands over every few seconds, so many times: VP8 and Opus in WebM, as a browser
 * writes it without knowing how long it will be. The packets hold no picture; nothing decodes them.
 */
export async function recordChunks(
  count: number,
  { seconds = 2 }: { readonly seconds?: number } = {},
): Promise<readonly Buffer[]> {
  const written: Uint8Array[] = []
  const target = new AppendOnlyStreamTarget(
    new WritableStream<Uint8Array>({ write: (piece) => void written.push(piece) }),
  )
  const output = new Output({ format: new WebMOutputFormat({ appendOnly: true }), target })
  const video = new EncodedVideoPacketSource('vp8')
  output.addVideoTrack(video)
  const audio = new EncodedAudioPacketSource('opus')
  output.addAudioTrack(audio)
  await output.start()
  const bytes = new Uint8Array(200).fill(7)
  const sound = { decoderConfig: { codec: 'opus', numberOfChannels: 1, sampleRate: 48_000 } }
  const picture = { decoderConfig: { codec: 'vp8', codedWidth: 320, codedHeight: 180 } }
  for (let step = 0; step < count * seconds * 10; step++) {
    const at = step / 10
    if (step % 5 === 0) await video.add(new EncodedPacket(bytes, 'key', at, 0.5), picture)
    await audio.add(new EncodedPacket(bytes, 'key', at, 0.1), sound)
  }
  await output.finalize()
  // A writer holds back what it has not finished: cut into chunks of one size instead.
  const all = Buffer.concat(written)
  const size = Math.ceil(all.length / count)
  return Array.from({ length: count }, (_, no) => all.subarray(no * size, (no + 1) * size))
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Proposed, and answered by these. @returns the id of the recording */
export async function askAll(
  room: Room,
  who: readonly Actor[],
  purpose: 'beside' | 'instead' = 'beside',
): Promise<string> {
  const recordingId = randomUUID()
  const proposed = await askRecording(room.host, { ...idsOf(room), recordingId, purpose })
  if (!proposed.ok) throw new Error(proposed.refusal.code)
  for (const actor of who)
    await answerRecording(actor, {
      ...idsOf(room),
      recordingId,
      answer: 'given',
      wording: WORDING,
    })
  return recordingId
}

/** It runs since so many seconds, with the consent of both parties. */
export async function layRunning(room: Room, sinceS = 0): Promise<string> {
  const recordingId = await askAll(room, [room.applicant, room.respondent])
  const started = await startRecording(room.host, { ...idsOf(room), recordingId })
  if (!started.ok) throw new Error(started.refusal.code)
  await backdate(recordingId, sinceS)
  return recordingId
}

/** As if it had begun so many seconds earlier, as all that came before. */
export const backdate = (recordingId: string, seconds: number) =>
  asOwner(
    `WITH moved AS (UPDATE recordings SET started_at = started_at - make_interval(secs => $2)
       WHERE id = $1 RETURNING conference_id),
     marked AS (UPDATE conference_marks SET at = at - make_interval(secs => $2)
       WHERE conference_id = (SELECT conference_id FROM moved))
     UPDATE recording_consents SET at = at - make_interval(secs => $2) WHERE recording_id = $1`,
    [recordingId, seconds],
  )

const DEVICE = randomUUID()

/** A recorder begins on a device. @returns the id of its part, and the answer */
export async function beginPart(actor: Actor, recordingId: string, device: string = DEVICE) {
  const partId = randomUUID()
  const query = `medium=picture&device=${device}`
  const request = new Request(`http://localhost/?${query}`, { method: 'POST' })
  const answer = await receivePart(request, { actor, params: { recordingId, partId } })
  return { partId, status: answer.status }
}

export type SentOf = { readonly recordingId: string; readonly partId: string }

/** Sends a chunk. @returns status and code of the answer */
export async function sendChunk(
  actor: Actor,
  { recordingId, partId }: SentOf,
  chunk: {
    readonly no: number
    readonly bytes: Uint8Array
    readonly from: number
    readonly to: number
  },
  hash: string = sha256(chunk.bytes),
) {
  const { no, bytes, from, to } = chunk
  const request = new Request(`http://localhost/?from=${from}&to=${to}&sha256=${hash}`, {
    method: 'POST',
    body: Uint8Array.from(bytes),
  })
  const params = { recordingId, partId, chunkNo: String(no) }
  const answer = await receiveChunk(request, { actor, params })
  const body = (await answer.json()) as { code?: string; sha256?: string }
  return { status: answer.status, code: body.code ?? null, sha256: body.sha256 ?? null }
}

/** A device has sent everything. @returns the status of the answer */
export const sendEnd = async (actor: Actor, recordingId: string, device: string = DEVICE) =>
  (
    await receiveEnd(new Request(`http://localhost/?device=${device}`, { method: 'POST' }), {
      actor,
      params: { recordingId },
    })
  ).status

const MANIFEST = JSON.stringify({
  // Played for 5 of 30 seconds.
  parts: [
    {
      ...{ fromMs: 500, toMs: 5_500 },
      chunks: [
        { from: '2026-06-16T07:00:59Z', to: '2026-06-16T07:01:09Z' },
        { from: '2026-06-16T07:01:09Z', to: '2026-06-16T07:01:19Z' },
        { from: '2026-06-16T07:01:19Z', to: '2026-06-16T07:01:29Z' },
      ],
    },
  ],
  gaps: [
    { atMs: 60_000, from: '2026-06-16T07:10:00Z', to: '2026-06-16T07:15:00Z', reason: 'private' },
  ],
  index: [{ atMs: 1000, at: '2026-06-16T07:01:00Z', kind: 'admitted' }],
})

/** As if its file had been made, of a recording that went on until the conference ended. */
export const layFile = (recordingId: string) =>
  asOwner(
    `UPDATE recordings SET state = 'made', stopped_at = coalesce(stopped_at, now()),
       stop_reason = coalesce(stop_reason, 'ended'), storage_key = 'x', sha256 = 'x', size = 1,
       media_type = 'video/webm', duration_ms = 1, wall_ms = 1, manifest = $2,
       manifest_sha256 = 'x', made_at = now() WHERE id = $1`,
    [recordingId, MANIFEST],
  )
