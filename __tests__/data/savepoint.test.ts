import { withActor, asSystem } from '@/lib/data/door'
import { runInSavepoint } from '@/lib/data/savepoint'
import { buildWorld, closeWorld, ownerClient, type World } from '../support/world'

// Part of a transaction fails alone: one line of an import that cannot be made takes nothing else
// back (ADR 0016).

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
beforeEach(async () => {
  await (await ownerClient()).query('DELETE FROM sign_in_counters')
})
afterAll(closeWorld)

const system = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem('test', work)
type Db = Parameters<Parameters<typeof asSystem>[1]>[0]
const insert = (db: Db, key: string) =>
  db.$executeRaw`INSERT INTO sign_in_counters (key, points) VALUES (${key}, 1)`
const keys = async () =>
  (
    await (
      await ownerClient()
    ).query<{ key: string }>('SELECT key FROM sign_in_counters ORDER BY key')
  ).rows.map(({ key }) => key)

test('一部分出错只收回那一部分，前后写的都在', async () => {
  const done = await system(async (db) => {
    await insert(db, 'before')
    const part = await runInSavepoint(db, async () => {
      await insert(db, 'part')
      throw new Error('办不成')
    })
    await insert(db, 'after')
    return part
  })
  expect(done).toMatchObject({ ok: false, isCollision: false })
  expect(await keys()).toEqual(['after', 'before'])
})

test('主键相同的说明是重复，别的错误不说是重复；之后照样可以写', async () => {
  const [twice, broken] = await system(async (db) => {
    await insert(db, 'a')
    const collision = await runInSavepoint(db, () => insert(db, 'a'))
    const fault = await runInSavepoint(db, () => db.$queryRaw`SELECT 1 / 0`)
    await insert(db, 'b')
    return [collision, fault]
  })
  expect(twice).toMatchObject({ ok: false, isCollision: true })
  expect(broken).toMatchObject({ ok: false, isCollision: false })
  expect(await keys()).toEqual(['a', 'b'])
})

test('办成的带回结果；整个事务失败时，办成的部分也收回', async () => {
  const failing = system(async (db) => {
    const part = await runInSavepoint(db, async () => {
      await insert(db, 'part')
      return 7
    })
    expect(part).toEqual({ ok: true, value: 7 })
    throw new Error('整个不成')
  })
  await expect(failing).rejects.toThrow('整个不成')
  expect(await keys()).toEqual([])
})

test('权限不够的语句也只收回自己；身份没有因此改变', async () => {
  const { adminA } = world.people
  const role = await withActor(adminA, async (db) => {
    const part = await runInSavepoint(
      db,
      () => db.$executeRaw`UPDATE sessions SET revoked_at = now()`,
    )
    expect(part.ok).toBe(false)
    const [row] = await db.$queryRaw<
      { actor: string }[]
    >`SELECT current_setting('heyi.actor_id') AS actor`
    return row?.actor
  })
  expect(role).toBe(adminA.id)
})
