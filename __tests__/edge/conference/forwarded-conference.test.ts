import { randomUUID } from 'node:crypto'
import {
  receiveSignal,
  serveIceServers,
  streamConference,
} from '@/lib/edge/conference/serve-conference'
import type { Actor } from '@/lib/domain/access/roles'
import { endConference } from '@/lib/use-cases/conference/end-conference'
import { openConference } from '@/lib/use-cases/conference/open-conference'
import { pauseConference } from '@/lib/use-cases/conference/pause-conference'
import { rejoinSides } from '@/lib/use-cases/conference/rejoin-sides'
import { removeSeat } from '@/lib/use-cases/conference/remove-seat'
import { resumeConference } from '@/lib/use-cases/conference/resume-conference'
import { separateSide } from '@/lib/use-cases/conference/separate-side'
import { addressOf, followRoom, leaveAll, type Page } from '../../support/conference-pages'
import { admit, declareAlone, idsOf, layRoom, type Room } from '../../support/conferences'
import { offerSdp } from '../../support/offer-sdp'
import { comeInFor } from '../../support/offers'
import { startForwarder, type StartedForwarder } from '../../support/start-forwarder'
import { until } from '../../support/until'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 走转发程序的会议：真的转发程序，一个进程。谁在哪个厅，由数据库说了算。docs/decisions/0148。

let world: World
let room: Room
let forwarding: StartedForwarder
/** The application reads its environment once: every forwarder has the same address. */
let place: { readonly port?: number; readonly secret?: string } = {}
const startAgain = async () => {
  forwarding = await startForwarder(place)
  const { secret, url } = forwarding
  place = { secret, port: Number(new URL(url).port) }
  process.env.HEYI_FORWARDER_URL = url
  process.env.HEYI_FORWARDER_SECRET = secret
}
beforeEach(async () => {
  await startAgain()
  world = await buildWorld()
  room = await layRoom(world)
})
afterEach(async () => {
  leaveAll()
  await forwarding.stop()
})
afterAll(closeWorld)

/** The agents of both parties have come in too: five seats, more than go from each to each. */
async function layFive() {
  const lawyers: Actor[] = []
  for (const [partyId, phone] of [
    [room.applicantId, '19900008008'],
    [room.respondentId, '19900008009'],
  ] as const) {
    const agent = { kind: 'agent', authority: 'special' } as const
    lawyers.push(await comeInFor(world, room, partyId, agent, phone))
  }
  return lawyers as [Actor, Actor]
}

/** What the forwarder answers to an offer of this page, and the status. */
async function offer({ actor, connection, state }: Page, change: object = {}) {
  const description = { type: 'offer', sdp: offerSdp() }
  const sent = {
    connection,
    to: 'forwarder',
    toEpoch: 0,
    fromEpoch: state().own!.epoch,
    body: { description },
    ...change,
  }
  const request = new Request(addressOf(room, 'signals', connection), {
    method: 'POST',
    body: JSON.stringify(sent),
  })
  const answer = await receiveSignal(request, { actor, params: { meetingId: room.meetingId } })
  return { status: answer.status, text: await answer.text() }
}
const offers = async (pages: readonly Page[]) => {
  const statuses: number[] = []
  for (const page of pages) statuses.push((await offer(page)).status)
  return statuses
}
const people = async () => {
  const health = await forwarding.forwarder.health()
  return health.ok ? health.value.people : null
}
/** Every connection was ended by a statement, and not because nothing was stated any more. */
const allCut = () =>
  until(async () => {
    const health = await forwarding.forwarder.health()
    return health.ok && health.value.people === 0 && health.value.conferences === 1
  })
const inHall = (pages: readonly Page[], hall: string) =>
  until(() => pages.every((page) => page.state()?.own?.hall === hall))

/** Five people in the joint hall, each connected to the forwarder. */
async function fiveJoint(serveHost: typeof streamConference = streamConference) {
  const [oneLawyer, otherLawyer] = await layFive()
  const host = await followRoom(room, room.host, randomUUID(), serveHost)
  const actors = [room.applicant, oneLawyer, room.respondent, otherLawyer]
  const pages: Page[] = []
  for (const actor of actors) {
    pages.push(await followRoom(room, actor))
    await declareAlone(actor, room)
  }
  await openConference(room.host, idsOf(room))
  await admit(room, room.applicant)
  await admit(room, room.respondent)
  // Past the door, which is not what is tested here.
  await asOwner(`UPDATE conference_seats SET hall = 'joint' WHERE kind = 'agent'`)
  await inHall([host, ...pages], 'joint')
  expect(await offers([host, ...pages])).toEqual([200, 200, 200, 200, 200])
  expect(await people()).toBe(5)
  const [applicant, agent, respondent, otherAgent] = pages as [Page, Page, Page, Page]
  return { host, applicant, agent, respondent, otherAgent }
}

test('五个座位走转发：单独谈时原来的连接都断开，另一方连不上；请出去、休会、结束也断开', async () => {
  const { host, applicant, agent, respondent, otherAgent } = await fiveJoint()
  const request = new Request(addressOf(room, 'ice', host.connection))
  const servers = await serveIceServers(request, {
    actor: room.host,
    params: { meetingId: room.meetingId },
  })
  expect(await servers.json()).toMatchObject({ transport: 'forwarded' })
  const answered = JSON.parse((await offer(host)).text) as object
  expect(answered).toMatchObject({
    from: 'forwarder',
    fromEpoch: 0,
    body: { description: { type: 'answer' } },
  })
  const before = respondent.state().own!.epoch
  await separateSide(room.host, { ...idsOf(room), partyId: room.applicantId })
  await inHall([host, applicant, agent], 'private')
  await inHall([respondent, otherAgent], 'waiting')
  await allCut()
  expect(await offers([host, applicant, agent])).toEqual([200, 200, 200])
  expect(await offers([respondent, otherAgent])).toEqual([409, 409])
  expect((await offer(respondent, { fromEpoch: before })).status).toBe(409)
  expect(await people()).toBe(3)

  await rejoinSides(room.host, idsOf(room))
  await inHall([host, applicant, agent, respondent, otherAgent], 'joint')
  await allCut()
  await offers([host, applicant, agent, respondent, otherAgent])
  await removeSeat(room.host, { ...idsOf(room), seatId: otherAgent.state().own!.seat })
  await until(async () => (await people()) === 4)
  await pauseConference(room.host, idsOf(room))
  await allCut()
  expect((await offer(host)).status).toBe(409)
  await resumeConference(room.host, idsOf(room))
  await until(async () => (await offer(host)).status === 200)
  await endConference(room.host, { ...idsOf(room), reason: 'finished' })
  await until(async () => {
    const health = await forwarding.forwarder.health()
    return health.ok && health.value.conferences === 0
  })
})

test('转发程序停了，说没有回答；重新启动以后不知道的会议，先写明再接上', async () => {
  const { host, applicant } = await fiveJoint()
  await forwarding.stop()
  expect((await offer(host)).status).toBe(503)
  await startAgain()
  expect(await offers([host, applicant])).toEqual([200, 200])
})

test('两个进程各连几个人：哪一个都把厅写明，走了一个，另一个接着', async () => {
  let other: typeof streamConference | undefined
  await jest.isolateModulesAsync(async () => {
    other = (await import('@/lib/edge/conference/serve-conference')).streamConference
  })
  expect(other).not.toBe(streamConference)
  const { host, ...here } = await fiveJoint(other)
  for (const page of Object.values(here)) page.leave()
  await until(() => Object.values(here).every((page) => !page.isOpen()))
  await separateSide(room.host, { ...idsOf(room), partyId: room.applicantId })
  await inHall([host], 'private')
  await allCut()
})

test('给转发程序的信令：别人的连接、旧的次序、不是请求的，一律不收', async () => {
  const { host, applicant } = await fiveJoint()
  const description = { type: 'answer', sdp: offerSdp() }
  for (const change of [
    { connection: host.connection },
    { fromEpoch: applicant.state().own!.epoch - 1 },
    { toEpoch: 1 },
    { body: { description } },
    { body: { description: { type: 'offer', sdp: 'x'.repeat(66_000) } } },
    { more: 1 },
  ])
    expect((await offer(applicant, change)).status).toBe(409)
  expect(await people()).toBe(5)
})
