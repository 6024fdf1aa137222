import { asSystem, withActor } from '@/lib/data/door'
import { countRequest } from '@/lib/data/stores/access/request-counter-store'
import {
  addFailure,
  dropCounter,
  forgiveFailure,
  spendChallenge,
  sweepThrottle,
  takeCounter,
} from '@/lib/data/stores/access/throttle-store'
import { buildWorld, closeWorld, ownerClient, type World } from '@/__tests__/support/world'

// quality.md, Login: 计数在数据库里, 重启不丢, 五十个同时的尝试也数得清; 每一处查验密码的地方都算.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
beforeEach(async () => {
  await (await ownerClient()).query('DELETE FROM sign_in_counters; DELETE FROM spent_challenges')
})
afterAll(closeWorld)

const AT = new Date('2026-11-24T02:00:00Z')
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000)
const system = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem('test', work)
const take = (key = 'account:1', at = AT) => system((db) => takeCounter(db, key, at, 15))
const fail = (key = 'account:1') => system((db) => addFailure(db, key))

test('没有一个人的数据库角色动得了计数', async () => {
  for (const who of ['adminA', 'reviewerA', 'auditor'] as const)
    await expect(
      withActor(world.people[who], (db) => takeCounter(db, 'account:1', AT, 15)),
    ).rejects.toThrow(/denied|permission|read-only/)
})

describe('登录失败', () => {
  test('第一次从零开始，窗口十五分钟', async () => {
    expect(await take()).toEqual({ failures: 0, endsAt: later(15) })
  })

  test('失败逐次累加，窗口不因此延长', async () => {
    await take()
    await fail()
    await fail()
    expect(await take('account:1', later(14))).toEqual({ failures: 2, endsAt: later(15) })
  })

  test('窗口到期的那一刻起，从零开始新的窗口', async () => {
    await take()
    await fail()
    expect(await take('account:1', later(15))).toEqual({ failures: 0, endsAt: later(30) })
  })

  test('成功的一次退回一次失败，退到零为止', async () => {
    await take()
    await fail()
    for (let times = 0; times < 3; times += 1) await system((db) => forgiveFailure(db, 'account:1'))
    expect((await take()).failures).toBe(0)
  })

  test('各人各计：一个账号的失败不落在另一个头上；清掉的重新开始', async () => {
    await take()
    await fail()
    expect((await take('account:2')).failures).toBe(0)
    await system((db) => dropCounter(db, 'account:1'))
    expect((await take('account:1', later(1))).endsAt).toEqual(later(16))
  })

  test('五十次同时的失败，一次不少', async () => {
    await take()
    const attempt = () =>
      system(async (db) => {
        const { failures } = await takeCounter(db, 'account:1', AT, 15)
        await addFailure(db, 'account:1')
        return failures
      })
    const seen = await Promise.all(Array.from({ length: 50 }, attempt))
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n))
  })
})

describe('工作量证明', () => {
  const spend = (signature: string) => system((db) => spendChallenge(db, signature, later(10)))

  test('用过一次的不能再用，同时用两次也只有一次成', async () => {
    expect((await Promise.all([spend('a'), spend('a')])).toSorted()).toEqual([false, true])
    expect([await spend('a'), await spend('b')]).toEqual([false, true])
  })

  test('到期的计数和证明清理掉，没有到期的留着', async () => {
    await take('old', later(-60))
    await take('young')
    await spend('young')
    await system((db) => spendChallenge(db, 'old', later(-1)))
    await system((db) => sweepThrottle(db, AT))
    const db = await ownerClient()
    expect((await db.query('SELECT key FROM sign_in_counters')).rows).toEqual([{ key: 'young' }])
    expect((await db.query('SELECT signature FROM spent_challenges')).rows).toEqual([
      { signature: 'young' },
    ])
  })

  test('正在被一次尝试占用的计数，留给下一次清理', async () => {
    await take('held', later(-60))
    await system(async (db) => {
      await takeCounter(db, 'held', later(-50), 15)
      await system((other) => sweepThrottle(other, AT))
    })
    const { rows } = await (await ownerClient()).query('SELECT key FROM sign_in_counters')
    expect(rows).toEqual([{ key: 'held' }])
  })
})

describe('请求的次数', () => {
  const count = (at = AT, name = 'export:1') => system((db) => countRequest(db, name, 60_000, at))

  test('从第一次开始计，窗口一分钟；到期重新从一开始', async () => {
    expect(await count()).toEqual({ count: 1, resetsAt: later(1) })
    expect(await count(new Date(AT.getTime() + 59_999))).toEqual({ count: 2, resetsAt: later(1) })
    expect(await count(later(1))).toEqual({ count: 1, resetsAt: later(2) })
  })

  test('同时的请求一个不漏，各有各的名字', async () => {
    const counts = await Promise.all(Array.from({ length: 20 }, () => count()))
    expect(counts.map((each) => each.count).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, n) => n + 1),
    )
    expect((await count(AT, 'export:2')).count).toBe(1)
  })
})
