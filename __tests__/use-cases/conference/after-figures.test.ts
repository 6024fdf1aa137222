import type { Actor } from '@/lib/domain/access/roles'
import { exportVideoSessions } from '@/lib/queries/institution/export-video-sessions'
import { findVideoSessions } from '@/lib/queries/institution/find-video-sessions'
import { getVideoReport } from '@/lib/queries/institution/get-video-report'
import { getMeetingForm } from '@/lib/queries/mediator/get-meeting-form'
import { getOwnMeeting } from '@/lib/queries/party/get-own-meeting'
import { adjustSeat } from '@/lib/use-cases/conference/adjust-seat'
import { endConference } from '@/lib/use-cases/conference/end-conference'
import { sayUnavailable } from '@/lib/use-cases/participation/say-unavailable'
import { idsOf } from '../../support/conferences'
import {
  beginInJointRoom,
  ok,
  refused,
  HOUR,
  beginAnHourAgo,
  room,
  world,
} from '../../support/joint-room'
import { openExport } from '../../support/exported'
import { layMeeting } from '../../support/meetings'
import { asOwner } from '../../support/world'

// 视频会议以后：机构的报表；下一次的日子当事人不能来。在线调解规则 第22条；docs/decisions/0150。

beginInJointRoom()

test('机构的报表：安排、开始、谈完、按原因没有谈完、时长、方式、断线，每个数字列出的正是那些会议', async () => {
  await beginAnHourAgo()
  await adjustSeat(room.applicant, { ...idsOf(room), form: 'telephone' })
  await adjustSeat(room.respondent, { ...idsOf(room), line: 'broken' })
  await endConference(room.host, { ...idsOf(room), reason: 'line' })
  await layMeeting(room.caseId, new Date(), { form: 'video' })
  await layMeeting(room.caseId, new Date(), { form: 'on_site' })
  const { adminA, adminB, mediatorA, mediatorB, clerkA } = world.people
  const report = async (query: object = {}) => {
    const view = await getVideoReport(adminA, query)
    if (!view.ok) throw new Error(view.refusal.code)
    return view.value
  }
  const counts = async (query?: object) =>
    Object.fromEntries((await report(query)).rows.map(({ kind, count }) => [kind, count]))
  const expected = { planned: 2, begun: 1, finished: 0, line: 1, telephone: 1, sound: 0, broken: 1 }
  expect(await counts()).toMatchObject(expected)
  expect(await report()).toMatchObject({ minutes: 60, averageMinutes: '60', brokenLines: 1 })
  expect(await counts({ mediator: mediatorA.id })).toMatchObject(expected)
  expect(await counts({ mediator: mediatorB.id })).toMatchObject({ planned: 0 })
  expect(await counts({ from: '2020-01', to: '2020-12' })).toMatchObject({ planned: 0 })
  for (const { kind, count } of (await report()).rows) {
    const list = await findVideoSessions(adminA, { kind })
    expect([kind, list.ok && list.value.total, list.ok && list.value.rows.length]).toEqual([
      kind,
      count,
      count,
    ])
  }
  expect(await findVideoSessions(adminA, { kind: 'line' })).toMatchObject({
    value: { rows: [{ state: '线路不通', minutes: '60', forms: '画面和声音、改打电话' }] },
  })
  const { sheets } = await openExport(exportVideoSessions(adminA, { kind: 'line' }))
  expect(sheets['视频调解']).toContainEqual(['没有谈完：线路不通', 1])
  expect(sheets['视频调解']).toContainEqual(['会议时长（分钟）', 60])
  expect(sheets['视频调解会']!.slice(1).map((row) => row[5])).toEqual(['线路不通'])
  for (const actor of [clerkA, mediatorA])
    expect(await exportVideoSessions(actor, {})).toMatchObject({ ok: false })
  expect(await getVideoReport(adminB, {})).toMatchObject({ value: { minutes: 0 } })
  for (const actor of [clerkA, mediatorA])
    expect(await getVideoReport(actor, {})).toMatchObject({ ok: false })
})

test('当事人说这一天不能来：调解员收到消息，会议标明并备好改期的原因；可以收回；只能说自己的，帮忙的人不能说', async () => {
  const soon = new Date(Date.now() + 24 * HOUR)
  const meetingId = await layMeeting(room.caseId, soon)
  const say = (actor: Actor, partyId: string, answer = 'unavailable') =>
    sayUnavailable(actor, { caseId: room.caseId, meetingId, partyId, answer })
  const form = async () => {
    const view = await getMeetingForm(room.host, {
      caseId: room.caseId,
      meetingId,
      move: 'move_meeting',
    })
    return view.ok && view.value.planned!.reason
  }
  expect(await form()).toBe('')
  expect(await say(room.applicant, room.respondentId)).toMatchObject(refused('NOT_YOURS_TO_ANSWER'))
  expect(await say(world.people.partyX, room.applicantId)).toMatchObject(refused('NOT_FOUND'))
  for (let twice = 0; twice < 2; twice++)
    expect(await say(room.applicant, room.applicantId)).toMatchObject(ok)
  expect(await asOwner('SELECT answer, mediator_id FROM party_unavailabilities')).toEqual([
    { answer: 'unavailable', mediator_id: null },
  ])
  const notices = await asOwner(
    "SELECT payload FROM outbox WHERE payload ->> 'kind' LIKE 'party.day%'",
  )
  expect(notices).toHaveLength(1)
  expect(await form()).toMatch(/这一天不能来。$/u)
  const own = await getOwnMeeting(room.applicant, { caseId: room.caseId })
  expect(own).toMatchObject({ ok: true })
  const other = await getOwnMeeting(room.respondent, { caseId: room.caseId })
  expect(JSON.stringify(other)).not.toContain('"cannot":true')

  expect(await say(room.applicant, room.applicantId, 'available')).toMatchObject(ok)
  expect(await form()).toBe('')
  await asOwner("UPDATE meetings SET starts_at = now() - interval '1 minute' WHERE id = $1", [
    meetingId,
  ])
  expect(await say(room.applicant, room.applicantId)).toMatchObject(refused('OWN_MEETING_BEGUN'))
})
