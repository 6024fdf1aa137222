import type { StoredItem } from '@/components/device-queue/queue-item'
import { photoProgress } from '@/components/device-queue/photo-progress'
import { sendPhoto } from '@/components/device-queue/send-photo'
import { PART_BYTES } from '@/lib/domain/upload/upload'
import { sha256 } from '../../support/memory-queue'

// 照片分段送出：断了接着传，每段和整个文件的 SHA-256 都答对了才算送到。

const ITEM = { id: 'p1', account: 'm1', caseId: 'c1', madeAt: 0 } as StoredItem
const BODY = new Uint8Array(2 * PART_BYTES + 5).map((_, index) => index % 251)
const partsOf = (body: Uint8Array) =>
  [0, 1, 2].map((no) => sha256(body.slice(no * PART_BYTES, (no + 1) * PART_BYTES)))
const send = () =>
  sendPhoto(ITEM, BODY, { slot: 'evidence', title: '照片' }, async (bytes) => sha256(bytes))

/** A server that has what it took; `on` may answer otherwise. */
function serve(on: (path: string) => object | number | null = () => null) {
  const taken = new Set<number>()
  const calls: string[] = []
  const answer = async (path: string, { body }: RequestInit) => {
    const place = path.replace('/api/mediator/uploads', '')
    calls.push(place)
    const other = on(place)
    if (typeof other === 'number') throw new TypeError('Failed to fetch')
    if (other) return answered(other)
    const [, no] = /parts\/(\d)$/.exec(place) ?? []
    if (no !== undefined) {
      taken.add(Number(no))
      return answered({ sha256: sha256(body as Uint8Array) })
    }
    return place === ''
      ? answered({ received: [...taken] })
      : answered({ sha256: sha256(BODY), parts: partsOf(BODY) })
  }
  globalThis.fetch = jest.fn(answer) as unknown as typeof fetch
  return { taken, calls }
}
/** As far as the sender reads it; jsdom has no Response. */
const answered = (json: object) => ({ status: 200, json: async () => json })

const original = globalThis.fetch
AbortSignal.timeout = () => new AbortController().signal
afterEach(() => {
  globalThis.fetch = original
})

test('先报各段的 SHA-256，再按编号逐段送，最后收尾；百分比随之增长', async () => {
  const { calls } = serve()
  expect(await send()).toEqual({ kind: 'stored', sha256: sha256(BODY) })
  expect(calls).toEqual(['', '/p1/parts/0', '/p1/parts/1', '/p1/parts/2', '/p1/finish'])
  const head = JSON.parse(String(jest.mocked(fetch).mock.calls[0]![1]!.body))
  expect(head).toMatchObject({
    id: 'p1',
    slot: 'evidence',
    size: BODY.length,
    sha256: sha256(BODY),
    partSha256: partsOf(BODY),
  })
  expect(photoProgress('p1')).toBe(100)
})

test('送到第二段断了：留着；再送只送缺的', async () => {
  let isDown = true
  const { calls } = serve((place) => (isDown && place === '/p1/parts/1' ? 0 : null))
  expect(await send()).toEqual({ kind: 'later' })
  expect(photoProgress('p1')).toBe(33)
  isDown = false
  calls.length = 0
  expect(await send()).toMatchObject({ kind: 'stored' })
  expect(calls).toEqual(['', '/p1/parts/1', '/p1/parts/2', '/p1/finish'])
})

test('收尾的答复没有收到：再问时已经存好，不重复送', async () => {
  const { calls } = serve((place) => (place === '' ? { sha256: sha256(BODY) } : null))
  expect(await send()).toMatchObject({ kind: 'stored' })
  expect(calls).toEqual([''])
})

test.each([
  ['一段的 SHA-256 不符', '/p1/parts/1', { sha256: 'x' }],
  ['整个文件的不符', '/p1/finish', { sha256: 'x', parts: partsOf(BODY) }],
  ['收尾所答某一段的不符', '/p1/finish', { sha256: sha256(BODY), parts: ['x', 'y', 'z'] }],
  ['已存的是另一个文件', '', { sha256: 'x' }],
])('%s：不算送到', async (_title, at, answer) => {
  serve((place) => (place === at ? answer : null))
  expect((await send()).kind).not.toBe('stored')
})
