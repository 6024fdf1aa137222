import { randomUUID } from 'node:crypto'
import { workRecordings } from '@/lib/jobs/work-recordings'
import { endConference } from '@/lib/use-cases/conference/end-conference'
import { idsOf } from '../../support/conferences'
import { beginInJointRoom, room } from '../../support/joint-room'
import { beginPart, layRunning, recordChunks, sendChunk, sendEnd } from '../../support/recordings'
import { asOwner } from '../../support/world'

// 留在设备上的录音录像：会议结束以后一天之内补传，各台设备都传完了才合成。docs/decisions/0195-recorder-in-trouble.md。

beginInJointRoom()

const [LAPTOP, PHONE] = [randomUUID(), randomUUID()]

/** So many chunks of two seconds of a part, the first of them so many seconds ago. */
async function makeSend(recordingId: string, device: string, agoS: number, count: number) {
  const { partId } = await beginPart(room.host, recordingId, device)
  await asOwner(
    `UPDATE recording_parts SET started_at = now() - make_interval(secs => $2) WHERE id = $1`,
    [partId, agoS + 1],
  )
  const first = Date.now() - agoS * 1_000
  const chunks = await recordChunks(count)
  return async (from: number, to: number) => {
    for (let no = from; no < to; no++) {
      const at = first + no * 2_000
      const chunk = { no, bytes: chunks[no]!, from: at, to: at + 2_000 }
      const { status, code } = await sendChunk(room.host, { recordingId, partId }, chunk)
      if (status !== 200) return code
    }
    return null
  }
}

const madeOf = async (recordingId: string) =>
  (
    await asOwner<{ state: string; manifest: string | null }>(
      'SELECT state, manifest FROM recordings WHERE id = $1',
      [recordingId],
    )
  )[0]!
const later = (hours: number) => new Date(Date.now() + hours * 3_600_000 + 5_000)

test('笔记本断了，换手机接着录：手机传完还不合成，笔记本补传以后马上合成，没有缺', async () => {
  const recordingId = await layRunning(room, 60)
  const sendLaptop = await makeSend(recordingId, LAPTOP, 40, 5)
  const sendPhone = await makeSend(recordingId, PHONE, 29, 10)
  expect(await sendLaptop(0, 2)).toBeNull()
  expect(await sendPhone(0, 10)).toBeNull()
  await endConference(room.host, { ...idsOf(room), reason: 'finished' })
  expect(await sendEnd(room.host, recordingId, PHONE)).toBe(200)
  expect(await workRecordings(() => later(23))).toBe(0)
  expect(await sendLaptop(2, 5)).toBeNull()
  expect(await sendEnd(room.host, recordingId, LAPTOP)).toBe(200)
  expect(await workRecordings(() => later(0))).toBe(1)
  const { state, manifest } = await madeOf(recordingId)
  expect(state).toBe('made')
  const { parts } = JSON.parse(manifest!) as { parts: { chunks: unknown[] }[] }
  expect(parts.map(({ chunks }) => chunks.length)).toEqual([5, 10])
})

test('设备没有再打开：一天以后用收到的合成，缺的写明；再补传的不收', async () => {
  const recordingId = await layRunning(room, 120)
  const send = await makeSend(recordingId, LAPTOP, 60, 20)
  expect(await send(0, 5)).toBeNull()
  await endConference(room.host, { ...idsOf(room), reason: 'finished' })
  expect(await workRecordings(() => later(23))).toBe(0)
  expect(await workRecordings(() => later(24))).toBe(1)
  const { manifest } = await madeOf(recordingId)
  const { gaps } = JSON.parse(manifest!) as { gaps: { atMs: number; reason: string }[] }
  expect(gaps).toMatchObject([{ atMs: 0 }, { reason: 'lost' }])
  expect(await send(5, 6)).toBe('RECORDING_OVER')
})

test('另外一个人的设备传完，不算', async () => {
  const recordingId = await layRunning(room, 60)
  await makeSend(recordingId, LAPTOP, 30, 1)
  await endConference(room.host, { ...idsOf(room), reason: 'finished' })
  expect(await sendEnd(room.applicant, recordingId, LAPTOP)).toBe(404)
  expect(await workRecordings(() => later(23))).toBe(0)
})

test('一部分刚开始就断了，只有一个字节：别的照样合成，缺的写明', async () => {
  const recordingId = await layRunning(room, 60)
  const first = await makeSend(recordingId, LAPTOP, 55, 5)
  expect(await first(0, 5)).toBeNull()
  const { partId } = await beginPart(room.host, recordingId, LAPTOP)
  await asOwner(
    `UPDATE recording_parts SET started_at = now() - interval '30 seconds' WHERE id = $1`,
    [partId],
  )
  const from = Date.now() - 29_000
  const chunk = { no: 0, bytes: Buffer.from([0x1a]), from, to: from + 1 }
  expect(await sendChunk(room.host, { recordingId, partId }, chunk)).toMatchObject({ status: 200 })
  const last = await makeSend(recordingId, LAPTOP, 20, 8)
  expect(await last(0, 8)).toBeNull()
  await endConference(room.host, { ...idsOf(room), reason: 'finished' })
  expect(await sendEnd(room.host, recordingId, LAPTOP)).toBe(200)
  expect(await workRecordings(() => later(0))).toBe(1)
  const { state, manifest } = await madeOf(recordingId)
  expect(state).toBe('made')
  const { parts, gaps } = JSON.parse(manifest!) as { parts: { no: number }[]; gaps: unknown[] }
  expect(parts.map(({ no }) => no)).toEqual([1, 3])
  expect(gaps).toHaveLength(1)
})
