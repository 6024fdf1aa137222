import { randomUUID } from 'node:crypto'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { now } from '@/lib/platform/clock'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { findInbox } from '@/lib/queries/notice/find-inbox'
import { countOpenGuidance } from '@/lib/queries/guidance/count-open-guidance'
import { getOwnGuidance } from '@/lib/queries/guidance/get-own-guidance'
import { endConference } from '@/lib/use-cases/conference/end-conference'
import { openConference } from '@/lib/use-cases/conference/open-conference'
import { rejoinSides } from '@/lib/use-cases/conference/rejoin-sides'
import { separateSide } from '@/lib/use-cases/conference/separate-side'
import { acceptGuidance } from '@/lib/use-cases/guidance/accept-guidance'
import { askGuidance } from '@/lib/use-cases/guidance/ask-guidance'
import { endGuidance } from '@/lib/use-cases/guidance/end-guidance'
import { chainOfCase } from '../../support/case-papers'
import { admit, enter, idsOf, look } from '../../support/conferences'
import {
  beginAnHourAgo,
  beginInJointRoom,
  holdForAnHour,
  room,
  world,
} from '../../support/joint-room'
import { viewOf } from '../../support/institution-list'
import { layOtherJudge } from '../../support/confirmations'
import { beginPart, layRunning } from '../../support/recordings'
import { asOwner } from '../../support/world'

// 请法官指导: docs/decisions/0151-hearings-by-video.md.

beginInJointRoom()

test('请法官指导：本院法官答应后有席位，只进共同会议室，到时候自己结束；各方知道是谁、为什么', async () => {
  const { judgeA, clerkA, reviewerA } = world.people
  const requestId = randomUUID()
  const question = '违约金约定过高的，能不能调低'
  const ask = { ...idsOf(room), requestId, question }
  for (let sent = 0; sent < 2; sent += 1)
    expect(await askGuidance(room.host, ask)).toMatchObject({ ok: true })
  expect(await askGuidance(room.host, { ...ask, requestId: randomUUID() })).toMatchObject({
    refusal: { code: 'GUIDANCE_OPEN' },
  })
  expect(await getOwnGuidance(room.applicant, { meetingId: room.meetingId })).toMatchObject({
    ok: true,
    value: null,
  })

  await workOutbox(now())
  expect((await viewOf(findInbox(judgeA, {}))).rows).toMatchObject([
    { title: '请法官指导', page: 'guidance', aboutId: room.caseId, isUnread: true },
  ])
  expect((await viewOf(findInbox(clerkA, {}))).rows).toEqual([])
  expect(JSON.stringify(await findInbox(judgeA, {}))).not.toContain('违约金')
  expect(await countOpenGuidance(judgeA, {})).toMatchObject({ value: 1 })
  expect(await countOpenGuidance(clerkA, {})).toMatchObject({ ok: false })

  const other = await layOtherJudge(world)
  const foreign = { ...other, courtId: world.courts.b }
  const accept = { requestId, minutes: '30' }
  for (const who of [clerkA, reviewerA, room.host, foreign])
    expect(await acceptGuidance(who, accept)).toMatchObject({
      refusal: { code: expect.stringMatching(/^(FORBIDDEN|NOT_FOUND)$/) },
    })
  expect(await look(judgeA, room)).toBeNull()
  expect(await acceptGuidance(judgeA, accept)).toMatchObject({ ok: true })
  expect(await acceptGuidance(other, accept)).toMatchObject({
    refusal: { code: 'GUIDANCE_ANSWERED' },
  })
  expect(await look(other, room)).toBeNull()
  expect(await countOpenGuidance(judgeA, {})).toMatchObject({ value: 0 })
  expect(await getOwnGuidance(room.applicant, { meetingId: room.meetingId })).toMatchObject({
    value: { judge: judgeA.name, question },
  })

  await enter(judgeA, room)
  expect(await openConference(judgeA, idsOf(room))).toMatchObject({
    refusal: { code: 'FORBIDDEN' },
  })
  await admit(room, judgeA)
  expect((await look(judgeA, room))!.own!.hall).toBe('joint')
  expect(
    await separateSide(room.host, { ...idsOf(room), partyId: room.applicantId }),
  ).toMatchObject({ ok: true })
  expect(await look(judgeA, room)).toMatchObject({ own: { hall: 'waiting' }, people: [] })
  await rejoinSides(room.host, idsOf(room))

  await asOwner(`UPDATE guidance_requests SET until_at = now() - interval '1 second'`)
  expect(await look(judgeA, room)).toBeNull()
  expect(await getOwnGuidance(room.applicant, { meetingId: room.meetingId })).toMatchObject({
    value: null,
  })
  expect(await endGuidance(room.host, { ...idsOf(room), requestId })).toMatchObject({ ok: true })
  const kinds = (await chainOfCase(room.caseId)).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind.startsWith('guidance.'))).toEqual([
    'guidance.requested',
    'guidance.accepted',
    'guidance.ended',
  ])
})

test.each([
  ['调解员请法官离开以后', true],
  ['时间到了以后', false],
])('%s，录音录像不再等法官同意：征求、开始、接着录', async (_title, isThanked) => {
  const { judgeA } = world.people
  const requestId = randomUUID()
  await askGuidance(room.host, { ...idsOf(room), requestId, question: '违约金能不能调低' })
  await acceptGuidance(judgeA, { requestId, minutes: '30' })
  await enter(judgeA, room)
  await admit(room, judgeA)
  if (isThanked) await endGuidance(room.host, { ...idsOf(room), requestId })
  else await asOwner(`UPDATE guidance_requests SET until_at = now() - interval '1 second'`)
  const recordingId = await layRunning(room)
  expect(await beginPart(room.host, recordingId)).toMatchObject({ status: 200 })
})

test('指导过的法官，登记以后在机构的案件和笔录里；只答应没有进来的，不在', async () => {
  await beginAnHourAgo()
  const { judgeA } = world.people
  const absent = await layOtherJudge(world)
  for (const [judge, comes] of [
    [absent, false],
    [judgeA, true],
  ] as const) {
    const requestId = randomUUID()
    await askGuidance(room.host, { ...idsOf(room), requestId, question: '违约金能不能调低' })
    expect(await acceptGuidance(judge, { requestId, minutes: '30' })).toMatchObject({ ok: true })
    await enter(judge, room)
    if (comes) await admit(room, judge)
    await endGuidance(room.host, { ...idsOf(room), requestId })
  }
  const ended = await endConference(room.host, { ...idsOf(room), reason: 'finished' })
  expect(ended).toMatchObject({ ok: true })
  expect(await holdForAnHour()).toMatchObject({ ok: true })
  const { file } = await viewOf(getCaseFile(world.people.adminA, { caseId: room.caseId }))
  const held = file.meetings?.list.find(({ id }) => id === room.meetingId)
  expect(held?.attendances).toContain(`指导法官：${judgeA.name}`)
})
