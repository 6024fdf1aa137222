import type { Actor } from '@/lib/domain/access/roles'
import { readAs } from '@/lib/data/door'
import { findCases } from '@/lib/queries/institution/find-cases'
import { findCourtCases } from '@/lib/queries/court/find-court-cases'
import { emptyCases, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

// 搜到的案件一页一页地看：一件不少，一件不重，次序与列表的一样。

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const MATCHES = 45
/** Newest first, as the list without words has them. */
let newest: readonly string[]

beforeAll(async () => {
  await emptyCases()
  const owner = await ownerClient()
  for (let index = 0; index < MATCHES; index += 1)
    await layCase(world, { status: index % 3 === 0 ? 'closed' : 'in_mediation' })
  await layCase(world, {
    status: 'in_mediation',
    institutionId: world.institutions.b,
    mediator: world.people.mediatorB,
  })
  // Four come in at the same moment: the number breaks the tie.
  await owner.query(
    `UPDATE cases c SET referred_at = date_trunc('hour', now()) - make_interval(hours => n.nth / 4)
     FROM (SELECT id, (row_number() OVER (ORDER BY number_serial) - 1)::int AS nth FROM cases) n
     WHERE n.id = c.id`,
  )
  const { rows } = await owner.query<{ id: string }>(
    'SELECT id FROM cases WHERE institution_id = $1 ORDER BY referred_at DESC, number_serial DESC',
    [world.institutions.a],
  )
  newest = rows.map(({ id }) => id)
})

const search = (actor: Actor, wanted: number | null) =>
  readAs(
    actor,
    'test',
    (db) => db.$queryRaw<{ matches: number; ids: string[] }[]>`
  SELECT matches, ids::text[] AS ids FROM heyi_search('申请人', 10000, 200, 4000, true,
    NULL::timestamptz, NULL::uuid, ${wanted}::int)`,
  )

test.each(['mediatorA', 'system', 'auditor'] as const)('%s：函数什么也不给', async (who) => {
  expect(await search(world.people[who], null)).toEqual([{ matches: 0, ids: [] }])
})

test.each(['partyX', 'courtSystemA'] as const)('%s 的角色不能调用', async (who) => {
  await expect(search(world.people[who], null)).rejects.toThrow(/permission denied/)
})

test('机构和法院各自只得到自己的：件数是自己的，案件也是', async () => {
  const { adminA, adminB, clerkA, clerkB } = world.people
  expect(await search(adminA, 3)).toEqual([{ matches: MATCHES, ids: newest.slice(0, 3) }])
  expect((await search(adminB, null))[0]).toMatchObject({ matches: 1 })
  expect((await search(clerkA, null))[0]!.ids).toHaveLength(MATCHES + 1)
  expect(await search(clerkB, null)).toEqual([{ matches: 0, ids: [] }])
})

/** The function that walks a court's list, as for a court whose list is long: in steps of three. */
const walk = (actor: Actor, at: string | null, isNewestFirst = true, common = 0, steps = 50) =>
  readAs(
    actor,
    'test',
    (db) => db.$queryRaw<{ seen: number; ids: string[] | null }[]>`
  SELECT seen, ids::text[] AS ids FROM heyi_walk_search('申请人', 0, 3, ${steps}::int, ${common}::int,
    ${isNewestFirst}, (SELECT referred_at FROM cases WHERE id = ${at}::uuid), ${at}::uuid, 5)`,
  ).then(([found]) => found!)

test('法院的列表沿着次序找：一页接一页，与列表的次序一样；各法院的只找自己的', async () => {
  const { clerkA, reviewerA, clerkB, adminA, mediatorA } = world.people
  const { rows } = await (
    await ownerClient()
  ).query<{ id: string }>(
    'SELECT id FROM cases WHERE court_id = $1 ORDER BY referred_at DESC, number_serial DESC',
    [world.courts.a],
  )
  const all = rows.map(({ id }) => id)
  for (const actor of [clerkA, reviewerA])
    for (const wanted of [all, all.toReversed()]) {
      const pages: string[] = []
      for (let at: string | null = null; pages.length < all.length; at = pages.at(-1)!)
        pages.push(...(await walk(actor, at, wanted === all)).ids!)
      expect(pages).toEqual(wanted)
    }
  // Rare words and long ways are left to the index of words.
  expect((await walk(clerkA, null, true, 100)).ids).toBeNull()
  expect((await walk(clerkA, null, true, 0, 1)).ids).toBeNull()
  for (const actor of [clerkB, adminA, mediatorA]) {
    const { ids } = await walk(actor, null)
    expect(ids ?? []).toEqual([])
  }
})

test.each([
  ['newest', false],
  ['oldest', true],
] as const)('%s：往后翻到底，再往前翻回来', async (order, isReversed) => {
  const wanted = isReversed ? [...newest].reverse() : [...newest]
  const ask = (place: object) =>
    viewOf(findCases(world.people.adminA, { tab: 'all', q: '申请人', order, size: '20', ...place }))
  const there = [await ask({})]
  for (let view = there[0]!; view.next; view = there.at(-1)!)
    there.push(await ask({ after: view.next }))
  expect(there.map(({ rows, total, isMore }) => [rows.length, total, isMore])).toEqual([
    [20, MATCHES, false],
    [20, MATCHES, false],
    [5, MATCHES, false],
  ])
  expect(there.flatMap(({ rows }) => rows.map(({ caseId }) => caseId))).toEqual(wanted)
  const middle = await ask({ before: there[2]!.previous! })
  expect(middle.rows.map(({ caseId }) => caseId)).toEqual(wanted.slice(20, 40))
  const first = await ask({ before: middle.previous! })
  expect([first.rows.map(({ caseId }) => caseId), first.previous]).toEqual([
    wanted.slice(0, 20),
    null,
  ])
})

test.each([
  ['没有查找', {}],
  ['查找', { q: '申请人' }],
  ['查找又有别的条件', { q: '申请人', referredFrom: '2000-01-01' }],
])('%s：末页是剩下的几件，往前翻接得上；按页码打开的就是那一页', async (_title, search) => {
  const ask = (place: object) =>
    viewOf(findCases(world.people.adminA, { tab: 'all', ...search, size: '20', ...place }))
  const ids = (view: Awaited<ReturnType<typeof ask>>) => view.rows.map(({ caseId }) => caseId)
  const last = await ask({ last: '1' })
  expect([ids(last), last.from, last.next]).toEqual([newest.slice(40), 41, null])
  expect(ids(await ask({ before: last.previous! }))).toEqual(newest.slice(20, 40))
  const second = await ask({ page: '2' })
  expect([ids(second), second.from]).toEqual([newest.slice(20, 40), 21])
  expect(ids(await ask({ after: second.next! }))).toEqual(newest.slice(40))
  expect(ids(await ask({ before: second.previous! }))).toEqual(newest.slice(0, 20))
  expect((await ask({ page: '1' })).previous).toBeNull()
})

test('还有别的条件、别的次序时也一样', async () => {
  const closed = await viewOf(
    findCases(world.people.adminA, { tab: 'all', q: '申请人', status: 'closed', order: 'newest' }),
  )
  expect(closed).toMatchObject({ total: MATCHES / 3 })
  const ids = closed.rows.map(({ caseId }) => caseId)
  expect(ids).toEqual(newest.filter((id) => ids.includes(id)))
  const moved = await viewOf(
    findCases(world.people.adminA, { tab: 'all', q: '申请人', order: 'moved' }),
  )
  expect([moved.total, moved.rows.length]).toEqual([MATCHES, 20])
  expect(
    (await viewOf(findCourtCases(world.people.clerkA, { tab: 'all', q: '申请人' }))).total,
  ).toBe(MATCHES + 1)
})

test('地址里的次序越过了最后一件：这一页没有，件数还在', async () => {
  const beyond = await viewOf(
    findCases(world.people.adminA, { tab: 'all', q: '申请人', after: `d0.${newest[0]!}` }),
  )
  expect([beyond.rows, beyond.total]).toEqual([[], MATCHES])
})
