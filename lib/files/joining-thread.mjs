// Joins the parts of a recording into one WebM that has a length and can be sought in: packets are
// copied, nothing is decoded. Each part begins where the one before ended.
import { parentPort, workerData } from 'node:worker_threads'
import {
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'

const CODECS = { video: 'vp8', audio: 'opus' }

async function openPart(bytes) {
  const input = new Input({ formats: [WEBM], source: new BufferSource(bytes) })
  const tracks = {
    video: await input.getPrimaryVideoTrack(),
    audio: await input.getPrimaryAudioTrack(),
  }
  for (const [kind, codec] of Object.entries(CODECS))
    if (tracks[kind] && (await tracks[kind].getCodec()) !== codec)
      throw new Error(`a part of a recording is not in ${codec}`)
  return { input, tracks }
}

/** A recorder that broke off at once has written no more than the beginning of a header. */
const HEADER_BYTES = 1_024

/** null: there is nothing in it. Throws where it holds something that cannot be read. */
async function openUnlessEmpty(bytes) {
  try {
    return await openPart(bytes)
  } catch (error) {
    if (bytes.length >= HEADER_BYTES) throw error
    return null
  }
}

/** The packets of all tracks of a part, in the order of their time. */
async function* inOrder(tracks) {
  const waiting = []
  for (const [kind, track] of Object.entries(tracks)) {
    if (!track) continue
    const meta = { decoderConfig: await track.getDecoderConfig() }
    const packets = new EncodedPacketSink(track).packets()
    waiting.push({ kind, meta, packets, next: (await packets.next()).value })
  }
  for (;;) {
    const [first] = waiting
      .filter(({ next }) => next)
      .sort((one, other) => one.next.timestamp - other.next.timestamp)
    if (!first) return
    yield first
    first.next = (await first.packets.next()).value
  }
}

async function join(parts) {
  const opened = []
  for (const bytes of parts) opened.push(await openUnlessEmpty(bytes))
  if (opened.every((part) => part === null)) throw new Error('no part of a recording can be read')
  const target = new BufferTarget()
  const output = new Output({ format: new WebMOutputFormat(), target })
  const sources = {}
  if (opened.some((part) => part?.tracks.video)) {
    sources.video = new EncodedVideoPacketSource(CODECS.video)
    output.addVideoTrack(sources.video)
  }
  if (opened.some((part) => part?.tracks.audio)) {
    sources.audio = new EncodedAudioPacketSource(CODECS.audio)
    output.addAudioTrack(sources.audio)
  }
  await output.start()
  const placed = []
  let from = 0
  for (const part of opened) {
    if (!part) {
      placed.push(null)
      continue
    }
    const { input, tracks } = part
    let to = from
    for await (const { kind, meta, next } of inOrder(tracks)) {
      const timestamp = from + Math.max(0, next.timestamp)
      await sources[kind].add(next.clone({ timestamp }), meta)
      to = Math.max(to, timestamp + next.duration)
    }
    input.dispose()
    placed.push({ fromMs: Math.round(from * 1_000), toMs: Math.round(to * 1_000) })
    from = to
  }
  await output.finalize()
  // Read again, as a player reads it.
  const made = new Input({ formats: [WEBM], source: new BufferSource(target.buffer) })
  const durationMs = Math.round((await made.computeDuration()) * 1_000)
  return { bytes: target.buffer, parts: placed, durationMs, hasPicture: Boolean(sources.video) }
}

const joined = await join(workerData.parts)
parentPort.postMessage(joined, [joined.bytes])
