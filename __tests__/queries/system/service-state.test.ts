import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { withActor } from '@/lib/data/door'
import { readServerState } from '@/lib/data/stores/system/service-store'
import { anchorChains } from '@/lib/jobs/anchor-chains'
import { measureServiceAsSystem } from '@/lib/jobs/measure-service'
import { serveMetrics } from '@/lib/jobs/serve-metrics'
import { now } from '@/lib/platform/clock'
import { getServiceState } from '@/lib/queries/system/get-service-state'
import { appendLooks } from '../../support/chains'
import { done } from '../../support/sound-act'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 服务监控：量到的是真的，不正常的说怎么办；别的身份看不到，数据库也不给；监控指标与页面一致。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const view = () => done(getServiceState(world.people.system, {}))
const row = async (key: string) =>
  (await view()).groups.flatMap(({ rows }) => rows).find((each) => each.key === key)!

test('数据库、程序、磁盘都量得到，正常的不说怎么办', async () => {
  const { groups } = await view()
  const rows = groups.flatMap((group) => group.rows)
  for (const key of ['postgres', 'schema', 'clock', 'connections', 'queue', 'jobs'])
    expect(rows.find((each) => each.key === key)).toMatchObject({ state: 'ok', todo: null })
  expect(await row('postgres')).toMatchObject({ value: expect.stringMatching(/^\d+.* [MG]B$/) })
  expect(await row('connections')).toMatchObject({
    value: expect.stringMatching(/^已用 [1-9]\d* 个，最多 \d+ 个$/),
  })
  expect(await row('files_disk')).toMatchObject({ value: expect.stringMatching(/还剩|读不到/) })
})

test('积压的、不再重试的、封存停了的：说明积了多少、等了多久、怎么办', async () => {
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  await appendLooks(world, id, 1)
  await anchorChains(new Date(Date.now() - 4 * 3_600_000))
  const lay = (state: string, minutes: number) =>
    asOwner(
      `INSERT INTO outbox (kind, payload, run_at, state)
       VALUES ('callback', '{}', now() - make_interval(mins => $2), $1)`,
      [state, minutes],
    )
  for (const minutes of [10, 40]) await lay('waiting', minutes)
  await lay('dead', 100)
  expect(await row('queue')).toMatchObject({
    state: 'bad',
    value: '到时未办 2 项，最早的已等 40 分钟；多次失败不再重试 1 项',
    todo: expect.stringMatching(/^不再重试的请交维护人员/),
  })
  expect(await row('anchor')).toMatchObject({ state: 'bad', todo: expect.stringContaining('npm') })
})

test('别的身份没有这一页；数据库的函数也不告诉他们', async () => {
  for (const who of ['adminA', 'mediatorA', 'clerkA', 'security', 'auditor', 'partyX'] as const)
    expect(await getServiceState(world.people[who], {})).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    })
  for (const who of ['adminA', 'mediatorA', 'security'] as const)
    expect(await withActor(world.people[who], (db) => readServerState(db, now()))).toBeNull()
})

test('没有安装 pg_stat_statements 的，说没有；不出错', async () => {
  const { server } = await measureServiceAsSystem(now)
  expect(server.slowest === null || Array.isArray(server.slowest)).toBe(true)
  expect(server.schema).toMatch(/^\d{4}_/)
})

test('监控指标：在自己的端口上，与页面同样的判断；别的路径没有', async () => {
  const server = serveMetrics({ port: 0, address: '127.0.0.1' }, now)
  await once(server, 'listening')
  const { port, address } = server.address() as AddressInfo
  expect(address).toBe('127.0.0.1')
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
  try {
    const answer = await get('/metrics')
    expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4')
    const text = await answer.text()
    expect(text).toContain('heyi_database_up 1\n')
    expect(text).toContain('heyi_check_state{check="queue"} 0\n')
    expect(text).toContain('heyi_check_state{check="anchor"} 1\n')
    for (const name of Object.values(world.people).map((person) => person.name))
      expect(text).not.toContain(name)
    expect((await get('/')).status).toBe(404)
  } finally {
    server.close()
  }
})
