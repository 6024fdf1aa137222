import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { appUrlsOf, directUrlsOf } from '@/scripts/setup/app-role.mjs'
import { restartOneByOne } from '@/scripts/setup/rolling-restart.mjs'

// 逐个重启：别的都就绪才重启这一个；没有回来的，到此为止。连接池只在两个登录的地址里。

const open: Server[] = []
afterEach(() =>
  Promise.all(open.splice(0).map((server) => new Promise((closed) => server.close(closed)))),
)

/** A process that says whether it is ready, which a test changes. */
async function makeProcess() {
  const process = { isReady: true, port: 0 }
  const server = createServer((_request, response) => {
    response.writeHead(process.isReady ? 200 : 503, { connection: 'close' }).end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  open.push(server)
  process.port = (server.address() as AddressInfo).port
  return process
}

test('一个接一个，前一个就绪才轮到下一个', async () => {
  const [one, other] = [await makeProcess(), await makeProcess()]
  const of = (port: number) => (port === one.port ? one : other)
  const steps: string[] = []
  const nameOf = (port: number) => (port === one.port ? 'one' : 'other')
  await restartOneByOne({
    ports: [one.port, other.port],
    withinMs: 30_000,
    restart: async (port) => {
      steps.push(`restart ${nameOf(port)}`)
      expect([one, other].every((each) => each.port === port || each.isReady)).toBe(true)
      of(port).isReady = false
      setImmediate(() => {
        of(port).isReady = true
      })
    },
    report: (port) => steps.push(`ready ${nameOf(port)}`),
  })
  expect(steps).toEqual(['restart one', 'ready one', 'restart other', 'ready other'])
})

test('另一个没有就绪：不重启；重启以后没有回来：到此为止，说出看哪里', async () => {
  const [one, other] = [await makeProcess(), await makeProcess()]
  const ports = [one.port, other.port]
  const restarted: number[] = []
  const restart = async (port: number) => {
    restarted.push(port)
    one.isReady = false
  }
  other.isReady = false
  await expect(restartOneByOne({ ports, restart, withinMs: 0 })).rejects.toThrow(
    `端口 ${other.port} 的网页进程没有就绪，没有重启 ${one.port}`,
  )
  expect(restarted).toEqual([])
  other.isReady = true
  await expect(restartOneByOne({ ports, restart, withinMs: 0 })).rejects.toThrow(
    `journalctl --namespace=heyi -u heyi-web@${one.port}`,
  )
  expect(restarted).toEqual([one.port])
})

test('只有一个进程的，说明要先加第二个', async () => {
  const restart = jest.fn()
  const only = restartOneByOne({ ports: [1], restart, withinMs: 0 })
  await expect(only).rejects.toThrow('只有一个网页进程')
  expect(restart).not.toHaveBeenCalled()
})

describe('连接池', () => {
  const OWNER = 'postgresql://owner:secret@db.test:5433/heyi'
  const before = { ...process.env }
  beforeEach(() => {
    Object.assign(process.env, { HEYI_DB_PASSWORD: 'job', HEYI_WEB_DB_PASSWORD: 'web' })
  })
  afterEach(() => {
    process.env = { ...before }
  })

  test('网页和任务经过它，变动通知和建库不经过', () => {
    process.env.HEYI_POOLER = 'pool.test:6432'
    expect(appUrlsOf(OWNER)).toEqual({
      webUrl: 'postgresql://heyi_web:web@pool.test:6432/heyi',
      jobUrl: 'postgresql://heyi_login:job@pool.test:6432/heyi',
      changesUrl: 'postgresql://heyi_web:web@db.test:5433/heyi',
    })
    expect(directUrlsOf(OWNER)).toEqual({
      webUrl: 'postgresql://heyi_web:web@db.test:5433/heyi',
      jobUrl: 'postgresql://heyi_login:job@db.test:5433/heyi',
    })
  })

  test('没有写的直接连接；写得不对的说出怎么写', () => {
    process.env.HEYI_POOLER = ''
    expect(appUrlsOf(OWNER).webUrl).toBe('postgresql://heyi_web:web@db.test:5433/heyi')
    process.env.HEYI_POOLER = 'pool.test'
    expect(() => appUrlsOf(OWNER)).toThrow('HEYI_POOLER=pool.test 不对，应为“主机:端口”')
  })
})
