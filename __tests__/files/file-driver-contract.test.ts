import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encryptedStore } from '@/lib/files/encrypted-store'
import { newStorageKey, type FileDriver } from '@/lib/files/file-store'
import { fileDriverIn } from '@/lib/files/folder-store'
import { readAll } from '@/lib/files/read-all'
import { fileDriverOn } from '@/lib/files/s3-store'
import { makeKeyRing } from '@/lib/platform/seal-keys'
import { startObjectStorage } from '../support/object-storage'

// 每一种存放处都守同一份约定：文件夹、S3 存储，直接存放的和加密存放的。

const ring = makeKeyRing('55'.repeat(32))
let folder: string
let storage: Awaited<ReturnType<typeof startObjectStorage>>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heyi-files-'))
  storage = await startObjectStorage()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await storage.stop()
})

const folderDriver = () => fileDriverIn(folder)
/** Two names per page, so that a list of five has three pages. */
const bucketDriver = () => fileDriverOn(storage.bucket, 2)
type Store = Omit<FileDriver, 'replace'>
const PLACES: readonly (readonly [string, () => Store])[] = [
  ['文件夹', folderDriver],
  ['S3 存储', bucketDriver],
  ['加密的文件夹', () => encryptedStore(folderDriver(), ring)],
  ['加密的 S3 存储', () => encryptedStore(bucketDriver(), ring)],
]

/** Longer than one piece of a stream and than one chunk, and a multiple of neither. */
const LONG = randomBytes(200_001)

describe.each(PLACES)('%s', (_name, place) => {
  test.each([0, 1, 65_535, 65_536, 65_537, LONG.length])('%i 个字节原样读回', async (length) => {
    const [store, key, bytes] = [place(), newStorageKey(), LONG.subarray(0, length)]
    await store.put(key, bytes)
    const file = await store.open(key)
    expect(file?.size).toBe(length)
    expect((await readAll(file!.stream)).equals(bytes)).toBe(true)
  })

  test.each([
    [1, 1],
    [0, 9],
    [65_535, 65_536],
    [65_536, 131_071],
    [70_000, 199_999],
    [200_000, 200_000],
    [0, 200_000],
  ])('只读第 %i 到第 %i 个字节', async (first, last) => {
    const [store, key] = [place(), newStorageKey()]
    await store.put(key, LONG)
    const file = await store.open(key, { first, last })
    expect(file?.size).toBe(LONG.length)
    expect((await readAll(file!.stream)).equals(LONG.subarray(first, last + 1))).toBe(true)
  })

  test('写过的不能再写', async () => {
    const [store, key] = [place(), newStorageKey()]
    await store.put(key, Buffer.from('先'))
    await expect(store.put(key, Buffer.from('后'))).rejects.toThrow()
    expect((await readAll((await store.open(key))!.stream)).toString()).toBe('先')
  })

  test('没有的读作没有；移走没有的不算错；移走以后没有了', async () => {
    const [store, key] = [place(), newStorageKey()]
    expect(await store.open(key)).toBeNull()
    expect(await store.open(key, { first: 0, last: 9 })).toBeNull()
    await store.remove(key)
    await store.put(key, Buffer.from('x'))
    await store.remove(key)
    expect(await store.open(key)).toBeNull()
  })

  test.each(['../../etc/passwd', '', 'AB'.repeat(32), `${'ab'.repeat(32)}/..`])(
    '不是密钥的名字从不成为路径：%s',
    async (name) => {
      const store = place()
      await expect(store.put(name, Buffer.from('x'))).rejects.toThrow('unknown form')
      await expect(store.open(name)).rejects.toThrow('unknown form')
      await expect(store.remove(name)).rejects.toThrow('unknown form')
    },
  )

  test('列出某一时刻以前写的，一页放不下的也不漏', async () => {
    const [store, keys] = [place(), Array.from({ length: 5 }, newStorageKey)]
    for (const key of keys) await store.put(key, Buffer.from('x'))
    const listed = async (before: Date) => {
      const found = new Set<string>()
      for await (const key of store.listBefore(before)) found.add(key)
      return keys.filter((key) => found.has(key))
    }
    expect(await listed(new Date(Date.now() + 60_000))).toEqual(keys)
    expect(await listed(new Date(Date.now() - 3_600_000))).toEqual([])
  })
})

describe.each([
  ['文件夹', folderDriver],
  ['S3 存储', bucketDriver],
] as const)('%s', (_name, driver) => {
  test('换成别的字节：正在读旧的照样读完，再读就是新的', async () => {
    const [store, key, next] = [driver(), newStorageKey(), randomBytes(150_000)]
    await store.put(key, LONG)
    const reading = await store.open(key)
    await store.replace(key, next)
    if (_name === '文件夹') expect((await readAll(reading!.stream)).equals(LONG)).toBe(true)
    else await reading!.stream.cancel()
    expect((await readAll((await store.open(key))!.stream)).equals(next)).toBe(true)
  })
})
