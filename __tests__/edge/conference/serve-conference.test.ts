import { randomUUID } from 'node:crypto'
import { receiveSignal, serveIceServers } from '@/lib/edge/conference/serve-conference'
import { receivePointer } from '@/lib/edge/conference/serve-board'
import type { Actor } from '@/lib/domain/access/roles'
import { openConference } from '@/lib/use-cases/conference/open-conference'
import { separateSide } from '@/lib/use-cases/conference/separate-side'
import { showToHall } from '@/lib/use-cases/conference/show-to-hall'
import { openMinutes } from '@/lib/use-cases/minutes/open-minutes'
import { writeMinutes } from '@/lib/use-cases/minutes/write-minutes'
import { addressOf, followRoom, leaveAll, type Page } from '../../support/conference-pages'
import {
  admit,
  declareAlone,
  idsOf,
  layPicture,
  layRoom,
  look,
  type Room,
} from '../../support/conferences'
import { until } from '../../support/until'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 会议室的通道：状态、信令、同一个人的两个页面、两个进程各连一边。docs/decisions/0143。

let world: World
let room: Room
beforeEach(async () => {
  world = await buildWorld()
  room = await layRoom(world)
})
afterEach(leaveAll)
afterAll(closeWorld)

const address = (path: string, connection: string) => addressOf(room, path, connection)
const follow = (actor: Actor, connection?: string) => followRoom(room, actor, connection)

async function send(from: Page, to: Page, change: object = {}, body: object | string = {}) {
  const sent = {
    connection: from.connection,
    to: to.state().own!.seat,
    toEpoch: to.state().own!.epoch,
    fromEpoch: from.state().own!.epoch,
    body: { description: { type: 'offer', sdp: 'v=0 机密' } },
    ...change,
    ...(typeof body === 'string' ? {} : body),
  }
  const request = new Request(address('signals', from.connection), {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(sent),
  })
  const context = { actor: from.actor, params: { meetingId: room.meetingId } }
  return (await receiveSignal(request, context)).status
}
const ice = async ({ actor, connection }: Pick<Page, 'actor' | 'connection'>) =>
  serveIceServers(new Request(address('ice', connection)), {
    actor,
    params: { meetingId: room.meetingId },
  })

/** Host and both parties follow and are in the joint hall. */
async function joint() {
  const host = await follow(room.host)
  const applicant = await follow(room.applicant)
  const respondent = await follow(room.respondent)
  await declareAlone(room.applicant, room)
  await declareAlone(room.respondent, room)
  await openConference(room.host, idsOf(room))
  await admit(room, room.applicant)
  await admit(room, room.respondent)
  const pages = [host, applicant, respondent]
  await until(() =>
    pages.every((page) => page.state()?.people.filter((each) => each.isReachable).length === 2),
  )
  return { host, applicant, respondent }
}

test('一有变化，各人的页面都收到自己能看到的全部；信令到对方，只到一次', async () => {
  const { host, applicant, respondent } = await joint()
  expect(await send(applicant, respondent)).toBe(200)
  await until(() => respondent.signals().length === 1)
  expect(respondent.signals()).toEqual([
    {
      type: 'signal',
      from: applicant.state().own!.seat,
      fromEpoch: applicant.state().own!.epoch,
      toEpoch: respondent.state().own!.epoch,
      body: { description: { type: 'offer', sdp: 'v=0 机密' } },
    },
  ])
  expect(await asOwner('SELECT 1 FROM conference_signals')).toEqual([])
  const epoch = respondent.state().own!.epoch
  await separateSide(room.host, { ...idsOf(room), partyId: room.applicantId })
  // each page on its own: the next signal goes to the epoch that the host's page knows
  const halls = () => [host, applicant, respondent].map((page) => page.state().own!.hall).join()
  await until(() => halls() === 'private,private,waiting')
  expect(respondent.state()).toMatchObject({ privateWith: 'applicant', people: [] })
  expect(await send(applicant, respondent, { toEpoch: epoch })).toBe(409)
  expect(await send(applicant, respondent)).toBe(409)
  expect(await send(respondent, host)).toBe(409)
  expect(await send(applicant, host)).toBe(200)
  await until(() => host.signals().length === 1)
})

test('不成样子的、太大的、别人的连接发来的信令：一律不收，什么都不存', async () => {
  const { host, applicant, respondent } = await joint()
  const big = { description: { sdp: 'x'.repeat(66_000) } }
  expect(await send(applicant, respondent, { body: big })).toBe(409)
  expect(await send(applicant, respondent, { body: { description: {}, candidate: {} } })).toBe(409)
  expect(await send(applicant, respondent, { body: { words: '说给你听' } })).toBe(409)
  expect(await send(applicant, respondent, { connection: host.connection })).toBe(409)
  expect(await send(applicant, respondent, { to: applicant.state().own!.seat })).toBe(409)
  expect(await send(applicant, respondent, { fromEpoch: 1 })).toBe(409)
  expect(await send(applicant, respondent, {}, 'not json')).toBe(409)
  expect(await send(applicant, respondent, {}, 'x'.repeat(90_000))).toBe(409)
  expect(await asOwner('SELECT 1 FROM conference_signals')).toEqual([])
  expect(respondent.signals()).toEqual([])
})

test('同一个人打开第二个页面：第一个知道被接替，通道关上，不再回来', async () => {
  const { applicant, respondent } = await joint()
  const fresh = await follow(room.applicant)
  await until(() => !applicant.isOpen())
  expect(applicant.events.at(-1)).toEqual({ type: 'replaced' })
  expect((await follow(room.applicant, applicant.connection)).status).toBe(204)
  await until(() => fresh.state()?.own?.hall === 'joint')
  const { seat, epoch } = fresh.state().own!
  await until(() =>
    respondent.state().people.some((each) => each.seat === seat && each.epoch === epoch),
  )
  expect(await send(respondent, fresh)).toBe(200)
  await until(() => fresh.signals().length === 1)
  expect(applicant.signals()).toEqual([])
})

test('两个进程各连一边：一边动，另一边马上知道', async () => {
  const shared = globalThis as { heyiChangeListener?: unknown }
  const host = await follow(room.host)
  const first = shared.heyiChangeListener
  delete shared.heyiChangeListener
  const applicant = await follow(room.applicant)
  expect(shared.heyiChangeListener).not.toBe(first)
  await declareAlone(room.applicant, room)
  await openConference(room.host, idsOf(room))
  await admit(room, room.applicant)
  await until(
    () =>
      host.state()?.people.some((each) => each.isReachable) &&
      applicant.state()?.people.some((each) => each.isReachable),
  )
  expect(await send(host, applicant)).toBe(200)
  expect(await send(applicant, host)).toBe(200)
  await until(() => applicant.signals().length === 1 && host.signals().length === 1)
})

test('指示的位置只到看着这一页的人，哪里都不存；只有主持人能指，太快的不传', async () => {
  const { host, applicant, respondent } = await joint()
  const shareOf = () => applicant.state().board.shared?.id ?? null
  const show = async () => {
    const materialId = await layPicture(room.caseId)
    const before = shareOf()
    await showToHall(room.host, { ...idsOf(room), what: 'material', materialId })
    await until(() => shareOf() !== null && shareOf() !== before)
    return shareOf()!
  }
  const pointAt = async ({ actor, connection }: Page, share: string, at: object | null) => {
    const body = JSON.stringify({ connection, share, at })
    const request = new Request(address('pointer', connection), { method: 'POST', body })
    return (await receivePointer(request, { actor, params: { meetingId: room.meetingId } })).status
  }
  const pointsOf = (page: Page) => page.events.filter(({ type }) => type === 'pointer')
  const share = await show()
  const at = { x: 0.25, y: 0.5 }
  expect(await pointAt(host, share, at)).toBe(200)
  await until(() => [applicant, respondent].every((page) => pointsOf(page).length > 0))
  // One that comes with a change, while the view is read again, is passed on afterwards.
  await asOwner(`SELECT pg_notify('heyi_conference', id::text),
    pg_notify('heyi_conference', id || ' at:${share}:0.75:1') FROM conferences`)
  const late = { type: 'pointer', share, at: { x: 0.75, y: 1 } }
  await until(() => [applicant, respondent].every((page) => pointsOf(page).length > 1))
  expect(pointsOf(respondent).at(-1)).toEqual(late)
  expect(pointsOf(respondent)[0]).toEqual({ type: 'pointer', share, at })
  expect(await pointAt(applicant, share, at)).toBe(409)
  expect(await pointAt({ ...host, connection: randomUUID() }, share, at)).toBe(409)
  expect(await pointAt(host, randomUUID(), at)).toBe(409)
  for (const wrong of [{ x: 1.1, y: 0 }, { x: -0.1, y: 0 }, { x: 0.5 }, 'x'])
    expect(await pointAt(host, share, wrong as object)).toBe(409)
  await asOwner(`UPDATE conference_boards SET pointed_at = now() + interval '1 minute'`)
  expect(await pointAt(host, share, at)).toBe(409)

  await separateSide(room.host, { ...idsOf(room), partyId: room.applicantId })
  await until(() => respondent.state().own!.hall === 'waiting')
  const before = pointsOf(respondent).length
  const alone = await show()
  expect(await pointAt(host, alone, at)).toBe(200)
  await until(() => pointsOf(applicant).some((event) => 'share' in event && event.share === alone))
  expect(pointsOf(respondent)).toHaveLength(before)
  expect(await pointAt(host, share, at)).toBe(409)
})

test('向各方展示笔录：写一条，各方马上看到一条；方案不展示', async () => {
  const { applicant } = await joint()
  const of = { caseId: room.caseId, minutesId: randomUUID() }
  const shown = () => showToHall(room.host, { ...idsOf(room), what: 'minutes' })
  expect(await shown()).toMatchObject({ refusal: { code: 'NOTHING_TO_SHOW' } })
  expect(await openMinutes(room.host, { ...of, meetingId: room.meetingId })).toMatchObject({
    ok: true,
  })
  expect(await shown()).toMatchObject({ ok: true })
  const write = (section: string, text: string) =>
    writeMinutes(room.host, {
      ...of,
      entries: [
        {
          id: randomUUID(),
          section,
          speakerId: room.applicantId,
          text,
          saidAt: new Date().toISOString(),
        },
      ],
    })
  expect(await write('proposal', '可以少要两千')).toMatchObject({ ok: true })
  expect(await write('statement', '渗漏属实')).toMatchObject({ ok: true })
  const lines = () => {
    const shared = applicant.state().board.shared
    return shared?.kind === 'minutes' ? shared.lines.map(({ words }) => words) : []
  }
  await until(() => lines().length > 0)
  expect(lines()).toEqual(['渗漏属实'])
})

test('接续服务器只给在有声音画面的厅里的人；没有设置的，一台机器上也能开', async () => {
  const applicant = await follow(room.applicant)
  await until(() => applicant.state() !== undefined)
  expect((await ice(applicant)).status).toBe(404)
  const pages = await joint()
  const answer = await ice(pages.applicant)
  expect([answer.status, await answer.json()]).toEqual([200, { transport: 'mesh', iceServers: [] }])
  expect((await ice({ actor: world.people.mediatorB, connection: randomUUID() })).status).toBe(404)
})

test('没有座位的人：没有通道，没有信令，没有名字', async () => {
  const { applicant, host } = await joint()
  for (const actor of [
    world.people.partyX,
    world.people.mediatorB,
    world.people.mediatorA2,
    world.people.adminA,
    world.people.judgeA,
  ]) {
    const page = await follow(actor)
    expect(page.status).toBe(404)
    expect(await send({ ...page, state: host.state }, applicant)).toBe(409)
    expect(await look(actor, room)).toBeNull()
  }
  expect((await follow(room.applicant, 'not-an-id')).status).toBe(404)
})
