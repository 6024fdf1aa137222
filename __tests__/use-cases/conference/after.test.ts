import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { endLeftConferences } from '@/lib/jobs/end-left-conferences'
import { findInnerRecordings } from '@/lib/queries/institution/find-inner-recordings'
import { getDossier } from '@/lib/queries/institution/get-dossier'
import { getMinutes } from '@/lib/queries/mediator/get-minutes'
import { findToday } from '@/lib/queries/mediator/find-today'
import { getOwnData } from '@/lib/queries/party/get-own-data'
import { getOwnMinutes } from '@/lib/queries/party/get-own-minutes'
import { getReplay } from '@/lib/queries/recording/get-replay'
import { getReplayIndex } from '@/lib/queries/recording/get-replay-index'
import { adjustSeat } from '@/lib/use-cases/conference/adjust-seat'
import { endConference } from '@/lib/use-cases/conference/end-conference'
import { rejoinSides } from '@/lib/use-cases/conference/rejoin-sides'
import { separateSide } from '@/lib/use-cases/conference/separate-side'
import { openMinutes } from '@/lib/use-cases/minutes/open-minutes'
import { hearForComplaint } from '@/lib/use-cases/recording/hear-for-complaint'
import { startRecording } from '@/lib/use-cases/recording/start-recording'
import { submitMinutes } from '@/lib/use-cases/minutes/submit-minutes'
import { writeMinutes } from '@/lib/use-cases/minutes/write-minutes'
import { chainOfCase } from '../../support/case-papers'
import { idsOf, marksOf } from '../../support/conferences'
import {
  beginInJointRoom,
  ok,
  refused,
  HOUR,
  beginAnHourAgo,
  holdForAnHour,
  room,
  world,
} from '../../support/joint-room'
import { layComplaint, layComplaintAnswer } from '../../support/complaints'
import { askAll, layFile, layRunning } from '../../support/recordings'
import { asOwner } from '../../support/world'

// 视频会议留下什么：笔录的会议经过，忘了结束的由系统结束。在线调解规则 第22条；docs/decisions/0150。

beginInJointRoom()

const later = (hours: number) => () => new Date(Date.now() + hours * HOUR)
const courseOf = async (minutesId: string) => {
  const view = await getMinutes(room.host, { caseId: room.caseId, minutesId })
  if (!view.ok) throw new Error(view.refusal.code)
  return view.value.sections.find(({ section }) => section === 'course')!.entries
}
const open = async () => {
  const minutesId = randomUUID()
  expect(await openMinutes(room.host, { ...idsOf(room), minutesId })).toMatchObject(ok)
  return minutesId
}
const write = (minutesId: string, entry: object) =>
  writeMinutes(room.host, {
    caseId: room.caseId,
    minutesId,
    entries: [
      {
        id: randomUUID(),
        section: 'statement',
        speakerId: room.applicantId,
        text: '要求退还多收的费用',
        saidAt: new Date().toISOString(),
        ...entry,
      },
    ],
  })

test('笔录先开的，登记召开情况时填写经过，只填一次，不动写好的；改过的留痕；当事人核对时看得到', async () => {
  const minutesId = await open()
  expect(await write(minutesId, {})).toMatchObject(ok)
  expect(await write(minutesId, { section: 'course' })).toMatchObject({
    refusal: { fields: { section: 'NOT_AN_OPTION' } },
  })
  for (const form of ['telephone', 'telephone', 'picture'])
    await adjustSeat(room.applicant, { ...idsOf(room), form })
  for (const line of ['broken', 'good', 'good'])
    await adjustSeat(room.respondent, { ...idsOf(room), line })
  await separateSide(room.host, { ...idsOf(room), partyId: room.applicantId })
  await rejoinSides(room.host, idsOf(room))
  await beginAnHourAgo()
  expect(await courseOf(minutesId)).toEqual([])
  expect(await endConference(room.host, { ...idsOf(room), reason: 'finished' })).toMatchObject(ok)
  expect((await marksOf(room)).filter((kind) => /form|line/.test(kind))).toEqual([
    'form_changed',
    'form_changed',
    'line_broken',
    'line_good',
  ])
  const [sum] = await asOwner('SELECT minutes, broken_lines, forms FROM conferences')
  expect(sum).toEqual({ minutes: 60, broken_lines: 1, forms: ['picture', 'telephone'] })
  expect(await holdForAnHour()).toMatchObject(ok)

  const course = await courseOf(minutesId)
  const texts = course.map(({ text }) => text.slice(6))
  expect(texts[1]).toMatch(/^会议开始|用视频到会/u)
  expect(texts.filter((text) => text.includes('用视频到会'))).toHaveLength(2)
  expect(texts.filter((text) => text.includes('单独谈'))).toEqual([
    expect.stringMatching(/^调解员和申请人一方单独谈，/u),
  ])
  expect(texts.at(-1)).toBe('会议结束，原因：谈完了。共开60分钟，不计休会。')
  expect(new Set(course.map(({ speaker }) => speaker))).toEqual(new Set(['由会议记录填写']))

  const wrong = course.at(-1)!
  const correction = { section: 'course', replaces: wrong.id, speakerId: room.host.id }
  expect(await write(minutesId, { ...correction, text: '实际开了五十分钟' })).toMatchObject(ok)
  expect((await courseOf(minutesId)).at(-1)).toMatchObject({
    speaker: room.host.name,
    text: '实际开了五十分钟',
    changes: '改动 1 次',
  })
  await write(minutesId, { section: 'result', speakerId: room.host.id, text: '下周再谈' })
  const lastNo = 1 + course.length + 2
  const given = await submitMinutes(room.host, { caseId: room.caseId, minutesId, lastNo })
  expect(given).toMatchObject(ok)
  const own = await getOwnMinutes(room.applicant, { caseId: room.caseId, minutesId })
  expect(own).toMatchObject({ value: { said: [{ text: '要求退还多收的费用' }] } })
  const read = own.ok ? own.value.course : []
  expect(read).toHaveLength(course.length)
  expect(read.at(-1)).toBe('实际开了五十分钟')
})

test('会议结束以后才开笔录的，开的时候就填；登记时不再填', async () => {
  await beginAnHourAgo()
  await endConference(room.host, { ...idsOf(room), reason: 'time' })
  const minutesId = await open()
  const before = await courseOf(minutesId)
  expect(before.at(-1)!.text).toMatch(/会议结束，原因：时间到了。/u)
  expect(await holdForAnHour()).toMatchObject(ok)
  expect(await courseOf(minutesId)).toEqual(before)
})

test('忘了结束的会议，人走了两小时由系统结束：过程到最后一个人离开为止，可以登记，今日里说明', async () => {
  await beginAnHourAgo()
  await asOwner(`UPDATE conference_seats SET seen_at = now() - interval '10 minutes'`)
  expect(await holdForAnHour()).toMatchObject(refused('CONFERENCE_RUNS'))
  expect(await endLeftConferences(later(1))).toBe(0)
  expect(await endLeftConferences(later(2))).toBe(1)
  expect(await endLeftConferences(later(2))).toBe(0)
  const [conference] = await asOwner<{ ended_at: Date; minutes: number }>(
    `SELECT state, end_reason, ended_by_name, minutes, ended_at FROM conferences`,
  )
  expect(conference).toMatchObject({
    state: 'ended',
    end_reason: 'other',
    ended_by_name: null,
    minutes: 50,
  })
  expect(conference!.ended_at.getTime()).toBeLessThan(Date.now() - 9 * 60_000)
  const halls = await asOwner(`SELECT DISTINCT hall FROM conference_seats`)
  expect(halls).toEqual([{ hall: 'waiting' }])
  const [last] = (await chainOfCase(room.caseId)).slice(-1)
  expect(last).toMatchObject({ kind: 'conference.ended', data: { reason: 'other' } })
  const today = await findToday(room.host, {})
  expect(JSON.stringify(today)).toContain('已由系统结束')
  expect(await holdForAnHour()).toMatchObject(ok)
})

const dossierOf = async () => {
  const view = await getDossier(world.people.adminA, { caseId: room.caseId })
  if (!view.ok) throw new Error(view.refusal.code)
  const slot = (name: string) => view.value.slots.find((each) => each.slot === name)
  return { record: slot('session_record'), facts: slot('undisputed_facts') }
}
const innerOf = async (actor: Actor) => {
  const rows = await findInnerRecordings(actor, { caseId: room.caseId })
  return rows.ok ? rows.value : rows.refusal.code
}

test('代替笔录的录音录像：笔录的目录写明由录音录像代替，无争议事实仍缺；没有录到底的不代替', async () => {
  await beginAnHourAgo()
  const recordingId = await askAll(room, [room.applicant, room.respondent], 'instead')
  await startRecording(room.host, { ...idsOf(room), recordingId })
  await endConference(room.host, { ...idsOf(room), reason: 'finished' })
  expect(await holdForAnHour()).toMatchObject(ok)
  expect(await dossierOf()).toMatchObject({
    record: { need: 'required', isMissing: true },
    facts: { need: 'as_needed' },
  })
  await layFile(recordingId)
  expect(await dossierOf()).toMatchObject({
    record: { need: 'replaced', isMissing: false },
    facts: { need: 'required', isMissing: true },
  })
  const early = "UPDATE recordings SET stopped_at = stopped_at - interval '6 minutes'"
  await asOwner(early)
  expect(await dossierOf()).toMatchObject({ record: { need: 'required', isMissing: true } })
})

test('副卷里的录音录像：机构看到长度、摘要值和时间索引；有投诉等待答复才能打开，打开是事件；别的机构和法院没有', async () => {
  const recordingId = await layRunning(room)
  await endConference(room.host, { ...idsOf(room), reason: 'finished' })
  await layFile(recordingId)
  const data = await getOwnData(room.applicant, { caseId: room.caseId })
  const own = data.ok && data.value.sections.find(({ title }) => title === '录音录像')
  expect(own && own.entries.map(({ value }) => value)).toEqual([
    '同意录音录像（另外写笔录）',
    expect.stringMatching(/^已存入副卷，长度 00:00:00，摘要值 x$/u),
  ])
  const { adminA, adminB, judgeA } = world.people
  const why = '本案没有等待机构答复的投诉，不能打开录音录像。'
  expect(await innerOf(adminA)).toMatchObject([
    {
      ...{ id: recordingId, why },
      index: [
        expect.stringContaining('少录约25秒'),
        '00:00:01 有人进来',
        expect.stringContaining('单独谈'),
      ],
    },
  ])
  expect(await innerOf(adminB)).toBe('NOT_FOUND')
  expect(await innerOf(judgeA)).toEqual([])
  const replayId = randomUUID()
  const hear = (actor: Actor) =>
    hearForComplaint(actor, { caseId: room.caseId, recordingId, replayId })
  expect(await hear(adminA)).toMatchObject(refused('RECORDING_NO_COMPLAINT'))

  const complaintId = await layComplaint(world, room.caseId)
  expect(await innerOf(adminA)).toMatchObject([{ why: null }])
  expect(await hear(adminB)).toMatchObject(refused('NOT_FOUND'))
  for (let twice = 0; twice < 2; twice++) expect(await hear(adminA)).toMatchObject(ok)
  const opened = await getReplay(adminA, { replayId })
  expect(opened).toMatchObject({ value: { caseId: room.caseId } })
  expect(await getReplayIndex(adminA, { replayId })).toMatchObject({ value: [{}, {}, {}] })
  expect(await getReplay(world.people.adminA2, { replayId })).toMatchObject({ ok: false })
  const kinds = (await chainOfCase(room.caseId)).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'recording.replayed')).toHaveLength(1)

  await asOwner("UPDATE recordings SET wording = '2026-1'")
  expect(await hear(adminA)).toMatchObject(refused('RECORDING_NOT_AGREED'))
  await asOwner("UPDATE recordings SET wording = '2026-2'")
  await layComplaintAnswer(world, complaintId)
  expect(await hear(adminA)).toMatchObject(refused('RECORDING_NO_COMPLAINT'))
})
