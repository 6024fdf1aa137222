import { receiveTrouble } from '@/lib/edge/recording/receive-chunks'
import { serveRoomRecording } from '@/lib/edge/recording/serve-recording'
import type { Actor } from '@/lib/domain/access/roles'
import { keepFiles } from '@/lib/files/file-store'
import { recordingTrouble } from '@/lib/labels/zh-CN/recording'
import type { RoomRecordingView } from '@/lib/queries/recording/get-room-recording'
import { leaveConference } from '@/lib/use-cases/conference/leave-conference'
import { rejoinSides } from '@/lib/use-cases/conference/rejoin-sides'
import { separateSide } from '@/lib/use-cases/conference/separate-side'
import { answerRecording } from '@/lib/use-cases/recording/answer-recording'
import { stopRecording } from '@/lib/use-cases/recording/stop-recording'
import { WORDING } from '@/lib/domain/recording/recording'
import { chainOfCase } from '../../support/case-papers'
import { admit, declareAlone, enter, idsOf } from '../../support/conferences'
import { beginInJointRoom, ok, room, world } from '../../support/joint-room'
import { comeInFor } from '../../support/offers'
import { backdate, beginPart, layRunning, recordChunks, sendChunk } from '../../support/recordings'
import { asOwner } from '../../support/world'

// 录音录像的设备出了问题，在场的人马上知道；不能录的时候不提醒。docs/decisions/0195-recorder-in-trouble.md。

// A disk that is full cannot be had here; everything else is real.
jest.mock('@/lib/files/file-store', () => {
  const real = jest.requireActual<typeof import('@/lib/files/file-store')>('@/lib/files/file-store')
  return { ...real, keepFiles: jest.fn(real.keepFiles) }
})

beginInJointRoom()

const report = async (actor: Actor, recordingId: string, trouble: string) =>
  (
    await receiveTrouble(new Request(`http://localhost/?trouble=${trouble}`, { method: 'POST' }), {
      actor,
      params: { recordingId },
    })
  ).status
const roomView = async (actor: Actor) =>
  (await (
    await serveRoomRecording(new Request('http://localhost/'), {
      actor,
      params: { meetingId: room.meetingId },
    })
  ).json()) as RoomRecordingView
const saidTo = async (actor: Actor) => (await roomView(actor)).trouble
const backdateTrouble = (seconds: number) =>
  asOwner(`UPDATE recordings SET trouble_at = trouble_at - make_interval(secs => $1)`, [seconds])
const interruptions = async () =>
  (await chainOfCase(room.caseId))
    .filter(({ kind }) => kind === 'recording.interrupted')
    .map(({ data }) => (data as { trouble: string }).trouble)

test('设备报的问题，在场的人都看到，写进案件记录一次；后面录的到了就不再写明', async () => {
  const recordingId = await layRunning(room, 60)
  const { partId } = await beginPart(room.host, recordingId)
  for (let twice = 0; twice < 2; twice++)
    expect(await report(room.host, recordingId, 'disk_full')).toBe(200)
  for (const each of [room.host, room.applicant, room.respondent])
    expect(await roomView(each)).toMatchObject({
      trouble: recordingTrouble.disk_full,
      isSaidToGoOn: true,
    })
  await backdateTrouble(10)
  expect(await saidTo(room.applicant)).toBeNull()
  expect(await report(room.host, recordingId, 'line_weak')).toBe(200)
  expect(await roomView(room.applicant)).toMatchObject({
    trouble: recordingTrouble.line_weak,
    isSaidToGoOn: false,
  })
  expect(await interruptions()).toEqual(['disk_full', 'line_weak'])
  await backdateTrouble(20)
  expect(await saidTo(room.applicant)).toBe(recordingTrouble.line_weak)
  const [bytes] = await recordChunks(1)
  const from = Date.now() - 2_000
  const chunk = { no: 0, bytes: bytes!, from, to: from + 2_000 }
  expect(await sendChunk(room.host, { recordingId, partId }, chunk)).toMatchObject({ status: 200 })
  expect(await saidTo(room.applicant)).toBeNull()
})

test('别人报不了；不认得的、停止以后的不收', async () => {
  const recordingId = await layRunning(room, 60)
  for (const other of [room.applicant, world.people.mediatorB, world.people.adminA])
    expect(await report(other, recordingId, 'disk_full')).toBe(404)
  expect(await report(room.host, recordingId, 'bored')).toBe(404)
  await stopRecording(room.host, { ...idsOf(room), recordingId })
  expect(await report(room.host, recordingId, 'disk_full')).toBe(409)
  expect(await saidTo(room.applicant)).toBeNull()
  expect(await interruptions()).toEqual([])
})

test('单独谈的时候报的不写明也不记；单独谈以前报的，回来以后也不再写明', async () => {
  const recordingId = await layRunning(room, 60)
  await report(room.host, recordingId, 'device_slept')
  await separateSide(room.host, { ...idsOf(room), partyId: room.applicantId })
  expect(await saidTo(room.respondent)).toBeNull()
  expect(await report(room.host, recordingId, 'line_weak')).toBe(200)
  await rejoinSides(room.host, idsOf(room))
  expect(await saidTo(room.respondent)).toBeNull()
  expect(await interruptions()).toEqual(['device_slept'])
})

test.each(['同意', '离开'])('后来的人过了很久才%s：从那时起十秒没有才提醒', async (how) => {
  const recordingId = await layRunning(room, 60)
  const helper = await comeInFor(world, room, room.respondentId, { kind: 'helper' }, '19900008010')
  await enter(helper, room)
  await declareAlone(helper, room)
  await admit(room, helper)
  await backdate(recordingId, 60)
  expect(await roomView(room.applicant)).toMatchObject({ isBlocked: true, isAlarming: false })
  if (how === '离开') expect(await leaveConference(helper, idsOf(room))).toMatchObject(ok)
  else
    expect(
      await answerRecording(helper, {
        ...idsOf(room),
        recordingId,
        answer: 'given',
        wording: WORDING,
      }),
    ).toMatchObject(ok)
  expect(await roomView(room.applicant)).toMatchObject({ isBlocked: false, isAlarming: false })
  await backdate(recordingId, 11)
  expect(await roomView(room.applicant)).toMatchObject({ isBlocked: false, isAlarming: true })
})

test('服务器的磁盘满了：这一段回答存不下，设备留着再传', async () => {
  const recordingId = await layRunning(room, 60)
  const { partId } = await beginPart(room.host, recordingId)
  const [bytes] = await recordChunks(1)
  const from = Date.now() - 2_000
  const send = () =>
    sendChunk(room.host, { recordingId, partId }, { no: 0, bytes: bytes!, from, to: from + 2_000 })
  jest.mocked(keepFiles).mockRejectedValueOnce(Object.assign(new Error(), { code: 'ENOSPC' }))
  expect(await send()).toMatchObject({ status: 507, code: 'STORAGE_FULL' })
  expect(await send()).toMatchObject({ status: 200 })
})
