import { createServer, type AddressInfo, type Server } from 'node:net'
import { once } from 'node:events'
import { closeDatabase, isDatabaseReachable, readAs, withActor, type Read } from '@/lib/data/door'
import type { Actor } from '@/lib/domain/access/roles'

// A server of the database that welcomes a connection and ends in the same moment: what it says
// arrives together, before anyone has taken the connection into use.

let port = 0
jest.mock('@/lib/platform/env', () => {
  const actual: typeof import('@/lib/platform/env') = jest.requireActual('@/lib/platform/env')
  return {
    ...actual,
    env: () => ({ ...actual.env(), HEYI_DATABASE_URL: `postgresql://web@127.0.0.1:${port}/heyi` }),
  }
})

const SYSTEM_ADMIN: Actor = {
  id: '00000000-0000-4000-8000-000000000001',
  role: 'system_admin',
  name: '系统员',
  courtId: null,
  institutionId: null,
}

/** A message of PostgreSQL: its kind, its length and what it holds. */
const message = (kind: string, body: Buffer) => {
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(kind), length, body])
}
const authenticated = message('R', Buffer.alloc(4))
const ready = message('Z', Buffer.from('I'))
const ending = message(
  'E',
  Buffer.from('SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0'),
)

let server: Server
beforeAll(async () => {
  server = createServer((socket) => {
    socket.once('data', () => socket.end(Buffer.concat([authenticated, ready, ending])))
    socket.on('error', () => undefined)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  await closeDatabase()
  server.close()
})

test('服务器在连接建立的同时结束：语句失败，程序继续', async () => {
  const ping = (read: Read) => read.$queryRaw`SELECT 1`
  await expect(readAs(null, 'a test of lost connections', ping)).rejects.toThrow()
  await expect(withActor(SYSTEM_ADMIN, ping)).rejects.toThrow()
  expect(await isDatabaseReachable()).toBe(false)
})
