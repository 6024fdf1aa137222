import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { enterAs } from '@/lib/queries/conference/follow-conference'
import { adjustSeat } from '@/lib/use-cases/conference/adjust-seat'
import { admitSeat } from '@/lib/use-cases/conference/admit-seat'
import { declareCompany } from '@/lib/use-cases/conference/declare-company'
import { endConference } from '@/lib/use-cases/conference/end-conference'
import { leaveConference } from '@/lib/use-cases/conference/leave-conference'
import { moderateSeats } from '@/lib/use-cases/conference/moderate-seats'
import { openConference } from '@/lib/use-cases/conference/open-conference'
import { pauseConference } from '@/lib/use-cases/conference/pause-conference'
import { rejoinSides } from '@/lib/use-cases/conference/rejoin-sides'
import { removeSeat } from '@/lib/use-cases/conference/remove-seat'
import { resumeConference } from '@/lib/use-cases/conference/resume-conference'
import { separateSide } from '@/lib/use-cases/conference/separate-side'
import { chainOfCase } from '../../support/case-papers'
import {
  admit,
  declareAlone,
  enter,
  idsOf,
  layJoint,
  layRoom,
  look,
  loseFor,
  marksOf,
  type Room,
} from '../../support/conferences'
import { comeInFor } from '../../support/offers'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 视频会议室：谁在哪里，门为什么开、为什么不开。在线调解规则 第18条；在线诉讼规则 第7条；docs/decisions/0143。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const hallOf = async (actor: Actor, room: Room) => (await look(actor, room))?.own?.hall
const namesSeen = async (actor: Actor, room: Room) =>
  (await look(actor, room))!.people.map(({ name }) => name).sort()
const separate = (room: Room, partyId = room.applicantId) =>
  separateSide(room.host, { ...idsOf(room), partyId })
/** The one agent of the case was identified as the first party was. */
const identifyAgent = ({ caseId }: Room) =>
  asOwner(
    `INSERT INTO identity_checks (case_id, court_id, holder_id, mediator_id, entry_no, party_id,
      person_kind, person_id, person_name, way, document, matches, checked_on, recorded_at)
     SELECT i.case_id, i.court_id, i.holder_id, i.mediator_id, 9, i.party_id, 'agent', a.id,
      '张律师', i.way, i.document, i.matches, i.checked_on, now()
     FROM identity_checks i JOIN agents a ON a.case_id = i.case_id
     WHERE i.case_id = $1 AND i.entry_no = 1`,
    [caseId],
  )
const ok = { ok: true }
const refused = (code: string) => ({ refusal: { code } })

test('从等候室到结束：请进来、单独谈、回来、休会、继续、结束；过程只留时间，结束事件留摘要', async () => {
  const { room } = await layJoint(world)
  for (const who of [room.applicant, room.respondent, room.host])
    expect(await hallOf(who, room)).toBe('joint')
  expect((await namesSeen(room.applicant, room)).length).toBe(2)

  expect(await separate(room)).toMatchObject(ok)
  expect(await hallOf(room.applicant, room)).toBe('private')
  const outside = (await look(room.respondent, room))!
  expect(outside).toMatchObject({ own: { hall: 'waiting' }, privateWith: 'applicant', people: [] })
  expect(outside.privatePartyId).toBeNull()

  expect(await rejoinSides(room.host, idsOf(room))).toMatchObject(ok)
  for (const who of [room.applicant, room.respondent]) expect(await hallOf(who, room)).toBe('joint')

  expect(await pauseConference(room.host, idsOf(room))).toMatchObject(ok)
  expect(await hallOf(room.applicant, room)).toBe('waiting')
  const seatId = (await look(room.applicant, room))!.own!.seat
  expect(await admitSeat(room.host, { ...idsOf(room), seatId })).toMatchObject(
    refused('CONFERENCE_NOT_OPEN'),
  )
  expect(await resumeConference(room.host, idsOf(room))).toMatchObject(ok)
  expect(await hallOf(room.applicant, room)).toBe('waiting')
  await admit(room, room.applicant)
  expect(await hallOf(room.applicant, room)).toBe('joint')

  expect(await endConference(room.host, { ...idsOf(room), reason: 'finished' })).toMatchObject(ok)
  expect(await marksOf(room)).toEqual([
    'entered',
    'entered',
    'entered',
    'opened',
    'admitted',
    'admitted',
    'private_from',
    'private_to',
    'paused',
    'resumed',
    'admitted',
    'ended',
  ])
  const [last] = (await chainOfCase(room.caseId)).slice(-1)
  expect(last).toMatchObject({
    kind: 'conference.ended',
    data: { no: 1, reason: 'finished', marks: 12, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
  })
  expect(await openConference(room.host, idsOf(room))).toMatchObject(refused('CONFERENCE_OVER'))
  expect(
    await enterAs(room.applicant, { meetingId: room.meetingId, connection: randomUUID() }),
  ).toMatchObject({ answer: 'over' })
})

test('门：没有开始、没有进来、没有说明身边有没有别人的，请不进来；同一件事做两次只算一次', async () => {
  const room = await layRoom(world)
  await enter(room.applicant, room)
  const seat = (await look(room.applicant, room))!.own!
  expect(seat.door.filter(({ isDone }) => !isDone)).toEqual([
    { item: 'company', isDone: false, by: 'self' },
  ])
  const admitOne = () => admitSeat(room.host, { ...idsOf(room), seatId: seat.seat })
  expect(await admitOne()).toMatchObject(refused('CONFERENCE_NOT_OPEN'))
  for (let twice = 0; twice < 2; twice++)
    expect(await openConference(room.host, idsOf(room))).toMatchObject(ok)
  expect(await admitOne()).toMatchObject({
    refusal: { code: 'DOOR_ITEMS_MISSING', facts: { items: 'company' } },
  })
  expect(await declareCompany(room.applicant, { ...idsOf(room), company: 'others' })).toMatchObject(
    { refusal: { fields: { words: 'REQUIRED' } } },
  )
  await declareCompany(room.applicant, {
    ...idsOf(room),
    company: 'others',
    words: '女儿周晴，帮我看字',
  })
  await loseFor(room.applicant, room, 30)
  expect(await admitOne()).toMatchObject(refused('SEAT_NOT_THERE'))
  await enter(room.applicant, room)
  for (let twice = 0; twice < 2; twice++) expect(await admitOne()).toMatchObject(ok)
  expect((await marksOf(room)).filter((kind) => kind === 'admitted' || kind === 'opened')).toEqual([
    'opened',
    'admitted',
  ])
  // 身边有谁，只有调解员看得到。
  await enter(room.respondent, room)
  await declareAlone(room.respondent, room)
  await admit(room, room.respondent)
  expect(JSON.stringify(await look(room.host, room))).toContain('女儿周晴')
  expect(JSON.stringify(await look(room.respondent, room))).not.toContain('女儿周晴')
})

test('门：同意、身份、告知各差一项，各自写明差什么', async () => {
  const room = await layRoom(world)
  await enter(room.respondent, room)
  await declareAlone(room.respondent, room)
  const missing = async () =>
    (await look(room.respondent, room))!
      .own!.door.filter(({ isDone }) => !isDone)
      .map(({ item }) => item)
  expect(await missing()).toEqual([])
  await asOwner(`UPDATE identity_checks SET checked_on = '2026-11-20' WHERE case_id = $1`, [
    room.caseId,
  ])
  expect(await missing()).toEqual(['identity'])
  await asOwner(`DELETE FROM rights_notices WHERE case_id = $1`, [room.caseId])
  await asOwner(
    `UPDATE consents SET answer = 'refused'
     WHERE case_id = $1 AND party_id = $2 AND scope = 'online'`,
    [room.caseId, room.respondentId],
  )
  expect(await missing()).toEqual(['consent', 'identity', 'rights'])
  await openConference(room.host, idsOf(room))
  const seatId = (await look(room.respondent, room))!.own!.seat
  expect(await admitSeat(room.host, { ...idsOf(room), seatId })).toMatchObject({
    refusal: { facts: { items: 'consent,identity,rights' } },
  })
})

test('单独谈时：迟到的对方请不进来，本方的代理人请进单独谈；回来时各归各处', async () => {
  const { room } = await layJoint(world)
  const lawyer = await comeInFor(
    world,
    room,
    room.applicantId,
    { kind: 'agent', authority: 'special' },
    '19900008009',
  )
  const helper = await comeInFor(world, room, room.respondentId, { kind: 'helper' }, '19900008010')
  await separate(room)
  await enter(lawyer, room)
  await enter(helper, room)
  await declareAlone(lawyer, room)
  await declareAlone(helper, room)
  const seatOf = async (actor: Actor) => (await look(actor, room))!.own!.seat
  const admitOne = async (actor: Actor) =>
    admitSeat(room.host, { ...idsOf(room), seatId: await seatOf(actor) })
  expect(await admitOne(helper)).toMatchObject(refused('PRIVATE_TALK_RUNS'))
  expect(await admitOne(lawyer)).toMatchObject(refused('DOOR_ITEMS_MISSING'))
  await identifyAgent(room)
  expect(await admitOne(lawyer)).toMatchObject(ok)
  expect(await hallOf(lawyer, room)).toBe('private')
  await rejoinSides(room.host, idsOf(room))
  expect(await hallOf(lawyer, room)).toBe('joint')
  expect(await hallOf(room.respondent, room)).toBe('joint')
  expect(await hallOf(helper, room)).toBe('waiting')
})

test('只来了一方：可以单独谈；没有来的一方不能单独谈；主持人走了，大家回等候室', async () => {
  const room = await layRoom(world)
  await enter(room.host, room)
  await enter(room.applicant, room)
  await declareAlone(room.applicant, room)
  await openConference(room.host, idsOf(room))
  await admit(room, room.applicant)
  expect(await separate(room, room.respondentId)).toMatchObject(refused('NO_ONE_OF_SIDE'))
  expect(await separate(room)).toMatchObject(ok)
  expect(await leaveConference(room.host, idsOf(room))).toMatchObject(ok)
  expect(await look(room.applicant, room)).toMatchObject({
    state: 'paused',
    privateWith: null,
    own: { hall: 'waiting' },
  })
  expect((await marksOf(room)).slice(-3)).toEqual(['left', 'private_to', 'paused'])
  await enter(room.host, room)
  expect(await separate(room)).toMatchObject(refused('CONFERENCE_NOT_OPEN'))
})

test('一方只来了代理人：可以进来，可以和这一方单独谈，对方在等候室；本人迟到的，请进单独谈', async () => {
  const room = await layRoom(world)
  const lawyer = await comeInFor(
    world,
    room,
    room.applicantId,
    { kind: 'agent', authority: 'special' },
    '19900008009',
  )
  await identifyAgent(room)
  for (const actor of [room.host, lawyer, room.respondent]) await enter(actor, room)
  for (const actor of [lawyer, room.respondent]) await declareAlone(actor, room)
  await openConference(room.host, idsOf(room))
  await admit(room, lawyer)
  await admit(room, room.respondent)
  expect(await namesSeen(room.respondent, room)).toHaveLength(2)
  expect(await separate(room)).toMatchObject(ok)
  expect(await hallOf(lawyer, room)).toBe('private')
  expect(await hallOf(room.respondent, room)).toBe('waiting')
  await enter(room.applicant, room)
  await declareAlone(room.applicant, room)
  await admit(room, room.applicant)
  expect(await hallOf(room.applicant, room)).toBe('private')
})

test('静音、举手、请发言：被静音的不能自己打开；请出以后可以再请进来', async () => {
  const { room } = await layJoint(world)
  const own = async () => (await look(room.applicant, room))!.own!
  const { seat } = await own()
  const moderate = (what: string) =>
    moderateSeats(room.host, { ...idsOf(room), what, seatId: seat })
  const adjust = (change: object) => adjustSeat(room.applicant, { ...idsOf(room), ...change })
  await adjust({ hand: 'on' })
  expect((await look(room.respondent, room))!.people).toContainEqual(
    expect.objectContaining({ seat, handAt: expect.any(String) }),
  )
  await moderate('mute_all')
  expect(await own()).toMatchObject({ isMuted: true, isMutedByHost: true })
  await adjust({ muted: 'off' })
  expect(await own()).toMatchObject({ isMuted: true })
  await moderate('give_turn')
  expect((await look(room.respondent, room))!.speaker).toBe(seat)
  await adjust({ muted: 'off' })
  expect(await own()).toMatchObject({ isMuted: false, handAt: null })
  expect(await removeSeat(room.host, { ...idsOf(room), seatId: seat })).toMatchObject(ok)
  expect(await own()).toMatchObject({ hall: 'out' })
  expect(await namesSeen(room.applicant, room)).toEqual([])
  expect((await enter(room.applicant, room)).own.hall).toBe('out')
  await admit(room, room.applicant)
  expect(await hallOf(room.applicant, room)).toBe('joint')
})
