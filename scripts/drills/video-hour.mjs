// An hour of recording in fast time: what a browser recorded in some seconds, again and again with
// later times, sent chunk by chunk as a recorder sends it; its one file is played in a browser.
import { createHash, randomUUID } from 'node:crypto'
import {
  AppendOnlyStreamTarget,
  BufferSource,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'
import { disperse, gather } from './video-people.mjs'
import {
  askRecording,
  consent,
  findRecording,
  startRecording,
  untilMade,
} from './video-recording.mjs'

const HOUR_S = 3_600
const CHUNK_S = 6
const SAMPLE_MS = 10_000

/** What a browser's recorder makes of made-up devices in ten seconds. */
async function recordSample({ page }) {
  const text = await page.evaluate(async (ms) => {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: true,
      video: { width: 960, height: 540 },
    })
    const recorder = new MediaRecorder(stream, {
      mimeType: 'video/webm;codecs=vp8,opus',
      videoBitsPerSecond: 300_000,
      audioBitsPerSecond: 48_000,
    })
    const pieces = []
    recorder.ondataavailable = ({ data }) => pieces.push(data)
    const stopped = new Promise((resolve) => (recorder.onstop = resolve))
    recorder.start()
    setTimeout(() => recorder.stop(), ms)
    await stopped
    for (const track of stream.getTracks()) track.stop()
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer())
    let binary = ''
    for (const byte of bytes) binary += String.fromCharCode(byte)
    return btoa(binary)
  }, SAMPLE_MS)
  return Buffer.from(text, 'base64')
}

/** The packets of one track of the sample, and what a decoder has to know. */
async function readTrack(track) {
  const packets = []
  for await (const packet of new EncodedPacketSink(track).packets()) packets.push(packet)
  return { packets, meta: { decoderConfig: await track.getDecoderConfig() } }
}

/** The sample again and again until an hour is full, as a recorder writes it, in equal chunks. */
async function stretch(sample) {
  const input = new Input({ formats: [WEBM], source: new BufferSource(sample) })
  const tracks = [
    await readTrack(await input.getPrimaryVideoTrack()),
    await readTrack(await input.getPrimaryAudioTrack()),
  ]
  const written = []
  const output = new Output({
    format: new WebMOutputFormat({ appendOnly: true }),
    target: new AppendOnlyStreamTarget(
      new WritableStream({ write: (piece) => void written.push(piece) }),
    ),
  })
  const sources = [new EncodedVideoPacketSource('vp8'), new EncodedAudioPacketSource('opus')]
  output.addVideoTrack(sources[0])
  output.addAudioTrack(sources[1])
  await output.start()
  const length = SAMPLE_MS / 1000
  for (let from = 0; from < HOUR_S; from += length) {
    const all = tracks
      .flatMap(({ packets, meta }, no) => packets.map((packet) => ({ packet, meta, no })))
      .filter(({ packet }) => packet.timestamp + packet.duration <= length)
      .sort((one, other) => one.packet.timestamp - other.packet.timestamp)
    for (const { packet, meta, no } of all)
      await sources[no].add(packet.clone({ timestamp: from + Math.max(0, packet.timestamp) }), meta)
  }
  await output.finalize()
  const bytes = Buffer.concat(written)
  const count = HOUR_S / CHUNK_S
  const size = Math.ceil(bytes.length / count)
  return Array.from({ length: count }, (_, no) => bytes.subarray(no * size, (no + 1) * size))
}

/** As if the recording, and all that came before it, had begun an hour earlier. */
const backdate = ({ machine }, recordingId) =>
  machine.query(
    `WITH moved AS (UPDATE recordings SET started_at = started_at - make_interval(secs => $2)
       WHERE id = $1 RETURNING conference_id),
     marked AS (UPDATE conference_marks SET at = at - make_interval(secs => $2)
       WHERE conference_id = (SELECT conference_id FROM moved))
     UPDATE recording_consents SET at = at - make_interval(secs => $2) WHERE recording_id = $1`,
    [recordingId, HOUR_S + 60],
  )

/** @returns the hashes, in their order */
async function sendAll(host, url, recordingId, chunks) {
  const post = async (path, data) => {
    const answer = await host.context.request.post(`${url}/api/recordings/${recordingId}${path}`, {
      data,
      headers: { origin: url, 'content-type': 'application/octet-stream' },
    })
    if (!answer.ok()) throw new Error(`${path}：${answer.status()} ${await answer.text()}`)
    return answer.json()
  }
  const partId = randomUUID()
  await post(`/parts/${partId}?medium=picture`)
  const first = Date.now() - HOUR_S * 1_000
  const hashes = []
  for (const [no, bytes] of chunks.entries()) {
    const [from, to] = [first + no * CHUNK_S * 1_000, first + (no + 1) * CHUNK_S * 1_000]
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await post(`/parts/${partId}/chunks/${no}?from=${from}&to=${to}&sha256=${sha256}`, bytes)
    hashes.push(sha256)
  }
  return { hashes, end: () => post('/end') }
}

/** Opens the recording with a reason and plays from its middle. */
async function play({ page }, url, casePath) {
  await page.goto(`${url}${casePath}/recordings`)
  const card = page
    .locator('section')
    .filter({ hasText: '01:00:0' })
    .or(page.locator('section').filter({ hasText: '00:59:5' }))
    .first()
  await card.getByRole('radio', { name: '核对笔录' }).check()
  await card.getByRole('button', { name: '打开录音录像' }).click()
  const video = page.locator('video')
  await video.waitFor()
  return video.evaluate(async (element) => {
    const once = (event) =>
      new Promise((resolve, reject) => {
        element.addEventListener(event, resolve, { once: true })
        element.addEventListener('error', () => reject(element.error), { once: true })
      })
    if (element.readyState < 1) await once('loadedmetadata')
    const began = performance.now()
    const seeked = once('seeked')
    element.currentTime = element.duration / 2
    await seeked
    const seekMs = performance.now() - began
    const from = element.currentTime
    element.muted = true
    await element.play()
    while (element.currentTime < from + 1) await new Promise((go) => setTimeout(go, 50))
    element.pause()
    return { duration: element.duration, width: element.videoWidth, from, seekMs }
  })
}

export async function recordAnHour(drill) {
  const { people, meetingId, file } = await drill.room()
  const three = people.slice(0, 3)
  const [host, ...others] = three
  const { url } = drill.address
  await gather(drill, three)
  const chunks = await stretch(await recordSample(host))
  await askRecording(host)
  for (const person of others) await consent(person)
  // The page's own recorder would have a part beside this one, for which the file would wait.
  await host.page.route('**/api/recordings/**', (route) => route.abort())
  await startRecording(host)
  const { id } = await findRecording(drill, meetingId)
  await host.page.goto('about:blank')
  await host.page.unroute('**/api/recordings/**')
  await backdate(drill, id)
  const began = Date.now()
  const { hashes, end } = await sendAll(host, url, id, chunks)
  await others[0].page.getByRole('button', { name: '停止录音录像' }).click()
  await others[0].page
    .getByText(/录音录像已经停止/)
    .first()
    .waitFor()
  await end()
  const { duration, wall, manifest } = await untilMade(drill, meetingId)
  const seconds = (Date.now() - began) / 1000
  const kept = manifest.parts.at(-1).chunks.map(({ sha256 }) => sha256)
  const isComplete = JSON.stringify(kept) === JSON.stringify(hashes)
  const played = await play(host, url, file)
  await disperse(people)
  const megabytes = manifest.file.size / 2 ** 20
  return [
    {
      what: `录 60 分钟（${hashes.length} 段，${seconds.toFixed(0)} 秒收完、合成），一个文件`,
      figure: `${(duration / 1000).toFixed(1)} 秒，${megabytes.toFixed(0)} MB；时钟 ${(wall / 1000).toFixed(1)} 秒`,
      limit: '相差 1 秒',
      holds: Math.abs(duration - wall) <= 1_000 && Math.abs(wall - HOUR_S * 1_000) <= 4_000,
    },
    {
      what: '每一段的摘要值都在清单里',
      figure: `${kept.length} 个`,
      limit: `${hashes.length} 个，相同`,
      holds: isComplete,
    },
    {
      what: '在浏览器里播放：长度；跳到中间，再播一秒',
      figure: `${played.duration.toFixed(1)} 秒；跳到 ${played.from.toFixed(0)} 秒用 ${(played.seekMs / 1000).toFixed(1)} 秒，画面宽 ${played.width}`,
      limit: '3,600 ± 1 秒',
      holds: Math.abs(played.duration - HOUR_S) <= 1 && played.width > 0,
    },
  ]
}
