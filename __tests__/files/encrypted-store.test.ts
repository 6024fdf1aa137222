import { randomBytes } from 'node:crypto'
import { encryptedStore } from '@/lib/files/encrypted-store'
import { HEADER_BYTES } from '@/lib/files/file-header'
import { newStorageKey } from '@/lib/files/file-store'
import { readAll, readHashed } from '@/lib/files/read-all'
import { makeKeyRing } from '@/lib/platform/seal-keys'
import { sha256 } from '@/lib/platform/sha256'
import { seededRandom } from '../support/seeded-random'
import { memoryDriver } from '../support/stored-files'

// 存放的文件是加密的：改一位、截短、换序、调换，都看得出来（决定 0081）。

const OLD_HEX = '55'.repeat(32)
const ring = makeKeyRing(OLD_HEX)
const CHUNK = 65_536
const SEALED_CHUNK = CHUNK + 16
const PLAIN = Buffer.concat([Buffer.from('%PDF-1.7 张三 '), randomBytes(3 * CHUNK)])

async function layFile(plain: Buffer = PLAIN) {
  const memory = memoryDriver()
  const store = encryptedStore(memory.driver, ring)
  const key = newStorageKey()
  await store.put(key, plain)
  const change = (make: (bytes: Buffer) => Buffer) =>
    memory.stored.set(key, make(Buffer.from(memory.stored.get(key)!)))
  const read = async (range?: { first: number; last: number }) => {
    const file = await store.open(key, range)
    return readAll(file!.stream)
  }
  return { ...memory, store, key, change, read }
}

/** The chunks of a stored file, one by one. */
const chunk = (bytes: Buffer, number: number) =>
  bytes.subarray(
    HEADER_BYTES + number * SEALED_CHUNK,
    Math.min(bytes.length, HEADER_BYTES + (number + 1) * SEALED_CHUNK),
  )

test('存下来的看不出内容，同一内容两次也不相同', async () => {
  const [a, b] = [await layFile(), await layFile()]
  const bytes = a.stored.get(a.key)!
  for (const part of [PLAIN.subarray(0, 12), PLAIN.subarray(70_000, 70_016)])
    expect(bytes.includes(part)).toBe(false)
  expect(bytes.subarray(0, 7).toString()).toBe('HEYIFIL')
  expect(bytes.subarray(12).equals(b.stored.get(b.key)!.subarray(12))).toBe(false)
  expect(chunk(bytes, 0).equals(chunk(b.stored.get(b.key)!, 0))).toBe(false)
})

test('任何一处改一位：不给出任何改过的字节', async () => {
  const file = await layFile()
  const [whole, random] = [file.stored.get(file.key)!, seededRandom(81)]
  const places = [
    ...Array.from({ length: HEADER_BYTES }, (_, at) => at),
    ...Array.from({ length: 120 }, () => Math.floor(random() * whole.length)),
  ]
  for (const at of places) {
    file.change(() => Buffer.from(whole).fill(whole[at]! ^ 0x10, at, at + 1))
    const found = await file.store.open(file.key).catch(() => null)
    // Without its mark it reads as a file of former times, which is never taken as proven.
    if (at < 7) expect(found?.isProven).toBe(false)
    else if (found) await expect(readAll(found.stream)).rejects.toThrow('not_authentic')
  }
})

test.each<[string, (bytes: Buffer) => Buffer]>([
  ['少了最后一块', (bytes) => bytes.subarray(0, HEADER_BYTES + 3 * SEALED_CHUNK)],
  ['少了最后一个字节', (bytes) => bytes.subarray(0, -1)],
  ['只剩开头的说明', (bytes) => bytes.subarray(0, HEADER_BYTES)],
  ['后面多了字节', (bytes) => Buffer.concat([bytes, Buffer.from([0])])],
  [
    '两块调换',
    (bytes) =>
      Buffer.concat([
        bytes.subarray(0, HEADER_BYTES),
        ...[1, 0, 2, 3].map((number) => chunk(bytes, number)),
      ]),
  ],
  [
    '一块重复代替另一块',
    (bytes) =>
      Buffer.concat([
        bytes.subarray(0, HEADER_BYTES),
        ...[0, 0, 2, 3].map((number) => chunk(bytes, number)),
      ]),
  ],
])('%s：打不开', async (_what, make) => {
  const file = await layFile()
  file.change(make)
  await expect(file.read()).rejects.toThrow('not_authentic')
})

test('截短的，连没有截掉的那一段也不给', async () => {
  const file = await layFile()
  file.change((bytes) => bytes.subarray(0, HEADER_BYTES + 3 * SEALED_CHUNK))
  await expect(file.read({ first: 0, last: 9 })).rejects.toThrow('not_authentic')
})

test('两个文件互换名字、一块换成另一文件的：打不开', async () => {
  const [a, b] = [await layFile(), await layFile()]
  const [ofA, ofB] = [a.stored.get(a.key)!, b.stored.get(b.key)!]
  a.change(() => ofB)
  await expect(a.read()).rejects.toThrow('not_authentic')
  a.change(() => Buffer.concat([ofA.subarray(0, -chunk(ofA, 3).length), chunk(ofB, 3)]))
  await expect(a.read()).rejects.toThrow('not_authentic')
})

test('只读一段：只取包含它的块，大小是整个文件的', async () => {
  const file = await layFile()
  const found = await file.store.open(file.key, { first: CHUNK + 5, last: CHUNK + 20 })
  expect([found?.size, found?.isProven]).toEqual([PLAIN.length, true])
  expect((await readAll(found!.stream)).equals(PLAIN.subarray(CHUNK + 5, CHUNK + 21))).toBe(true)
  expect(file.reads).toEqual([
    { first: 0, last: HEADER_BYTES - 1 },
    { first: HEADER_BYTES + SEALED_CHUNK, last: HEADER_BYTES + 2 * SEALED_CHUNK - 1 },
  ])
})

test('旧密钥加密的照样打得开；密钥不在环境中的，说明是密钥', async () => {
  const file = await layFile()
  const later = encryptedStore(file.driver, makeKeyRing('66'.repeat(32), [OLD_HEX]))
  expect((await readAll((await later.open(file.key))!.stream)).equals(PLAIN)).toBe(true)
  const without = encryptedStore(file.driver, makeKeyRing('66'.repeat(32)))
  await expect(without.open(file.key)).rejects.toThrow('key_unknown')
})

test('以前没有加密的照样读，但不算已经证实', async () => {
  const { driver, store } = await layFile()
  const key = newStorageKey()
  await driver.put(key, Buffer.from('%PDF-1.4 old'))
  const found = await store.open(key, { first: 0, last: 3 })
  expect([found?.isProven, found?.size]).toEqual([false, 12])
  expect((await readAll(found!.stream)).toString()).toBe('%PDF')
})

test('正要读的时候被加密了：读到的还是它', async () => {
  const { driver, stored, store } = await layFile()
  const key = newStorageKey()
  await driver.put(key, Buffer.from('%PDF-1.4 old'))
  const opened = driver.open
  let times = 0
  const racing = encryptedStore(
    {
      ...driver,
      async open(name, range) {
        times += 1
        if (times === 2) {
          stored.delete(key)
          await store.put(key, Buffer.from('%PDF-1.4 old'))
        }
        return opened(name, range)
      },
    },
    ring,
  )
  expect((await readAll((await racing.open(key))!.stream)).toString()).toBe('%PDF-1.4 old')
})

test('整个读出的文件连同哈希；与存储所说的大小不同的，不给出', async () => {
  const { store, key } = await layFile()
  const read = await readHashed((await store.open(key))!)
  expect([read.bytes.equals(PLAIN), read.sha256]).toEqual([true, sha256(PLAIN)])
  for (const size of [PLAIN.length - 1, PLAIN.length + 1]) {
    const { stream } = (await store.open(key))!
    await expect(readHashed({ stream, size })).rejects.toThrow('another size')
  }
})
