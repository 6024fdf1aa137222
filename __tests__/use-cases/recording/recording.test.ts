import { randomUUID } from 'node:crypto'
import { workRecordings } from '@/lib/jobs/work-recordings'
import { serveRecording, serveRoomRecording } from '@/lib/edge/recording/serve-recording'
import { WORDING } from '@/lib/domain/recording/recording'
import type { Actor } from '@/lib/domain/access/roles'
import { findRecordings } from '@/lib/queries/recording/find-recordings'
import type { RoomRecordingView } from '@/lib/queries/recording/get-room-recording'
import { endConference } from '@/lib/use-cases/conference/end-conference'
import { pauseConference } from '@/lib/use-cases/conference/pause-conference'
import { rejoinSides } from '@/lib/use-cases/conference/rejoin-sides'
import { separateSide } from '@/lib/use-cases/conference/separate-side'
import { answerRecording } from '@/lib/use-cases/recording/answer-recording'
import { askRecording } from '@/lib/use-cases/recording/ask-recording'
import { replayRecording } from '@/lib/use-cases/recording/replay-recording'
import { startRecording } from '@/lib/use-cases/recording/start-recording'
import { stopRecording } from '@/lib/use-cases/recording/stop-recording'
import { chainOfCase } from '../../support/case-papers'
import { admit, declareAlone, enter, idsOf, look } from '../../support/conferences'
import { beginInJointRoom, ok, refused, room, world } from '../../support/joint-room'
import { comeInFor } from '../../support/offers'
import {
  askAll,
  backdate,
  beginPart,
  layRunning,
  recordChunks,
  sendChunk,
  sendEnd,
} from '../../support/recordings'
import { asOwner } from '../../support/world'

// 录音录像：明示同意、随时停止、单独谈不录、按段收、合成一个文件、打开要理由。在线调解规则 第18、22条；docs/decisions/0145。

beginInJointRoom()

const say = (actor: Actor, recordingId: string, answer: string, wording = WORDING) =>
  answerRecording(actor, { ...idsOf(room), recordingId, answer, wording })
const roomView = async (actor: Actor) =>
  (await (
    await serveRoomRecording(new Request('http://localhost/'), {
      actor,
      params: { meetingId: room.meetingId },
    })
  ).json()) as RoomRecordingView | null
const stateOf = async (recordingId: string) =>
  (
    await asOwner<{ state: string; reason: string | null }>(
      'SELECT state, stop_reason AS reason FROM recordings WHERE id = $1',
      [recordingId],
    )
  )[0]
const isRecording = async () => (await look(room.respondent, room))!.isRecording
const HALF_MINUTE = 30_000

/** Chunks of two seconds, the first of them so many seconds ago. */
async function sendAll(recordingId: string, partId: string, count: number, agoS: number) {
  const first = Date.now() - agoS * 1_000
  for (const [no, bytes] of (await recordChunks(count)).entries()) {
    const [from, to] = [first + no * 2_000, first + (no + 1) * 2_000]
    expect(
      await sendChunk(room.host, { recordingId, partId }, { no, bytes, from, to }),
    ).toMatchObject({ status: 200 })
  }
}

test('每个在场的人都明示同意才开始；后来的人没有同意就不收；一人撤回就停；各次回答都留着', async () => {
  const recordingId = randomUUID()
  const ask = () => askRecording(room.host, { ...idsOf(room), recordingId, purpose: 'beside' })
  const start = () => startRecording(room.host, { ...idsOf(room), recordingId })
  for (let twice = 0; twice < 2; twice++) expect(await ask()).toMatchObject(ok)
  expect(await say(room.applicant, recordingId, 'given', '2020-1')).toMatchObject(
    refused('RECORDING_WORDING_CHANGED'),
  )
  for (let twice = 0; twice < 2; twice++)
    expect(await say(room.applicant, recordingId, 'given')).toMatchObject(ok)
  expect(await start()).toMatchObject(refused('RECORDING_CONSENT_MISSING'))
  expect((await roomView(room.host))!.missing).toHaveLength(1)
  await say(room.respondent, recordingId, 'given')
  expect(await isRecording()).toBe(false)
  for (let twice = 0; twice < 2; twice++) expect(await start()).toMatchObject(ok)
  expect(await isRecording()).toBe(true)

  // 后来进来的帮忙的人也要同意；同意以前不收。
  const helper = await comeInFor(world, room, room.respondentId, { kind: 'helper' }, '19900008010')
  await enter(helper, room)
  await declareAlone(helper, room)
  await admit(room, helper)
  expect(await beginPart(room.host, recordingId)).toMatchObject({ status: 409 })
  expect(await roomView(room.applicant)).toMatchObject({ isBlocked: true, isAlarming: false })
  await say(helper, recordingId, 'given')
  expect(await beginPart(room.host, recordingId)).toMatchObject({ status: 200 })

  expect(await say(room.respondent, recordingId, 'withdrawn')).toMatchObject(ok)
  expect(await stateOf(recordingId)).toEqual({ state: 'stopped', reason: 'withdrawn' })
  expect(await isRecording()).toBe(false)
  expect(await say(room.respondent, recordingId, 'given')).toMatchObject(refused('RECORDING_OVER'))
  const answers = await asOwner<{ answer: string; wording: string }>(
    'SELECT answer, wording FROM recording_consents WHERE recording_id = $1 ORDER BY entry_no',
    [recordingId],
  )
  expect(answers.map(({ answer }) => answer)).toEqual(['given', 'given', 'given', 'withdrawn'])
  expect(new Set(answers.map(({ wording }) => wording))).toEqual(new Set([WORDING]))
  const kinds = (await chainOfCase(room.caseId)).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind.startsWith('recording.'))).toEqual([
    'recording.proposed',
    'recording.answered',
    'recording.answered',
    'recording.started',
    'recording.answered',
    'recording.answered',
  ])
})

test('不同意就不录；任何人随时可以停；会议结束也停', async () => {
  const first = await askAll(room, [room.applicant])
  expect(await say(room.respondent, first, 'refused')).toMatchObject(ok)
  expect(await stateOf(first)).toEqual({ state: 'dropped', reason: 'refused' })
  const saidTo = async (actor: Actor) => (await roomView(actor))!.said
  expect(await saidTo(room.applicant)).toMatch(/^没有录音录像（有人不同意：.+）。$/)
  const cancelled = await askAll(room, [room.applicant])
  await stopRecording(room.host, { ...idsOf(room), recordingId: cancelled })
  expect(await saidTo(room.applicant)).toMatch(/^没有录音录像（已取消：.+）。$/)
  const second = await layRunning(room)
  expect(
    await stopRecording(room.respondent, { ...idsOf(room), recordingId: second }),
  ).toMatchObject(ok)
  expect(await stateOf(second)).toEqual({ state: 'stopped', reason: 'stopped' })
  expect(await saidTo(room.host)).toMatch(/^录音录像已经停止（有人停止：.+）。$/)
  const third = await layRunning(room)
  await endConference(room.host, { ...idsOf(room), reason: 'finished' })
  expect(await stateOf(third)).toEqual({ state: 'stopped', reason: 'ended' })
})

test('单独谈和休会的时候：不能开始，也不收那段时间的；其间不算中断；回来以后十秒没有才提醒', async () => {
  const recordingId = await layRunning(room)
  await separateSide(room.host, { ...idsOf(room), partyId: room.applicantId })
  expect(await beginPart(room.host, recordingId)).toMatchObject({ status: 409 })
  await backdate(recordingId, 60)
  expect(await roomView(room.respondent)).toMatchObject({ isBlocked: true, isAlarming: false })
  await rejoinSides(room.host, idsOf(room))
  const { partId } = await beginPart(room.host, recordingId)
  const [bytes] = await recordChunks(1)
  const at = Date.now() - HALF_MINUTE
  expect(
    await sendChunk(
      room.host,
      { recordingId, partId },
      { no: 0, bytes: bytes!, from: at, to: at + 2_000 },
    ),
  ).toMatchObject({ status: 409, code: 'RECORDING_NOT_NOW' })
  expect(await roomView(room.applicant)).toMatchObject({ isBlocked: false, isAlarming: false })
  await backdate(recordingId, 11)
  expect(await roomView(room.applicant)).toMatchObject({ isBlocked: false, isAlarming: true })
  await pauseConference(room.host, idsOf(room))
  expect(await roomView(room.applicant)).toMatchObject({ isBlocked: true, isAlarming: false })
})

test('一段一段地收：重复的只算一次，内容不同、跳号、损坏、别人的都不收', async () => {
  const recordingId = await layRunning(room, 60)
  const { partId } = await beginPart(room.host, recordingId)
  const of = { recordingId, partId }
  const [one, two] = await recordChunks(2)
  const from = Date.now() - 4_000
  const first = { no: 0, bytes: one!, from, to: from + 2_000 }
  const next = { no: 1, bytes: two!, from: from + 2_000, to: from + 4_000 }
  expect(await sendChunk(room.host, of, next)).toMatchObject({ code: 'RECORDING_CHUNK_MISSING' })
  expect(await sendChunk(room.host, of, first, 'ab'.repeat(32))).toMatchObject({
    code: 'UPLOAD_PART_DAMAGED',
  })
  for (let twice = 0; twice < 2; twice++)
    expect(await sendChunk(room.host, of, first)).toMatchObject({ status: 200 })
  expect(await sendChunk(room.host, of, { ...first, bytes: two! })).toMatchObject({
    code: 'RECORDING_CHUNK_DIFFERS',
  })
  expect(await sendChunk(world.people.mediatorB, of, next)).toMatchObject({ status: 404 })
  expect(await sendChunk(room.respondent, of, next)).toMatchObject({ status: 404 })
  expect(await sendChunk(room.host, of, next)).toMatchObject({ status: 200 })
  expect(await sendEnd(room.host, recordingId)).toBe(409)
  // 另一台设备接着录，前一台的就不再收。
  await backdate(recordingId, 0)
  await beginPart(room.host, recordingId)
  const late = { no: 2, bytes: one!, from: Date.now() + 3_000, to: Date.now() + 5_000 }
  expect(await sendChunk(room.host, of, late)).toMatchObject({ code: 'RECORDING_NOT_NOW' })
})

test('设备中断后接着录：合成一个文件，中断处写明；打开要理由，进案件记录，可以分段取；法院什么也看不到', async () => {
  const recordingId = await layRunning(room, 60)
  const one = await beginPart(room.host, recordingId)
  await asOwner(
    `UPDATE recording_parts SET started_at = now() - interval '60 seconds' WHERE id = $1`,
    [one.partId],
  )
  await sendAll(recordingId, one.partId, 5, 52)
  const two = await beginPart(room.host, recordingId)
  await sendAll(recordingId, two.partId, 5, 11)
  await stopRecording(room.applicant, { ...idsOf(room), recordingId })
  const later = new Date(Date.now() + 5_000)
  expect(await workRecordings(() => later)).toBe(0)
  expect(await sendEnd(room.host, recordingId)).toBe(200)
  expect(await workRecordings(() => later)).toBe(1)

  const [made] = await asOwner<{ state: string; duration: number; wall: number; manifest: string }>(
    `SELECT state, duration_ms AS duration, wall_ms AS wall, manifest FROM recordings
     WHERE id = $1`,
    [recordingId],
  )
  expect(made).toMatchObject({ state: 'made', wall: 20_000 })
  expect(Math.abs(made!.duration - 20_000)).toBeLessThan(1_000)
  const manifest = JSON.parse(made!.manifest) as {
    gaps: { reason: string; from: string; to: string }[]
    parts: { chunks: { sha256: string }[] }[]
  }
  expect(manifest.gaps).toMatchObject([{ reason: 'lost' }])
  expect(manifest.parts.flatMap(({ chunks }) => chunks)).toHaveLength(10)
  const [left] = await asOwner<{ count: number }>(
    `SELECT count(*)::int AS count FROM recording_chunks WHERE storage_key IS NOT NULL`,
  )
  expect(left!.count).toBe(0)

  const list = await findRecordings(room.respondent, { caseId: room.caseId })
  expect(list).toMatchObject({ ok: true, value: [{ id: recordingId }] })
  const replayId = randomUUID()
  const open = (actor: Actor, reason: string) =>
    replayRecording(actor, { caseId: room.caseId, recordingId, replayId, reason })
  const fetchPart = (actor: Actor, range?: string) =>
    serveRecording(new Request('http://localhost/', range ? { headers: { range } } : {}), {
      actor,
      params: { replayId },
    })
  expect((await fetchPart(room.respondent)).status).toBe(404)
  expect(await open(room.respondent, '')).toMatchObject({ refusal: { code: 'INPUT_INVALID' } })
  for (let twice = 0; twice < 2; twice++)
    expect(await open(room.respondent, 'check_terms')).toMatchObject(ok)
  const part = await fetchPart(room.respondent, 'bytes=0-3')
  expect(part.status).toBe(206)
  // EBML, the first bytes of every WebM.
  expect(Buffer.from(await part.arrayBuffer()).toString('hex')).toBe('1a45dfa3')
  for (const other of [room.applicant, room.host, world.people.mediatorB])
    expect((await fetchPart(other)).status).toBe(404)
  const events = (await chainOfCase(room.caseId)).filter(({ kind }) => kind.startsWith('recording'))
  expect(events.slice(-2)).toMatchObject([
    { kind: 'recording.made' },
    { kind: 'recording.replayed', data: { reason: 'check_terms' } },
  ])
  const [seen] = await asOwner<{ internal: boolean }>(
    `SELECT bool_and(heyi_is_internal(kind, data)) AS internal FROM events
     WHERE case_id = $1 AND kind LIKE 'recording.%'`,
    [room.caseId],
  )
  expect(seen!.internal).toBe(true)
  for (const clerk of [world.people.clerkA, world.people.mediatorB])
    expect(await findRecordings(clerk, { caseId: room.caseId })).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    })
})
