import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { waitUntilReady } from '@/scripts/setup/web-server.mjs'

// npm start 等到就绪：慢的机器也等，进程结束了就不再等。

const ALIVE = { exitCode: null, signalCode: null }

async function listen(answer: () => number) {
  const server = createServer((_request, response) => {
    response.writeHead(answer(), { connection: 'close' }).end('{"status":"unavailable"}')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((closed) => server.close(closed)),
  }
}

test('没有就绪的一直等；就绪了即回答', async () => {
  let requests = 0
  const { port, close } = await listen(() => ((requests += 1) < 4 ? 503 : 200))
  expect(await waitUntilReady(ALIVE, port, '127.0.0.1', { withinMs: Infinity })).toBe(true)
  expect(requests).toBe(4)
  await close()
})

test('不限时间的，每隔一段时间说出等了多久、什么没有就绪', async () => {
  const said: (string | null)[] = []
  const process = { exitCode: null as number | null, signalCode: null }
  const { port, close } = await listen(() => 503)
  const isReady = await waitUntilReady(process, port, '127.0.0.1', {
    withinMs: Infinity,
    reportEveryMs: 1,
    onWaiting: (_seconds: number, checks: string | null) => {
      said.push(checks)
      process.exitCode = 1
    },
  })
  expect(isReady).toBe(false)
  expect(said).toEqual(['{"status":"unavailable"}'])
  await close()
})

test('进程已经结束的、限定的时间已过的，不再等', async () => {
  const { port, close } = await listen(() => 503)
  const ended = { exitCode: 1, signalCode: null }
  expect(await waitUntilReady(ended, port, '127.0.0.1', { withinMs: Infinity })).toBe(false)
  expect(await waitUntilReady(ALIVE, port, '127.0.0.1', { withinMs: 1 })).toBe(false)
  await close()
})
