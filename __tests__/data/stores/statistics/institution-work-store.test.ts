import { readAs } from '@/lib/data/door'
import {
  countDeclines,
  findCarryingMediators,
} from '@/lib/data/stores/statistics/institution-work-store'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import { parseMonth } from '@/lib/domain/statistics/month'
import { layDecline } from '@/__tests__/support/case-parts'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '@/__tests__/support/world'

// 报表里机构自己的数: 不受理几件, 谁能承办几件 (操作手册 3.8).

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Who = keyof World['people']
const count = (from: string, to: string, type?: DisputeType, who: Who = 'adminA') =>
  readAs(world.people[who], 'test', (db) =>
    countDeclines(db, world.institutions.a, { from: parseMonth(from)!, to: parseMonth(to)! }, type),
  )
async function declined(declined_at: string, columns: object = {}): Promise<void> {
  const { id } = await layCase(world, { status: 'returned' })
  await layDecline(id, { institution_id: world.institutions.a, declined_at, ...columns })
}
const mediators = (who: Who = 'adminA', institutionId = world.institutions.a) =>
  readAs(world.people[who], 'test', (db) => findCarryingMediators(db, institutionId))

describe('不受理的件数', () => {
  test('月末最后一刻算这个月，零点整算下个月，都按北京时间', async () => {
    await declined('2026-09-30T23:59:59.999+08:00')
    await declined('2026-10-01T00:00:00+08:00')
    await declined('2026-10-31T23:59:59.999+08:00')
    await declined('2026-11-01T00:00:00+08:00')
    expect([
      await count('2026-09', '2026-09'),
      await count('2026-10', '2026-10'),
      await count('2026-11', '2026-11'),
      await count('2026-09', '2026-11'),
      await count('2026-12', '2026-12'),
    ]).toEqual([1, 2, 1, 4, 0])
  })

  test('按纠纷类型筛选；同一件退回两次是两件', async () => {
    const at = '2026-10-10T10:00:00+08:00'
    await declined(at)
    await declined(at, { dispute_type: 'labour' })
    const { id } = await layCase(world, { status: 'returned' })
    const twice = { institution_id: world.institutions.a, dispute_type: 'maritime' }
    await layDecline(id, { ...twice, declined_at: at })
    await layDecline(id, { ...twice, declined_at: '2026-10-20T10:00:00+08:00' })
    expect([
      await count('2026-10', '2026-10', 'tort'),
      await count('2026-10', '2026-10', 'labour'),
      await count('2026-10', '2026-10', 'maritime'),
      await count('2026-10', '2026-10', 'contract'),
      await count('2026-10', '2026-10'),
    ]).toEqual([1, 1, 2, 0, 4])
  })

  test('别的机构退回的不算本机构的；别的机构读不到本机构的', async () => {
    const at = '2026-10-10T10:00:00+08:00'
    await declined(at)
    await declined(at, { institution_id: world.institutions.b })
    expect(await count('2026-10', '2026-10')).toBe(1)
    for (const who of ['adminB', 'mediatorA'] as const)
      expect([who, await count('2026-10', '2026-10', undefined, who)]).toEqual([who, 0])
  })
})

describe('能承办的人', () => {
  test('现任和已停用的都在，按姓名排，写明能承办几件', async () => {
    const { mediatorA, mediatorA2 } = world.people
    const db = await ownerClient()
    await db.query(`UPDATE accounts SET status = 'disabled' WHERE id = $1`, [mediatorA2.id])
    await db.query('UPDATE mediator_profiles SET caseload_cap = 12 WHERE account_id = $1', [
      mediatorA.id,
    ])
    expect(await mediators()).toEqual([
      { id: mediatorA2.id, name: '王朗', isActive: false, cap: 1000 },
      { id: mediatorA.id, name: '谢岚', isActive: true, cap: 12 },
    ])
  })

  test('别的机构的人不在其中，别的机构也读不到', async () => {
    expect((await mediators('adminB', world.institutions.b)).map(({ name }) => name)).toEqual([
      '陈启',
    ])
    expect(await mediators('adminA', world.institutions.b)).toEqual([])
    expect(await mediators('adminB')).toEqual([])
  })
})
