import { retryPause, summarise, type Answer } from '@/components/device-queue/queue-item'
import {
  makeAccountKey,
  memoryQueue,
  memoryStore,
  sha256,
  STORED,
} from '../../support/memory-queue'

// 本机队列：次序、重试、各种状态；存储在内存里，没有浏览器的数据库。

const item = (id: string, caseId = 'c1', note = id) => ({
  id,
  caseId,
  kind: 'contact' as const,
  body: JSON.stringify({ note }),
  words: { title: `联系${id}`, lines: [['内容', note]] as const },
})
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const ids = async (queue: Awaited<ReturnType<typeof memoryQueue>>) =>
  (await queue.list()).map((entry) => entry.item.id)

/** A server that answers as the test says; it keeps what was sent, in order. */
function server(answer: (id: string, body: Uint8Array) => Answer) {
  const sent: string[] = []
  return {
    sent,
    send: async ({ id }: { id: string }, body: Uint8Array<ArrayBuffer>) => {
      sent.push(id)
      return answer(id, body)
    },
  }
}

test('按填写的先后一项一项送出，答复的 SHA-256 与本机一致的从本机删除', async () => {
  const { sent, send } = server((_id, body) => STORED(body))
  const store = memoryStore()
  // The clock of the phone goes backwards: the order is that of entering.
  let now = 1_000
  const queue = await memoryQueue({ store, send, clock: () => (now -= 100) })
  for (const id of ['a', 'b', 'c']) await queue.add(item(id))
  await queue.run('text')
  expect(sent).toEqual(['a', 'b', 'c'])
  expect(store.items.size).toBe(0)
  expect(await queue.bodyOf('a')).toBeNull()
})

test('答复的 SHA-256 与本机不一致：不删除，标明需要处理', async () => {
  const queue = await memoryQueue({
    send: async () => ({ kind: 'stored', sha256: sha256('别的内容') }),
  })
  await queue.add(item('a'))
  await queue.run('text')
  const [entry] = await queue.list()
  expect(entry).toMatchObject({ item: { state: 'refused' }, refusal: '与本机的不一致。' })
  expect(textOf((await queue.bodyOf('a'))!)).toBe('{"note":"a"}')
})

test('没有答复：留着，隔一段时间再送；网络恢复时立即再送，仍只删除一次', async () => {
  let isDown = true
  const { sent, send } = server((_id, body) => (isDown ? { kind: 'later' } : STORED(body)))
  let now = 0
  const queue = await memoryQueue({ send, clock: () => now })
  await queue.add(item('a'))
  await queue.add(item('b'))
  expect(await queue.run('text')).toEqual({ nextAt: 5_000, isSignedOut: false })
  now = 4_999
  await queue.run('text')
  expect(sent).toEqual(['a'])
  now = 5_000
  expect(await queue.run('text')).toEqual({ nextAt: 15_000, isSignedOut: false })
  expect((await queue.list())[0]!.item.attempts).toBe(2)
  isDown = false
  await queue.run('text', true)
  expect(sent).toEqual(['a', 'a', 'a', 'b'])
  expect(await ids(queue)).toEqual([])
})

test('再送的间隔逐次加倍，最长五分钟', () => {
  expect([1, 2, 3, 7, 99].map(retryPause)).toEqual([5_000, 10_000, 20_000, 300_000, 300_000])
})

test('被拒绝的留着，写明服务器的答复；同案的后几项等它处理，别的案件照常送出', async () => {
  const { sent, send } = server((id, body) =>
    id === 'a1' ? { kind: 'refused', sentence: '案件已结案。' } : STORED(body),
  )
  const queue = await memoryQueue({ send })
  for (const [id, caseId] of [
    ['a1', 'a'],
    ['a2', 'a'],
    ['b1', 'b'],
  ] as const)
    await queue.add(item(id, caseId))
  await queue.run('text')
  expect(sent).toEqual(['a1', 'b1'])
  expect(await queue.list()).toMatchObject([
    { item: { id: 'a1', state: 'refused' }, refusal: '案件已结案。', isHeldBack: false },
    { item: { id: 'a2', state: 'waiting' }, refusal: null, isHeldBack: true },
  ])
  await queue.remove('a1')
  await queue.run('text')
  expect(sent).toEqual(['a1', 'b1', 'a2'])
})

test('修改后仍是同一项、同一位置，再次提交', async () => {
  const { sent, send } = server((_id, body) =>
    textOf(body).includes('改') ? STORED(body) : { kind: 'refused', sentence: '太短。' },
  )
  const queue = await memoryQueue({ send })
  await queue.add(item('a'))
  await queue.add(item('b', 'c1', '改好的'))
  await queue.run('text')
  await queue.add(item('a', 'c1', '改过'))
  await queue.run('text')
  expect(sent).toEqual(['a', 'a', 'b'])
  expect(await ids(queue)).toEqual([])
})

test('登录已失效：停下，什么也不改；重新登录后送出', async () => {
  let isSignedOut = true
  const { sent, send } = server((_id, body) =>
    isSignedOut ? { kind: 'signed_out' } : STORED(body),
  )
  const notify = jest.fn()
  const queue = await memoryQueue({ send, notify })
  await queue.add(item('a', 'a'))
  await queue.add(item('b', 'b'))
  notify.mockClear()
  expect(await queue.run('text')).toEqual({ nextAt: null, isSignedOut: true })
  expect(sent).toEqual(['a'])
  // A change would start sending again at once, against a session that has ended.
  expect(notify).not.toHaveBeenCalled()
  expect(await queue.list()).toMatchObject([{ item: { attempts: 0 } }, {}])
  isSignedOut = false
  await queue.run('text')
  expect(await ids(queue)).toEqual([])
})

test('送出途中放弃的不再出现；途中修改的，前一次的答复不删除它', async () => {
  const store = memoryStore()
  const during: (() => Promise<void>)[] = []
  const answers: Answer[] = [{ kind: 'later' }]
  const queue = await memoryQueue({
    store,
    send: async (_item, body) => {
      await during.shift()?.()
      return answers.shift() ?? STORED(body)
    },
  })
  await queue.add(item('a'))
  during.push(() => queue.remove('a'))
  await queue.run('text')
  expect(store.items.size).toBe(0)
  await queue.add(item('b'))
  during.push(() => queue.add(item('b', 'c1', '改过')))
  during.push(async () => expect(textOf((await queue.bodyOf('b'))!)).toContain('改过'))
  await queue.run('text')
  expect(during).toEqual([])
  expect(store.items.size).toBe(0)
})

test('别的账号看不到；没有本账号的钥匙打不开，也不销毁；同一账号重新登录后打得开', async () => {
  const store = memoryStore()
  const accountKey = await makeAccountKey()
  const own = await memoryQueue({ store, accountKey })
  await own.add(item('a', 'c1', '许静说周五再谈'))
  const stored = JSON.stringify([...store.items.values()], (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value,
  )
  expect(stored).not.toContain('许静')
  expect(await ids(await memoryQueue({ store, account: 'm2' }))).toEqual([])
  // The next person has the device and its key, but no page of this account.
  const others = await memoryQueue({ store })
  expect(await others.list()).toMatchObject([{ words: null }])
  expect(await others.bodyOf('a')).toBeNull()
  await others.run('text')
  expect(store.items.size).toBe(1)
  const again = await memoryQueue({ store, accountKey })
  expect(await again.list()).toMatchObject([{ words: { title: '联系a' } }])
  expect(textOf((await again.bodyOf('a'))!)).toContain('许静说周五再谈')
})

test('内容不能挪到另一项名下打开', async () => {
  const store = memoryStore()
  const queue = await memoryQueue({ store })
  await queue.add(item('a'))
  await queue.add(item('b'))
  await store.put({ ...store.items.get('b')! }, (await store.bodyOf('a'))!)
  expect(await queue.bodyOf('b')).toBeNull()
})

test('锁定时既不显示也不送出，什么也不销毁；解锁后照常', async () => {
  let isLocked = true
  const { sent, send } = server((_id, body) => STORED(body))
  const queue = await memoryQueue({ send, isLocked: () => isLocked })
  await queue.add(item('a'))
  await queue.run('text')
  expect(sent).toEqual([])
  expect(await queue.list()).toMatchObject([{ item: { state: 'waiting' }, words: null }])
  isLocked = false
  await queue.run('text')
  expect(sent).toEqual(['a'])
})

test('没有写完的留着不送，也不挡住同案已记下的；记下以后按记下的先后送出', async () => {
  const { sent, send } = server((_id, body) => STORED(body))
  let now = 1_000
  const queue = await memoryQueue({ send, clock: () => (now += 1_000) })
  await queue.saveDraft(item('a'))
  await queue.add(item('b'))
  await queue.run('text')
  expect(sent).toEqual(['b'])
  expect(await queue.list()).toMatchObject([{ item: { id: 'a', state: 'draft', madeAt: 2_000 } }])
  await queue.add(item('c'))
  await queue.add(item('a', 'c1', '写完'))
  // A slower save of the draft comes too late.
  await queue.saveDraft(item('a'))
  await queue.run('text')
  expect(sent).toEqual(['b', 'c', 'a'])
  expect(await ids(queue)).toEqual([])
})

test('照片另送，三张同时，互不等待：一张被拒绝、一张没有答复，不挡文字也不挡别的照片', async () => {
  let atOnce = 0
  let most = 0
  let open = () => {}
  const areThree = new Promise<void>((resolve) => (open = resolve))
  const photo = (id: string) => ({ ...item(id), kind: 'photo' as const, fields: { title: id } })
  const got: string[] = []
  const queue = await memoryQueue({
    send: async ({ id }, body, fields) => {
      most = Math.max(most, (atOnce += 1))
      if (atOnce === 3) open()
      await areThree
      atOnce -= 1
      got.push(`${id} ${fields.title}`)
      if (id === 'p1') return { kind: 'refused', sentence: '已有相同的材料。' }
      return id === 'p2' ? { kind: 'later' } : STORED(body)
    },
  })
  for (const id of ['p1', 'p2', 'p3', 'p4', 'p5']) await queue.add(photo(id))
  expect(await queue.run('photo')).toMatchObject({ nextAt: 5_000 })
  expect(most).toBe(3)
  expect(got.sort()).toEqual(['p1 p1', 'p2 p2', 'p3 p3', 'p4 p4', 'p5 p5'])
  await queue.add(item('t1'))
  await queue.run('text')
  expect(await ids(queue)).toEqual(['p1', 'p2'])
})

test('几项、几项要处理、最早的是哪一项', () => {
  expect(summarise([])).toEqual({ count: 0, refused: 0, earliest: null, latest: null })
  expect(
    summarise([
      { madeAt: 30, state: 'waiting' },
      { madeAt: 10, state: 'refused' },
    ]),
  ).toEqual({ count: 2, refused: 1, earliest: 10, latest: 30 })
})
