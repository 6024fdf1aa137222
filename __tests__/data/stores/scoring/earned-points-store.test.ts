import { withActor } from '@/lib/data/door'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findCountedPoints, findRecentPoints } from '@/lib/data/stores/scoring/earned-points-store'
import { earnClosing, earnOperation } from '@/lib/data/stores/scoring/points-store'
import type { OperationCode } from '@/lib/domain/scoring/rule-set'
import { pointRows } from '@/__tests__/support/case-rows'
import { eventOf, layPoint } from '@/__tests__/support/earned-points'
import { grantOf } from '@/__tests__/support/grants'
import { localDate } from '@/__tests__/support/local-date'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '@/__tests__/support/world'

// 我的积分: 分属于挣到它的人, 案件转给别人之后也是 (操作手册 3.9; domain.md 5.4).

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Who = keyof World['people']
const earned = (who: Who = 'mediatorA', atMost = 10, of: Who = who) =>
  withActor(world.people[who], (db) => findRecentPoints(db, world.people[of].id, atMost))
const counted = (who: Who, of: Who = who) =>
  withActor(world.people[who], (db) =>
    findCountedPoints(db, world.institutions.a, world.people[of].id),
  )
const inMediation = async () => (await layCase(world, { status: 'in_mediation' })).id
const NOTHING = { operation: 0, time: 0, result: 0, handedOver: 0 }
type Point = Parameters<typeof layPoint>[2]
const lay = (caseId: string, point: Point) => layPoint(world, caseId, point)

describe('读出', () => {
  test('没有挣过分的：没有合计，没有记录', async () => {
    await inMediation()
    expect(await earned()).toEqual({ recent: [], numbers: new Map() })
    expect(await counted('mediatorA')).toEqual(NOTHING)
  })

  test('每一条写明哪件案件、哪天、哪一项、几分', async () => {
    const { id, caseNo } = await layCase(world, { status: 'in_mediation' })
    await lay(id, { part: 'operation', code: 'accept', points: 1, on: '2026-11-01' })
    await lay(id, { part: 'operation', code: 'session', points: 5, on: '2026-11-03' })
    const last = await lay(id, {
      part: 'time',
      code: 'closed_in_time',
      points: 10,
      on: '2026-11-09',
    })
    const { recent, numbers } = await earned()
    expect(recent.map(({ code, on }) => [code, on])).toEqual([
      ['closed_in_time', '2026-11-09'],
      ['session', '2026-11-03'],
      ['accept', '2026-11-01'],
    ])
    expect(recent[0]).toEqual({
      id: last,
      caseId: id,
      on: '2026-11-09',
      part: 'time',
      code: 'closed_in_time',
      points: 10,
    })
    expect([...numbers]).toEqual([[id, caseNo]])
  })

  test('只列最近的几条', async () => {
    const id = await inMediation()
    for (const on of ['2026-11-01', '2026-11-04', '2026-11-02', '2026-11-03'])
      await lay(id, { part: 'operation', code: 'session', points: 5, on })
    const { recent } = await earned('mediatorA', 2)
    expect(recent.map(({ on }) => on)).toEqual(['2026-11-04', '2026-11-03'])
  })

  test('案件转给别人并结案：原来的人得其移交前的分，案号不再给看；结案的人只有自己的分', async () => {
    const { mediatorA2 } = world.people
    const { id, caseNo } = await layCase(world, { status: 'in_mediation' })
    await lay(id, { part: 'operation', code: 'accept', points: 1, on: '2026-11-01' })
    await lay(id, {
      part: 'result',
      code: 'success',
      points: 5,
      on: '2026-11-09',
      of: 'mediatorA2',
    })
    await (
      await ownerClient()
    ).query('UPDATE cases SET mediator_id = $2, mediator_name = $3 WHERE id = $1', [
      id,
      mediatorA2.id,
      mediatorA2.name,
    ])
    expect([await counted('mediatorA'), await counted('mediatorA2')]).toEqual([NOTHING, NOTHING])
    await (
      await ownerClient()
    ).query(
      `UPDATE cases SET status = 'closed', closed_at = $2, closing_days = 4, outcome = 'agreement'
       WHERE id = $1`,
      [id, '2026-11-20T02:00:00Z'],
    )
    const [before, after] = [await earned('mediatorA'), await earned('mediatorA2')]
    expect(before.recent).toHaveLength(1)
    expect(before.numbers.size).toBe(0)
    expect([...after.numbers]).toEqual([[id, caseNo]])
    expect(await counted('mediatorA')).toEqual({ ...NOTHING, handedOver: 1 })
    expect(await counted('mediatorA2')).toEqual({ ...NOTHING, result: 5 })
    // 结案以后才记入的分，立即计入得分的人。
    await lay(id, { part: 'operation', code: 'session', points: 3, on: '2026-11-21' })
    await lay(id, { part: 'result', points: 5, on: '2026-11-22', of: 'mediatorA2' })
    expect(await counted('mediatorA')).toEqual({ ...NOTHING, handedOver: 4 })
    expect(await counted('mediatorA2')).toEqual({ ...NOTHING, result: 10 })
    expect(await counted('mediatorA2', 'mediatorA')).toEqual(NOTHING)
    expect(await counted('adminB', 'mediatorA')).toEqual(NOTHING)
  })

  test('同事和别的机构读不到别人的分', async () => {
    const id = await inMediation()
    await lay(id, { part: 'operation', code: 'accept', points: 1, on: '2026-11-01' })
    for (const who of ['mediatorA2', 'mediatorB', 'adminB'] as const)
      expect([who, (await earned(who, 10, 'mediatorA')).recent]).toEqual([who, []])
    expect((await earned('adminA', 10, 'mediatorA')).recent).toHaveLength(1)
  })

  test('不认识的来由停下来，不当作别的', async () => {
    await lay(await inMediation(), {
      part: 'operation',
      code: 'nonsense',
      points: 1,
      on: '2026-11-01',
    })
    await expect(earned()).rejects.toThrow(/score_points.code/)
  })
})

describe('记下', () => {
  const work = async (caseId: string, code: OperationCode, on: string, subject = caseId) => {
    const { mediatorA } = world.people
    const eventId = await eventOf(world, caseId)
    await withActor(mediatorA, async (db) => {
      const record = (await findCase(db, caseId))!
      const earner = { mediatorId: mediatorA.id, eventId, on: localDate(on) }
      const grant = grantOf(mediatorA, 'contact:record')
      await earnOperation(db, grant, record, earner, { code, subject })
    })
  }
  const close = async (
    caseId: string,
    closing: { success: boolean; days: number; hasUndisputedFacts?: boolean },
  ) => {
    const { mediatorA } = world.people
    const eventId = await eventOf(world, caseId)
    await withActor(mediatorA, async (db) => {
      const record = (await findCase(db, caseId))!
      const earner = { mediatorId: mediatorA.id, eventId, on: localDate('2026-11-24') }
      await earnClosing(db, grantOf(mediatorA, 'case:close'), record, earner, {
        hasUndisputedFacts: null,
        ...closing,
      })
    })
  }
  const found = async (caseId: string) =>
    (await pointRows(caseId)).map((row) => row.replace(' case.viewed', ''))

  test('同一天同一人的联系只算一次，第二天再算', async () => {
    const id = await inMediation()
    await work(id, 'contact', '2026-11-02')
    await work(id, 'contact', '2026-11-02')
    expect(await found(id)).toEqual(['operation contact 1'])
    await work(id, 'contact', '2026-11-03')
    expect(await found(id)).toHaveLength(2)
  })

  test('另一件案件的分不占这一件的次数', async () => {
    const [one, other] = [await inMediation(), await inMediation()]
    await work(one, 'identity_check', '2026-11-02', 'party-1')
    await work(other, 'identity_check', '2026-11-02', 'party-1')
    expect([await found(one), await found(other)]).toEqual([
      ['operation identity_check 1'],
      ['operation identity_check 1'],
    ])
  })

  test('规则还没有生效的日子，做了也没有分', async () => {
    const id = await inMediation()
    await work(id, 'contact', '2018-12-31')
    expect(await found(id)).toEqual([])
  })

  test('成功结案：结案、按期、成功三项；不成功只有结案和不成功的分', async () => {
    const [won, lost] = [await inMediation(), await inMediation()]
    await close(won, { success: true, days: 4 })
    await close(lost, { success: false, days: 4 })
    expect(await found(won)).toEqual([
      'operation closing 1',
      'result success 5',
      'time closed_in_time 10',
    ])
    expect(await found(lost)).toEqual(['operation closing 1', 'result failure 1'])
  })

  test('事先记载过无争议事实的，不成功也多一分；别的案件记载的不算', async () => {
    const [recorded, plain] = [await inMediation(), await inMediation()]
    await work(recorded, 'undisputed_facts', '2026-11-02')
    await close(recorded, { success: false, days: 4 })
    await close(plain, { success: false, days: 4 })
    expect(await found(recorded)).toContain('result failure_undisputed 1')
    expect(await found(plain)).not.toContain('result failure_undisputed 1')
  })

  test('案件记载过无争议事实的，以结案时各方确认的为准：有的多一分，得过操作分而已撤回的没有', async () => {
    const [confirmed, withdrawn] = [await inMediation(), await inMediation()]
    await work(withdrawn, 'undisputed_facts', '2026-11-02')
    await close(confirmed, { success: false, days: 4, hasUndisputedFacts: true })
    await close(withdrawn, { success: false, days: 4, hasUndisputedFacts: false })
    expect(await found(confirmed)).toContain('result failure_undisputed 1')
    expect(await found(withdrawn)).not.toContain('result failure_undisputed 1')
  })
})
