import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  ['超过它的上限', 'INSTREAM size limit exceeded. ERROR\0'],
  ['看不懂的回答', 'stream: maybe\0'],
  ['没有说完就断开', 'stream: O'],
  ['什么也不说', ''],
])('%s：没有查过', async (_what, answer) => {
  const scan = clamdAt(await scannerAnswering(answer))
  expect(await scan(Buffer.from('x'))).toEqual({ is: 'unavailable' })
})

test('一直不回答的：到时限为止', async () => {
  const scan = clamdAt(await scannerAnswering(null), 50)
  expect(await scan(Buffer.from('x'))).toEqual({ is: 'unavailable' })
})
