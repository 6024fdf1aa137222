import { findWeek } from '@/lib/queries/institution/find-week'
import { getRooms } from '@/lib/queries/institution/get-rooms'
import { closeRoom } from '@/lib/use-cases/room/close-room'
import { createRoom } from '@/lib/use-cases/room/create-room'
import { editRoom } from '@/lib/use-cases/room/edit-room'
import { actAt, refusalsInTurn } from '../../support/case-rows'
import { refusalOf, viewOf } from '../../support/institution-list'
import { layMeeting, layRoom } from '../../support/meetings'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 调解室 and 日程 of an institution. ACT_AT is Tuesday 2026-11-24, 10:00.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Who = keyof World['people']
const PROFILE = { name: '第一调解室', place: '天河路1号3楼', capacity: '6' }
const create = (who: Who, change: object = {}) =>
  actAt(() => createRoom(world.people[who], { ...PROFILE, ...change }))
const roomsOf = (who: Who = 'adminA') => actAt(() => viewOf(getRooms(world.people[who], {})))
const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`)
const events = async () =>
  (
    await asOwner<{ kind: string }>(
      `SELECT kind FROM events WHERE institution_id = $1 AND kind LIKE 'room.%' ORDER BY seq`,
      [world.institutions.a],
    )
  ).map(({ kind }) => kind)

test('管理员添加、修改、停用，各有记录；别的机构看不到', async () => {
  expect(await create('adminA')).toMatchObject({ ok: true })
  const { rooms } = await roomsOf()
  expect(rooms).toMatchObject([{ ...PROFILE, capacity: 6, state: '使用中' }])
  const { id: roomId } = rooms[0]!
  const edited = { roomId, version: '1', ...PROFILE, capacity: '8' }
  expect(await actAt(() => editRoom(world.people.adminA, edited))).toMatchObject({ ok: true })
  expect(await actAt(() => editRoom(world.people.adminA2, edited))).toMatchObject({
    refusal: { code: 'PROFILE_CHANGED_MEANWHILE', facts: { by: '林敏' } },
  })
  const close = (who: Who) => () =>
    closeRoom(world.people[who], { roomId, version: '2', until: '2026-11-24' })
  expect(await actAt(close('adminB'))).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  expect(await actAt(close('adminA'))).toMatchObject({ ok: true })
  expect((await roomsOf()).rooms).toMatchObject([{ capacity: 8, state: '使用至 2026-11-24' }])
  expect((await roomsOf('adminB')).rooms).toEqual([])
  expect(await events()).toEqual(['room.created', 'room.edited', 'room.closed'])
})

test('调解员、法院不能添加', async () => {
  const people = ['mediatorA', 'clerkA', 'reviewerA', 'system'] as const
  expect(await refusalsInTurn(people, create)).toEqual({
    mediatorA: 'FORBIDDEN',
    clerkA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
    system: 'FORBIDDEN',
  })
})

test.each([
  ['没有名称', { name: ' ' }, { name: 'REQUIRED' }],
  ['没有地点', { place: '' }, { place: 'REQUIRED' }],
  ['可容零人', { capacity: '0' }, { capacity: 'CAPACITY_RANGE' }],
  ['人数不是数', { capacity: '六' }, { capacity: 'CAPACITY_RANGE' }],
  ['重名', { name: '旧调解室' }, { name: 'ROOM_NAME_TAKEN' }],
])('%s：不能添加', async (_title, change, fields) => {
  await layRoom(world.institutions.a, { name: '旧调解室' })
  await layRoom(world.institutions.b, PROFILE)
  expect(await create('adminA', change)).toMatchObject({ refusal: { fields } })
  expect(await create('adminA')).toMatchObject({ ok: true })
})

test('最后使用日之后还有安排的不能停用，写明是谁、什么时候；当天的、已取消的不妨碍', async () => {
  const roomId = await layRoom(world.institutions.a)
  const { id } = await layCase(world, { status: 'in_mediation' })
  await layMeeting(id, at('2026-11-26 15:00'), { room_id: roomId })
  await layMeeting(id, at('2026-11-28 15:00'), {
    room_id: roomId,
    state: 'cancelled',
    reason: '双方和解',
  })
  const close = (until: string) =>
    actAt(() => closeRoom(world.people.adminA, { roomId, version: '1', until }))
  expect(await close('2026-11-25')).toMatchObject({
    refusal: {
      code: 'ROOM_HAS_MEETINGS',
      facts: { mediator: '谢岚', at: '2026-11-26T07:00:00.000Z' },
    },
  })
  expect(await close('2026-11-26')).toMatchObject({ ok: true })
})

describe('日程', () => {
  const week = (who: Who, from?: string) =>
    actAt(() => viewOf(findWeek(world.people[who], { week: from })))

  test('一周七天，每个调解室一行，没有调解室的在最后；取消的、别的机构的不列', async () => {
    const roomId = await layRoom(world.institutions.a)
    await layRoom(world.institutions.a, { name: '旧调解室', in_use_until: '2026-11-20' })
    const { id } = await layCase(world, { status: 'in_mediation' })
    const other = await layCase(world, {
      status: 'in_mediation',
      mediator: world.people.mediatorB,
      institutionId: world.institutions.b,
    })
    await layMeeting(id, at('2026-11-29 15:00'), { room_id: roomId })
    await layMeeting(id, at('2026-11-23 00:00'), { form: 'video', place: null })
    await layMeeting(id, at('2026-11-30 00:00'))
    await layMeeting(id, at('2026-11-24 15:00'), { state: 'cancelled', reason: '双方和解' })
    await layMeeting(other.id, at('2026-11-24 15:00'))
    const view = await week('adminA')
    expect(view).toMatchObject({ total: 2, from: '11月23日', to: '11月29日', isElsewhere: false })
    expect(view.days.filter(({ isOff }) => isOff).map(({ on }) => on)).toEqual([
      '2026-11-28',
      '2026-11-29',
    ])
    expect(
      view.rows.map(({ name, days }) => [
        name,
        ...days.map((each) => each.map(({ time }) => time)),
      ]),
    ).toEqual([
      ['第一调解室', [], [], [], [], [], [], ['15:00—16:00']],
      ['不用调解室', ['00:00—01:00'], [], [], [], [], [], []],
    ])
    expect((await week('adminB')).total).toBe(1)
  })

  test('按地址里的那一天取它所在的一周；读不懂的就是本周', async () => {
    expect(await week('adminA', '2026-12-06')).toMatchObject({
      previous: '2026-11-23',
      next: '2026-12-07',
      isElsewhere: true,
    })
    expect(await week('adminA', 'x')).toMatchObject({ isElsewhere: false })
    expect(await refusalOf(findWeek(world.people.mediatorA, {}))).toBe('NOT_FOUND')
    expect(await refusalOf(findWeek(world.people.clerkA, {}))).toBe('NOT_FOUND')
  })
})
