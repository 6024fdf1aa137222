import { randomUUID } from 'node:crypto'
import { withActor } from '@/lib/data/door'
import { takeSignals } from '@/lib/data/stores/conference/seat-store'
import type { Actor } from '@/lib/domain/access/roles'
import { enterAs } from '@/lib/queries/conference/follow-conference'
import { adjustSeat } from '@/lib/use-cases/conference/adjust-seat'
import { changeForm } from '@/lib/use-cases/conference/change-form'
import { declareCompany } from '@/lib/use-cases/conference/declare-company'
import { openConference } from '@/lib/use-cases/conference/open-conference'
import { separateSide } from '@/lib/use-cases/conference/separate-side'
import {
  enter,
  idsOf,
  layJoint,
  layRoom,
  look,
  loseFor,
  marksOf,
  signal,
  type Room,
} from '../../support/conferences'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 会议室里的座位：谁有、什么时候有、掉线、换页面；数据库本身守住的。docs/decisions/0143。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const separate = (room: Room, partyId = room.applicantId) =>
  separateSide(room.host, { ...idsOf(room), partyId })

test('不在案件里的人、别的案件的人、换下的调解员：没有这间会议室', async () => {
  const { room } = await layJoint(world)
  const other = await layRoom(world, ['19900008003', '19900008004'])
  const outsiders = [other.applicant, world.people.mediatorB, world.people.mediatorA2]
  for (const actor of [
    ...outsiders,
    world.people.partyX,
    world.people.adminA,
    world.people.judgeA,
  ]) {
    expect(await look(actor, room)).toBeNull()
    expect(await openConference(actor, idsOf(room))).toMatchObject({ ok: false })
    expect(await declareCompany(actor, { ...idsOf(room), company: 'alone' })).toMatchObject({
      ok: false,
    })
  }
  for (const actor of outsiders)
    expect(await enterAs(actor, { meetingId: room.meetingId, connection: randomUUID() })).toBeNull()
  await asOwner('UPDATE cases SET mediator_id = $2 WHERE id = $1', [
    room.caseId,
    world.people.mediatorA2.id,
  ])
  expect(await look(room.host, room)).toBeNull()
  expect((await look(room.applicant, room))!.people.map(({ kind }) => kind)).toEqual(['party'])
})

test('不到时间、不是视频方式、已取消的，进不去', async () => {
  const room = await layRoom(world)
  const enters = async () =>
    (await enterAs(room.applicant, { meetingId: room.meetingId, connection: randomUUID() }))?.answer
  const set = (columns: string) =>
    asOwner(`UPDATE meetings SET ${columns} WHERE id = $1`, [room.meetingId])
  await set(`starts_at = now() + interval '31 minutes', ends_at = now() + interval '2 hours'`)
  expect(await enters()).toBeUndefined()
  await set(`starts_at = now() + interval '29 minutes'`)
  expect(await enters()).toBe('entered')
  await set(`state = 'cancelled', reason = '改日'`)
  expect(await enters()).toBe('over')
  await set(`state = 'planned', reason = NULL, form = 'on_site'`)
  expect(await enters()).toBeUndefined()
  await set(
    `form = 'video', starts_at = now() - interval '3 days', ends_at = now() - interval '2 days'`,
  )
  expect(await enters()).toBe('over')
})

test('掉线两分钟以内回来，还在原处，前后一次到会；超过两分钟，回等候室', async () => {
  const { room, pages } = await layJoint(world)
  const { epoch } = (await look(room.applicant, room))!.own!
  await loseFor(room.applicant, room, 60)
  expect((await look(room.respondent, room))!.people).toContainEqual(
    expect.objectContaining({ line: 'lost', isReachable: false }),
  )
  const back = await enter(room.applicant, room, pages.applicant.connection)
  expect(back.own).toMatchObject({ hall: 'joint', epoch: epoch + 1 })
  await loseFor(room.applicant, room, 125)
  expect((await look(room.respondent, room))!.people.map(({ kind }) => kind)).toEqual(['mediator'])
  expect((await enter(room.applicant, room)).own).toMatchObject({
    hall: 'waiting',
    epoch: epoch + 2,
  })
  expect((await marksOf(room)).slice(6)).toEqual(['lost', 'returned', 'lost', 'returned'])
})

test('同一个人的新页面接过去，旧页面不能再进，也不再收到什么', async () => {
  const { room, pages } = await layJoint(world)
  const fresh = await enter(room.applicant, room)
  expect(fresh.own.hall).toBe('joint')
  const old = { meetingId: room.meetingId, connection: pages.applicant.connection }
  expect(await enterAs(room.applicant, old)).toMatchObject({ answer: 'replaced' })
  const host = { actor: room.host, connection: pages.host.connection }
  expect(await signal(room, host, room.applicant)).toBe(true)
  const [conference] = await asOwner<{ id: string }>('SELECT id FROM conferences')
  const taken = (connection: string) =>
    withActor(room.applicant, (db) => takeSignals(db, conference!.id, connection))
  expect(await taken(pages.applicant.connection)).toEqual([])
  expect(await taken(fresh.connection)).toMatchObject([{ kind: 'description' }])
  expect(await taken(fresh.connection)).toEqual([])
  const stale = { actor: room.applicant, connection: pages.applicant.connection }
  expect(await signal(room, stale, room.host)).toBe(false)
})

test('用电话参加：从几点起只给本人看，全体改电话的给各人看；用回画面就没有', async () => {
  const { room } = await layJoint(world)
  const since = async (actor: Actor) => (await look(actor, room))!.telephoneSince
  const adjust = (form: string) => adjustSeat(room.applicant, { ...idsOf(room), form })
  expect(await since(room.applicant)).toBeNull()
  expect(await adjust('telephone')).toMatchObject({ ok: true })
  expect(await since(room.applicant)).toMatch(/^\d\d:\d\d$/u)
  expect([await since(room.respondent), await since(room.host)]).toEqual([null, null])
  await adjust('picture')
  expect(await since(room.applicant)).toBeNull()
  expect(await changeForm(room.host, { ...idsOf(room), form: 'telephone' })).toMatchObject({
    ok: true,
  })
  for (const actor of [room.host, room.applicant, room.respondent])
    expect(await since(actor)).toMatch(/^\d\d:\d\d$/u)
})

test('数据库本身：当事人读不到这些表，法院和机构读不到座位；没有开的厅，谁也放不进去', async () => {
  const { room } = await layJoint(world)
  const run = (actor: Actor, sql: string) =>
    withActor(actor, (db) => db.$queryRawUnsafe<object[]>(sql))
  for (const table of ['conferences', 'conference_seats', 'conference_marks', 'conference_signals'])
    await expect(run(room.applicant, `SELECT * FROM ${table}`)).rejects.toThrow(/permission denied/)
  await expect(run(room.host, 'SELECT * FROM conference_signals')).rejects.toThrow(
    /permission denied/,
  )
  expect(await run(world.people.adminA, 'SELECT id FROM conferences')).toHaveLength(1)
  expect(await run(world.people.adminA, 'SELECT id FROM conference_seats')).toEqual([])
  expect(await run(world.people.judgeA, 'SELECT id FROM conferences')).toEqual([])
  await separate(room)
  const move = (hall: string, party: string, who: Actor) =>
    withActor(room.host, (db) =>
      db.$executeRawUnsafe(
        `UPDATE conference_seats SET hall = '${hall}', caucus_party_id = ${party}
         WHERE account_id = '${who.id}'`,
      ),
    )
  await expect(move('joint', 'NULL', room.respondent)).rejects.toThrow(/not open/)
  await expect(move('private', `'${room.applicantId}'`, room.respondent)).rejects.toThrow(
    /side_check/,
  )
  await expect(move('private', `'${room.respondentId}'`, room.respondent)).rejects.toThrow(
    /not open/,
  )
})
