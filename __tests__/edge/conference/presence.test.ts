import { randomUUID } from 'node:crypto'
import { receiveSeen } from '@/lib/edge/conference/serve-presence'
import type { Actor } from '@/lib/domain/access/roles'
import { readMarks } from '@/lib/domain/conference/attendance'
import { SILENCE_MS } from '@/lib/domain/conference/presence'
import { asSystem } from '@/lib/data/door'
import { findMarks } from '@/lib/data/stores/conference/host-store'
import { followRoom, leaveAll, type Page } from '../../support/conference-pages'
import { layJoint, look, loseFor, marksOf, type Room } from '../../support/conferences'
import { until } from '../../support/until'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 在场以页面的回答为准：通道开着、页面不答的，是断线。docs/decisions/0196。

let world: World
let room: Room
let pages: Awaited<ReturnType<typeof layJoint>>['pages']
beforeEach(async () => {
  world = await buildWorld()
  ;({ room, pages } = await layJoint(world))
})
afterEach(leaveAll)
afterAll(closeWorld)

const LOST_S = SILENCE_MS / 1_000 + 5

async function answer(actor: Actor, sent: object | string, meetingId = room.meetingId) {
  const body = typeof sent === 'string' ? sent : JSON.stringify(sent)
  const request = new Request('http://localhost/seen', { method: 'POST', body })
  return (await receiveSeen(request, { actor, params: { meetingId } })).status
}
const seatOf = async ({ id }: Actor) =>
  (
    await asOwner<{ id: string; seen_at: Date; gone: string | null; hall: string }>(
      'SELECT id, seen_at, gone, hall FROM conference_seats WHERE account_id = $1',
      [id],
    )
  )[0]!
const lineOf = async (actor: Actor, seen: Actor) => {
  const { id } = await seatOf(seen)
  return (await look(actor, room))!.people.find(({ seat }) => seat === id)?.line
}
const newMarks = async (before: readonly string[]) => (await marksOf(room)).slice(before.length)
const silent = (actor: Actor) => loseFor(actor, room, LOST_S)

test('通道开着、页面不答：别人看到断线，它自己什么也收不到；答了，从原处回来，是新的一次连接', async () => {
  const page: Page = await followRoom(room, room.applicant, pages.applicant.connection)
  await until(() => page.state()?.own?.hall === 'joint')
  const before = await marksOf(room)
  const { epoch } = page.state().own!
  await silent(room.applicant)
  expect(await lineOf(room.respondent, room.applicant)).toBe('lost')
  await asOwner(`UPDATE conferences SET form = 'sound'`)
  await until(() => page.events.some(({ type }) => type === 'roll_call'))
  expect(page.state().form).toBe('picture')
  expect(page.isOpen()).toBe(true)
  expect(await lineOf(room.respondent, room.applicant)).toBe('lost')

  expect(await answer(room.applicant, { connection: page.connection })).toBe(200)
  await until(() => page.state().own!.epoch === epoch + 1)
  expect(page.state()).toMatchObject({ form: 'sound', own: { hall: 'joint' } })
  expect(await lineOf(room.respondent, room.applicant)).toBe('good')
  expect(await newMarks(before)).toEqual(['lost', 'returned'])
})

test('没有回来的，由别人的回答记下断线，从最后一次回答起算，只记一次', async () => {
  const before = await marksOf(room)
  await silent(room.applicant)
  const { id, seen_at: lastAnswer } = await seatOf(room.applicant)
  for (let twice = 0; twice < 2; twice++)
    expect(await answer(room.host, { connection: pages.host.connection })).toBe(200)
  expect(await newMarks(before)).toEqual(['lost'])
  const [conference] = await asOwner<{ id: string }>('SELECT id FROM conferences')
  const marks = await asSystem('marks of a test', (db) => findMarks(db, conference!.id))
  const record = readMarks(marks, { startsAt: new Date(), now: new Date() })!
  const { spans } = record.attendances.find(({ seatId }) => seatId === id)!
  expect(spans.at(-1)!.to).toEqual(lastAnswer)
})

test('页面说要离开：别人马上看到，不留过程；同一页面或新页面回来，还在原处', async () => {
  const before = await marksOf(room)
  const leaving = { connection: pages.applicant.connection, isLeaving: true }
  expect(await answer(room.applicant, leaving)).toBe(200)
  expect(await answer(room.applicant, leaving)).toBe(409)
  expect(await lineOf(room.respondent, room.applicant)).toBe('lost')
  expect(await newMarks(before)).toEqual([])
  expect(await answer(room.applicant, { connection: pages.applicant.connection })).toBe(200)
  expect(await seatOf(room.applicant)).toMatchObject({ gone: null, hall: 'joint' })
  expect(await newMarks(before)).toEqual([])
  // The page that was left reports it late: another is open.
  await followRoom(room, room.applicant)
  expect(await answer(room.applicant, leaving)).toBe(409)
  expect(await seatOf(room.applicant)).toMatchObject({ gone: null, hall: 'joint' })
})

test('一次回答只动自己的座位，四秒之内的不写；没有事件，不惊动别人', async () => {
  const page = await followRoom(room, room.host, pages.host.connection)
  await until(() => page.state() !== undefined)
  const states = () => page.events.filter(({ type }) => type === 'state').length
  const before = states()
  const count = async () =>
    (
      await asOwner<{ writes: number; events: number }>(
        `SELECT (SELECT sum(xmin::text::bigint) FROM conference_seats)::float8 AS writes,
          (SELECT count(*) FROM events)::int AS events`,
      )
    )[0]
  await loseFor(room.applicant, room, 2)
  const early = await count()
  expect(await answer(room.applicant, { connection: pages.applicant.connection })).toBe(200)
  expect(await count()).toEqual(early)
  await loseFor(room.applicant, room, 6)
  expect(await answer(room.applicant, { connection: pages.applicant.connection })).toBe(200)
  expect((await seatOf(room.applicant)).seen_at.getTime()).toBeGreaterThan(Date.now() - 3_000)
  expect((await count())!.events).toBe(early!.events)
  expect(states()).toBe(before)
})

test('别人的页面、不在案件里的人、不成样子的：一律不收，座位不动', async () => {
  const own = pages.applicant.connection
  await loseFor(room.applicant, room, 10)
  const before = await seatOf(room.applicant)
  for (const actor of [
    room.respondent,
    room.host,
    world.people.partyX,
    world.people.mediatorB,
    world.people.adminA,
    world.people.judgeA,
  ]) {
    expect(await answer(actor, { connection: own })).toBe(409)
    expect(await answer(actor, { connection: own, isLeaving: true })).toBe(409)
  }
  for (const sent of [{}, { connection: 'x' }, { connection: own, more: 1 }, 'no json'])
    expect(await answer(room.applicant, sent)).toBe(409)
  expect(await answer(room.applicant, { connection: randomUUID() })).toBe(409)
  expect(await answer(room.applicant, { connection: own }, randomUUID())).toBe(409)
  expect(await seatOf(room.applicant)).toEqual(before)
  await asOwner(`UPDATE conferences SET state = 'ended', ended_at = now(), end_reason = 'other',
    digest = 'x', caucus_party_id = NULL`)
  expect(await answer(room.applicant, { connection: own })).toBe(409)
  expect(await answer(room.applicant, { connection: own, isLeaving: true })).toBe(409)
})
