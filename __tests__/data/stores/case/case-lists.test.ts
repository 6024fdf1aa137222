import { readAs, withActor } from '@/lib/data/door'
import {
  countDeclined,
  findDeclined,
  findDeclinedCourts,
  type DeclineFilter,
} from '@/lib/data/stores/case/decline-list-store'
import { findLastDecliners } from '@/lib/data/stores/case/decline-store'
import { findFilterOptions, findMediatorName } from '@/lib/data/stores/case/filter-options-store'
import {
  countOwnCases,
  countOwnFound,
  findOwnCases,
  NO_DUE_DAY,
} from '@/lib/data/stores/case/own-case-store'
import { countSettled } from '@/lib/data/stores/case/settled-store'
import { findWhereabouts } from '@/lib/data/stores/case/whereabouts-store'
import { findClockChanges } from '@/lib/data/stores/deadline/clock-store'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { actAt, ACT_AT } from '@/__tests__/support/case-rows'
import { setCase } from '@/__tests__/support/institution-list'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

// 列表背后的读取: 调解员只见本人的, 机构只见本机构的, 法院只见本院引调的 (domain.md 9, 特邀规定 第10条).

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Who = keyof World['people']

describe('不受理记录', () => {
  async function declined(reason = 'beyond_scope', courtId = world.courts.a) {
    const inserted = await layCase(world, { status: 'pending_acceptance', courtId })
    await actAt(() =>
      declineCase(world.people.adminA, {
        caseId: inserted.id,
        reason,
        text: '不在本机构受理范围内',
      }),
    )
    return inserted
  }
  const filter = (change: Partial<DeclineFilter> = {}): DeclineFilter => ({
    institutionId: world.institutions.a,
    ...change,
  })
  const read = (who: Who, change: Partial<DeclineFilter> = {}) =>
    withActor(world.people[who], async (db) => {
      const slice = { where: {}, orderBy: { caseNo: 'asc' }, take: 10 }
      const rows = await findDeclined(db, filter(change), slice)
      expect(await countDeclined(db, filter(change))).toBe(rows.length)
      return rows.map(({ caseNo }) => caseNo)
    })

  test('别的机构、调解员、法院都读不到本机构的不受理记录', async () => {
    await declined()
    for (const who of ['adminB', 'mediatorA', 'clerkB'] as const)
      expect([who, await read(who)]).toEqual([who, []])
  })

  test('按案号、原因、法院、时间筛选；通配符只是字符', async () => {
    const one = await declined()
    const other = await declined('other', world.courts.b)
    expect(await read('adminA')).toEqual([one.caseNo, other.caseNo].toSorted())
    expect(await read('adminA', { reason: 'other' })).toEqual([other.caseNo])
    expect(await read('adminA', { courtId: world.courts.a })).toEqual([one.caseNo])
    expect(await read('adminA', { disputeType: 'labour' })).toEqual([])
    expect(await read('adminA', { numberParts: [one.caseNo] })).toEqual([one.caseNo])
    for (const part of ['%', '_', '\\'])
      expect(await read('adminA', { numberParts: [part] })).toEqual([])
    expect(await read('adminA', { since: ACT_AT })).toHaveLength(2)
    expect(await read('adminA', { until: ACT_AT })).toEqual([])
  })

  test('可选的法院就是退回过的法院', async () => {
    await declined('other', world.courts.b)
    const courts = (who: Who) =>
      withActor(world.people[who], (db) => findDeclinedCourts(db, world.institutions.a))
    expect(await courts('adminA')).toEqual([{ id: world.courts.b, name: '乙区法院' }])
    expect(await courts('adminB')).toEqual([])
  })

  test('最后是哪个机构退回的：法院看得到，没有退回过的不在其中', async () => {
    const { id } = await declined()
    const pending = await layCase(world, { status: 'pending_acceptance' })
    const find = (who: Who) =>
      readAs(world.people[who], 'test', (db) => findLastDecliners(db, [id, pending.id]))
    expect([...(await find('clerkA'))]).toEqual([[id, world.institutions.a]])
    expect((await find('clerkB')).size).toBe(0)
    const none = await readAs(world.people.clerkA, 'test', (db) => findLastDecliners(db, []))
    expect(none.size).toBe(0)
  })

  test('案件现在在哪里：还在本机构的说状态，退回的只说退回了，不知道的不说', async () => {
    const back = await declined()
    const own = await layCase(world, { status: 'in_mediation' })
    const foreign = await layCase(world, {
      status: 'in_mediation',
      institutionId: world.institutions.b,
      mediator: world.people.mediatorB,
    })
    const ids = [back.id, own.id, foreign.id]
    const find = (who: Who) =>
      withActor(world.people[who], (db) => findWhereabouts(db, world.institutions.a, ids))
    const found = await find('adminA')
    expect(found.get(back.id)).toEqual({ caseNo: back.caseNo, status: null })
    expect(found.get(own.id)).toEqual({ caseNo: own.caseNo, status: 'in_mediation' })
    expect(found.has(foreign.id)).toBe(false)
    expect((await find('adminB')).size).toBe(0)
  })
})

describe('调解员本人的案件', () => {
  const own = (
    who: 'mediatorA' | 'mediatorA2',
    settled: boolean,
    found: string[] | null = null,
  ) => ({
    mediatorId: world.people[who].id,
    settled,
    found,
  })
  const read = (
    who: Who,
    query: ReturnType<typeof own>,
    behind: Parameters<typeof findOwnCases>[2] = null,
    atMost = 10,
  ) => readAs(world.people[who], 'test', (db) => findOwnCases(db, query, behind, atMost))

  test('问别人的案件，什么也没有', async () => {
    await layCase(world, { status: 'in_mediation' })
    expect(await read('mediatorA2', own('mediatorA', false))).toEqual([])
    expect(await read('mediatorB', own('mediatorA', false))).toEqual([])
  })

  test('在办的按到期先后，没有到期日的在最后；从某一件往后翻', async () => {
    const [late, soon, without] = [
      await layCase(world, { status: 'in_mediation' }),
      await layCase(world, { status: 'pending_mediator' }),
      await layCase(world, { status: 'disclosure_review' }),
    ]
    await setCase(late.id, { mediation_due_on: '2026-12-20' })
    await setCase(soon.id, { mediation_due_on: '2026-12-01' })
    await layCase(world, { status: 'closed' })
    const found = await read('mediatorA', own('mediatorA', false))
    expect(found).toEqual([
      { id: soon.id, key: '2026-12-01' },
      { id: late.id, key: '2026-12-20' },
      { id: without.id, key: NO_DUE_DAY },
    ])
    const query = own('mediatorA', false)
    expect(await read('mediatorA', query, found[0])).toEqual(found.slice(1))
    expect(await read('mediatorA', query, null, 1)).toEqual(found.slice(0, 1))
    expect(await read('mediatorA', own('mediatorA', false, [late.id]))).toEqual([found[1]])
  })

  test('办结的最近的在前；件数与列表一致，别的机构数不到', async () => {
    const [old, young] = [
      await layCase(world, { status: 'closed' }),
      await layCase(world, { status: 'archived' }),
    ]
    await setCase(old.id, { closed_at: '2026-10-01T10:00:00+08:00' })
    await setCase(young.id, { closed_at: '2026-11-01T10:00:00+08:00' })
    await layCase(world, { status: 'in_mediation' })
    const query = own('mediatorA', true)
    const found = await read('mediatorA', query)
    expect(found.map(({ id }) => id)).toEqual([young.id, old.id])
    expect(await read('mediatorA', query, found[0])).toEqual([found[1]])
    const { mediatorA } = world.people
    await readAs(mediatorA, 'test', async (db) => {
      expect(await countOwnFound(db, query)).toBe(2)
      expect(await countOwnCases(db, world.institutions.a, mediatorA.id)).toEqual({
        open: 1,
        settled: 2,
      })
    })
  })
})

describe('筛选与数', () => {
  test('可选的法院是邀请过的，可选的人是本机构的调解员；别的机构什么也没有', async () => {
    const options = (who: Who) =>
      readAs(world.people[who], 'test', (db) => findFilterOptions(db, world.institutions.a))
    const found = await options('adminA')
    expect(found.courts.map(({ name }) => name).toSorted()).toEqual(['乙区法院', '甲区法院'])
    expect(found.mediators.map(({ name }) => name).toSorted()).toEqual(['王朗', '谢岚'])
    expect((await options('adminB')).mediators).toEqual([])
  })

  test('调解员的姓名以看得到的案件为准', async () => {
    await layCase(world, { status: 'in_mediation' })
    const name = (who: Who) =>
      withActor(world.people[who], (db) => findMediatorName(db, world.people.mediatorA.id))
    expect([await name('clerkA'), await name('clerkB'), await name('adminB')]).toEqual([
      '谢岚',
      null,
      null,
    ])
  })

  test.each([
    ['纠纷类型', { disputeType: 'tort' as const }, 2],
    ['来源', { source: 'delegated_pre_filing' as const }, 3],
    ['类型与来源', { disputeType: 'tort' as const, source: 'delegated_pre_filing' as const }, 2],
    ['没有的类型', { disputeType: 'labour' as const }, 0],
  ])('办结的件数，按%s：归档的也算', async (_title, filter, expected) => {
    await layCase(world, { status: 'closed' })
    await layCase(world, { status: 'archived' })
    await layCase(world, { status: 'closed', disputeType: 'contract' })
    await layCase(world, { status: 'in_mediation' })
    const count = (who: Who) =>
      readAs(world.people[who], 'test', (db) =>
        countSettled(db, { institutionId: world.institutions.a }, filter as never),
      )
    expect([await count('adminA'), await count('adminB')]).toEqual([expected, 0])
  })

  test('办结的件数，按调解员', async () => {
    await layCase(world, { status: 'closed' })
    await layCase(world, { status: 'closed', mediator: world.people.mediatorA2 })
    const filter = { mediatorId: world.people.mediatorA.id } as never
    expect(
      await readAs(world.people.adminA, 'test', (db) =>
        countSettled(db, { institutionId: world.institutions.a }, filter),
      ),
    ).toBe(1)
  })
})

test('期限的变动：暂停按开始、延长按同意的日子排；外人读不到，不认识的原因停下来', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  const keys = 'SELECT id, court_id, holder_id'
  await asOwner(
    `INSERT INTO clock_pauses (case_id, court_id, holder_id, from_on, to_on, reason) ${keys},
      '2026-11-10', NULL, 'suspension' FROM cases WHERE id = $1`,
    [id],
  )
  await asOwner(
    `INSERT INTO clock_pauses (case_id, court_id, holder_id, from_on, to_on, reason) ${keys},
      '2026-11-01', '2026-11-05', 'appraisal' FROM cases WHERE id = $1`,
    [id],
  )
  const find = (who: Who) => withActor(world.people[who], (db) => findClockChanges(db, id))
  expect(await find('adminA')).toEqual({
    pauses: [
      { from: '2026-11-01', to: '2026-11-05', reason: 'appraisal' },
      { from: '2026-11-10', to: null, reason: 'suspension' },
    ],
    extensions: [],
  })
  expect(await find('adminB')).toEqual({ pauses: [], extensions: [] })
})
