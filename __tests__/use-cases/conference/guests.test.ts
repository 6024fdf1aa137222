import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { getOwnGuidance } from '@/lib/queries/guidance/get-own-guidance'
import { getMeetingForm } from '@/lib/queries/mediator/get-meeting-form'
import { listOwnConferences } from '@/lib/queries/conference/list-own-conferences'
import { getOwnData } from '@/lib/queries/party/get-own-data'
import { admitSeat } from '@/lib/use-cases/conference/admit-seat'
import { endConference } from '@/lib/use-cases/conference/end-conference'
import { openConference } from '@/lib/use-cases/conference/open-conference'
import { rejoinSides } from '@/lib/use-cases/conference/rejoin-sides'
import { separateSide } from '@/lib/use-cases/conference/separate-side'
import { acceptGuidance } from '@/lib/use-cases/guidance/accept-guidance'
import { askGuidance } from '@/lib/use-cases/guidance/ask-guidance'
import { endGuidance } from '@/lib/use-cases/guidance/end-guidance'
import { promiseConfidence } from '@/lib/use-cases/invited/promise-confidence'
import { revokeInvited } from '@/lib/use-cases/invited/revoke-invited'
import { cancelMeeting } from '@/lib/use-cases/meeting/cancel-meeting'
import {
  admit,
  declareAlone,
  enter,
  idsOf,
  layJoint,
  look,
  type Room,
} from '../../support/conferences'
import { chainOfCase } from '../../support/case-papers'
import { layOtherJudge } from '../../support/confirmations'
import { admit as admitToCase, promiseOf, propose } from '../../support/invited'
import { layTopic } from '../../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 受邀请的人、翻译、指导法官的座位；两间会议室同时开；会后自动填到会情况。docs/decisions/0143。

let world: World
let room: Room
beforeEach(async () => {
  world = await buildWorld()
  room = (await layJoint(world)).room
})
afterAll(closeWorld)

const hallOf = async (actor: Actor) => (await look(actor, room))?.own?.hall
const seatOf = async (actor: Actor) => (await look(actor, room))!.own!.seat

/** Someone whom all parties admitted, who has come in and promised nothing yet. */
async function layGuest(kind: string, scope: readonly string[] = []) {
  const invitedId = await propose(world, room.caseId, scope, { kind })
  return { invitedId, guest: await admitToCase(world, room, invitedId) }
}

test('手语翻译：没有承诺保密的，看不到名字，请不进来；选上的进单独谈，没有选上的等候', async () => {
  const { invitedId, guest } = await layGuest('sign_interpreter')
  const { view } = await enter(guest, room)
  expect(view.people).toEqual([])
  expect(view.own).toMatchObject({ kind: 'sign_interpreter', hall: 'waiting' })
  await declareAlone(guest, room)
  const admitGuest = async () =>
    admitSeat(room.host, { ...idsOf(room), seatId: await seatOf(guest) })
  expect(await admitGuest()).toMatchObject({ refusal: { facts: { items: 'promise' } } })
  expect(await promiseConfidence(guest, promiseOf(invitedId))).toMatchObject({ ok: true })
  expect(await admitGuest()).toMatchObject({ ok: true })
  expect((await look(guest, room))!.people).toHaveLength(3)

  const separate = (chosenIds: readonly string[]) =>
    separateSide(room.host, { ...idsOf(room), partyId: room.applicantId, chosenIds })
  await separate([])
  expect(await hallOf(guest)).toBe('waiting')
  expect((await look(guest, room))!.people).toEqual([])
  await rejoinSides(room.host, idsOf(room))
  await separate([await seatOf(guest)])
  expect(await hallOf(guest)).toBe('private')
  expect((await look(guest, room))!.people).toHaveLength(2)
})

test('指导法官只在共同会议室，选不进单独谈；撤回邀请的，马上从每个人的页面上消失', async () => {
  const { invitedId, guest } = await layGuest('judge', [await layTopic(world, room.caseId)])
  await promiseConfidence(guest, promiseOf(invitedId))
  await enter(guest, room)
  await declareAlone(guest, room)
  await admit(room, guest)
  expect(await hallOf(guest)).toBe('joint')
  await separateSide(room.host, {
    ...idsOf(room),
    partyId: room.applicantId,
    chosenIds: [await seatOf(guest)],
  })
  expect(await hallOf(guest)).toBe('waiting')
  await rejoinSides(room.host, idsOf(room))
  const names = async (actor: Actor) => (await look(actor, room))!.people.map(({ kind }) => kind)
  expect(await names(room.respondent)).toContain('judge')
  expect(
    await revokeInvited(room.host, { caseId: room.caseId, invitedId, reason: '指导已经完成' }),
  ).toMatchObject({ ok: true })
  expect(await look(guest, room)).toBeNull()
  for (const actor of [room.respondent, room.applicant, room.host])
    expect(await names(actor)).not.toContain('judge')
})

test('两间会议室同时开：各开各的，一间休会、结束，另一间不变', async () => {
  const other = (await layJoint(world, ['19900008003', '19900008004'])).room
  await endConference(room.host, { ...idsOf(room), reason: 'finished' })
  expect(await look(other.applicant, other)).toMatchObject({
    state: 'open',
    own: { hall: 'joint' },
  })
  expect(await look(other.applicant, room)).toBeNull()
  expect(await listOwnConferences(room.applicant, { caseId: room.caseId })).toMatchObject({
    value: [],
  })
  expect(await listOwnConferences(other.applicant, { caseId: other.caseId })).toMatchObject({
    value: [{ meetingId: other.meetingId, isTime: true }],
  })
})

test('自己的资料里，有什么时候进入会议、说明过身边有谁；没有别人的', async () => {
  const data = await getOwnData(room.applicant, { caseId: room.caseId })
  const section = data.ok && data.value.sections.find(({ title }) => title === '视频会议')
  expect(section && section.entries).toEqual([
    {
      term: '第1次调解会',
      value: expect.stringMatching(/^[\d-]+ [\d:]+ 进入视频会议室，声明身边没有别人。$/),
    },
  ])
})

test('会后：开始、结束和到会情况自动填进登记表；迟到的写明几点到，没有进来的是未到', async () => {
  await asOwner(`UPDATE conference_marks SET at = at - interval '40 minutes' WHERE kind = 'opened'`)
  await asOwner(`UPDATE meetings SET starts_at = starts_at - interval '40 minutes'`)
  const [applicant] = await asOwner<{ id: string }>(
    'SELECT id FROM conference_seats WHERE account_id = $1',
    [room.applicant.id],
  )
  await asOwner(
    `UPDATE conference_marks SET at = at - interval '45 minutes'
     WHERE seat_id = $1 AND kind = 'entered'`,
    [applicant!.id],
  )
  const cancel = () => cancelMeeting(room.host, { ...idsOf(room), reason: '改为线下进行' })
  expect(await cancel()).toMatchObject({ refusal: { code: 'CONFERENCE_RUNS' } })
  await endConference(room.host, { ...idsOf(room), reason: 'finished' })
  const form = await getMeetingForm(room.host, { ...idsOf(room), move: 'hold_meeting' })
  expect(form).toMatchObject({
    value: {
      attended: {
        words: expect.stringContaining('会议开了40分钟'),
        people: {
          [room.applicantId]: { attendance: 'present', arrived: '' },
          [room.respondentId]: {
            attendance: 'late',
            arrived: expect.stringMatching(/^\d\d:\d\d$/),
          },
        },
      },
    },
  })
  expect(await cancel()).toMatchObject({ ok: true })
})

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
