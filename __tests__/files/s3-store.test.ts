import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { newStorageKey } from '@/lib/files/file-store'
import { fileDriverOn } from '@/lib/files/s3-store'

// 存储服务的回答不可全信：写了读回来核对，不认得的请求方式不用。

const sent: { readonly method: string; readonly headers: IncomingHttpHeaders }[] = []
/** A service that keeps the bytes of a request as they arrived, damaged where `isDamaging`. */
let isDamaging = false
let kept: Buffer | null = null
const server = createServer(async (request, response) => {
  sent.push({ method: request.method!, headers: request.headers })
  if (request.method === 'PUT') {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    kept = Buffer.concat(pieces)
    if (isDamaging) kept[0]! ^= 1
    response.end()
  } else if (request.method === 'GET' && kept) response.end(kept)
  else response.writeHead(404).end()
})

const driver = () =>
  fileDriverOn({
    bucket: 'files',
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'cn-north-1',
    keyId: 'key',
    keySecret: 'secret',
  })

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
beforeEach(() => {
  sent.length = 0
  kept = null
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test('写进去的就是原来的字节：不附加会被存进文件的校验', async () => {
  isDamaging = false
  await driver().put(newStorageKey(), Buffer.from('卷宗'))
  expect(kept?.toString()).toBe('卷宗')
  const { headers } = sent.find(({ method }) => method === 'PUT')!
  expect(headers['content-length']).toBe('6')
  expect(Object.keys(headers).filter((name) => /checksum|trailer/.test(name))).toEqual([])
})

test('存下来的与写进去的不同：不算写成', async () => {
  isDamaging = true
  const written = driver().put(newStorageKey(), Buffer.from('卷宗'))
  await expect(written).rejects.toThrow('differs from what was sent')
})

test('只要一段而给了全部的：不当作那一段', async () => {
  isDamaging = false
  const [store, key] = [driver(), newStorageKey()]
  await store.put(key, Buffer.from('卷宗卷宗'))
  await expect(store.open(key, { first: 3, last: 5 })).rejects.toThrow('parts of objects')
})
