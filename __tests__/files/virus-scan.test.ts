import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { clamdAt } from '@/lib/files/virus-scan'
import { EICAR, makeClamd } from '../support/clamd'

// 查毒程序 clamd 的 INSTREAM：没有回答就是没有查过，从不当作没有病毒。

const path = join(tmpdir(), `heyi-clamd-${process.pid}-${randomBytes(4).toString('hex')}.sock`)
const clamd = makeClamd(path)
beforeAll(clamd.start)
afterAll(clamd.stop)

test('没有病毒的；长的分段送去，一个字节不差', async () => {
  const bytes = randomBytes(700_001)
  expect(await clamdAt(path)(bytes)).toEqual({ is: 'clean' })
  expect(clamd.scanned.at(-1)?.equals(bytes)).toBe(true)
})

test('有病毒的：说出是什么', async () => {
  expect(await clamdAt(path)(Buffer.from(`%PDF-1.7 ${EICAR}`))).toEqual({
    is: 'infected',
    found: 'Eicar-Test-Signature',
  })
})

test('连不上的：没有查过', async () => {
  expect(await clamdAt(`${path}.none`)(Buffer.from('x'))).toEqual({ is: 'unavailable' })
  expect(await clamdAt('127.0.0.1:1')(Buffer.from('x'))).toEqual({ is: 'unavailable' })
})

let server: Server | undefined
afterEach(() => server?.close())

/** The address of a scanner that answers like this once something has come. */
async function scannerAnswering(answer: string | null): Promise<string> {
  server = createServer((socket) => {
    socket.on('error', () => undefined)
    if (answer !== null) socket.once('data', () => socket.end(answer))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

test.each([
  ['超过它的上限', 'INSTREAM size limit exceeded. ERROR\0', 'undecided'],
  ['看不懂的回答', 'stream: maybe\0', 'undecided'],
  ['没有说完就断开', 'stream: O', 'unavailable'],
  ['什么也不说', '', 'unavailable'],
])('%s：没有查过', async (_what, answer, is) => {
  const scan = clamdAt(await scannerAnswering(answer))
  expect(await scan(Buffer.from('x'))).toEqual({ is })
})

test('一个字一个字回答、说不完的：也到时限为止', async () => {
  const timers = new Set<NodeJS.Timeout>()
  server = createServer((socket) => {
    socket.on('error', () => undefined)
    timers.add(setInterval(() => socket.write('a'), 20))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const scan = clamdAt(`127.0.0.1:${(server.address() as AddressInfo).port}`, 100)
  const late = sleep(2_000, 'late', { ref: false })
  const answer = await Promise.race([scan(Buffer.from('x')), late])
  for (const timer of timers) clearInterval(timer)
  expect(answer).toEqual({ is: 'unavailable' })
})

test('一直不回答的：到时限为止', async () => {
  const scan = clamdAt(await scannerAnswering(null), 50)
  expect(await scan(Buffer.from('x'))).toEqual({ is: 'unavailable' })
})
