import { readAs, type Read } from '@/lib/data/door'
import { buildWorld, closeWorld, ownerClient, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Seen = { role: string; actor: string; readonly: string; session: number }

const look = async (read: Read): Promise<Seen> =>
  (
    await read.$queryRaw<Seen[]>`
  SELECT current_user::text AS role, current_setting('heyi.actor_id', true) AS actor, current_setting('transaction_read_only') AS readonly,
    pg_backend_pid() AS session`
  )[0]!

const asAdmin = () => ({ role: 'heyi_app', actor: world.people.adminA.id, readonly: 'on' })

test('一起问的、接着问的，每一条都以同一个人的身份、在只读的事务里', async () => {
  const seen = await readAs(world.people.adminA, 'test', async (read) => {
    const together = await Promise.all([look(read), look(read), look(read)])
    return [...together, await look(read), await look(read)]
  })
  expect(seen).toHaveLength(5)
  for (const each of seen) expect(each).toMatchObject(asAdmin())
  expect(new Set(seen.map(({ session }) => session)).size).toBe(1)
})

test('审阅人员用只能读的角色，系统用自己的角色；后来的人看不到前一个人的身份', async () => {
  expect(await readAs(world.people.adminA, 'test', look)).toMatchObject(asAdmin())
  expect(await readAs(world.people.reviewerA, 'test', look)).toMatchObject({
    role: 'heyi_reader',
    actor: world.people.reviewerA.id,
  })
  expect(await readAs(null, 'test', look)).toMatchObject({ role: 'heyi_job', actor: '' })
})

test('有一条出错：一起问的不给答案，原来的错误说出来，连接照样能用，身份不留下', async () => {
  const failing = readAs(world.people.adminA, 'test', async (read) =>
    Promise.all([look(read), read.$queryRaw`SELECT 1 / 0`, look(read)]),
  )
  await expect(failing).rejects.toThrow('division by zero')
  expect(await readAs(world.people.adminB, 'test', look)).toMatchObject({
    actor: world.people.adminB.id,
  })
})

test('问了还没等到就放弃的：下一个人不受影响', async () => {
  const given = readAs(world.people.adminA, 'test', async (read) => {
    void look(read)
    throw new Error('放弃')
  })
  await expect(given).rejects.toThrow('放弃')
  expect(await readAs(null, 'test', look)).toMatchObject({ role: 'heyi_job', actor: '' })
})

test('从这里写不进去', async () => {
  await expect(
    readAs(
      world.people.adminA,
      'test',
      (read) =>
        read.$queryRaw`UPDATE accounts SET name = 'x' WHERE id = ${world.people.adminA.id}::uuid`,
    ),
  ).rejects.toThrow(/read-only transaction|permission denied/)
})

test('什么也没有问，也就什么也没有开', async () => {
  expect(await readAs(world.people.adminA, 'test', async () => 7)).toBe(7)
})

test('答完以后没有留下开着的事务', async () => {
  const seen = await readAs(world.people.adminA, 'test', look)
  const { rows } = await (
    await ownerClient()
  ).query<{ state: string }>('SELECT state FROM pg_stat_activity WHERE pid = $1', [seen.session])
  expect(rows).toEqual([{ state: 'idle' }])
})
