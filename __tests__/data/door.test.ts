import { readAs, withActor, type Read } from '@/lib/data/door'
import { recordStatements } from '@/scripts/bench/record-statements'
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
  SELECT current_user::text AS role, current_setting('heyi.actor_id', true) AS actor,
    current_setting('transaction_read_only') AS readonly, pg_backend_pid() AS session`
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

test('一次读取只开一个事务、只说一次是谁，读完才结束', async () => {
  const startOf = async (read: Read) =>
    (await read.$queryRaw<{ at: Date }[]>`SELECT transaction_timestamp() AS at`)[0]!.at.getTime()
  const started: number[] = []
  const sent = await recordStatements(() =>
    readAs(world.people.adminA, 'test', async (read) => {
      started.push(...(await Promise.all([startOf(read), startOf(read)])))
      started.push(await startOf(read))
    }),
  )
  expect(new Set(started).size).toBe(1)
  const words = sent.map(({ text }) => text.split(/[ ;]/)[0])
  expect(words).toEqual(['BEGIN', 'SELECT', 'SELECT', 'SELECT', 'COMMIT'])
  expect(sent.filter(({ text }) => text.includes('set_config'))).toHaveLength(1)
})

test('审阅人员用只能读的角色，还不知道是谁的没有身份；后来的人看不到前一个人的身份', async () => {
  expect(await readAs(world.people.adminA, 'test', look)).toMatchObject(asAdmin())
  expect(await readAs(world.people.reviewerA, 'test', look)).toMatchObject({
    role: 'heyi_reader',
    actor: world.people.reviewerA.id,
  })
  expect(await readAs(null, 'test', look)).toMatchObject({ role: 'heyi_app', actor: '' })
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
  expect(await readAs(null, 'test', look)).toMatchObject({ role: 'heyi_app', actor: '' })
})

test('事务结束以后还想读的，被拒绝：连接也许已经归别人用了', async () => {
  let late: Read | undefined
  await readAs(world.people.adminA, 'test', async (read) => {
    late = read
    await look(read)
  })
  await expect(look(late!)).rejects.toThrow('the read transaction is over')
})

test('一条出错以后，别的语句各自失败，不会另开事务接着读', async () => {
  const outcomes: PromiseSettledResult<unknown>[] = []
  const failing = readAs(world.people.adminA, 'test', async (read) => {
    const sent = [look(read), read.$queryRaw`SELECT 1 / 0`, look(read)]
    outcomes.push(...(await Promise.allSettled(sent)))
    await look(read)
  })
  await expect(failing).rejects.toThrow('current transaction is aborted')
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
})

test('读到一半连接断了：说出错误，进程还在，下一个人换一条连接', async () => {
  const owner = await ownerClient()
  const cut = readAs(world.people.adminA, 'test', async (read) => {
    const { session } = await look(read)
    await owner.query('SELECT pg_terminate_backend($1)', [session])
    await look(read)
  })
  await expect(cut).rejects.toThrow(/terminat|connection/i)
  expect(await readAs(world.people.adminA, 'test', look)).toMatchObject(asAdmin())
})

test('语句和事务的时限只在这个事务里', async () => {
  const limitsOf = (read: Read) =>
    read.$queryRaw`SELECT current_setting('statement_timeout') AS statement,
      current_setting('idle_in_transaction_session_timeout') AS idle`
  expect(await readAs(world.people.adminA, 'test', limitsOf)).toEqual([
    { statement: '10s', idle: '10s' },
  ])
  expect(await withActor(world.people.adminA, limitsOf)).toEqual([{ statement: '0', idle: '0' }])
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
