import { randomBytes } from 'node:crypto'
import { encryptedStore, rewrapFile } from '@/lib/files/encrypted-store'
import { newStorageKey } from '@/lib/files/file-store'
import { readAll } from '@/lib/files/read-all'
import { countFiles, rotateFiles } from '@/lib/jobs/rotate-files'
import { makeKeyRing } from '@/lib/platform/seal-keys'
import { memoryDriver } from '../support/stored-files'
import { emptyDatabase } from '../support/empty-tables'
import { asOwner, closeWorld } from '../support/world'

// 更换文件密钥：以前没有加密的加密，旧密钥的换成当前密钥，中断后再来一次就完。

const [OLD_HEX, NEW_HEX] = ['55'.repeat(32), '66'.repeat(32)]
const [old, ring, newOnly] = [
  makeKeyRing(OLD_HEX),
  makeKeyRing(NEW_HEX, [OLD_HEX]),
  makeKeyRing(NEW_HEX),
]
const AT = new Date('2026-11-24T02:00:00Z')

beforeEach(emptyDatabase)
afterAll(closeWorld)

async function layFiles() {
  const memory = memoryDriver()
  const files = new Map<string, Buffer>()
  const lay = async (put: (key: string, bytes: Buffer) => Promise<void>) => {
    const [key, bytes] = [newStorageKey(), randomBytes(100_000)]
    await put(key, bytes)
    files.set(key, bytes)
    return key
  }
  const { driver } = memory
  const plain = [await lay(driver.put), await lay(driver.put)]
  const older = [await lay(encryptedStore(driver, old).put)]
  const current = [await lay(encryptedStore(driver, ring).put)]
  return { ...memory, files, plain, older, current }
}

test('先统计，再更换：全部在当前密钥之下，内容不变，旧密钥可以移除，并留下记录', async () => {
  const { driver, stored, files, current } = await layFiles()
  const before = { files: 4, plain: 2, remaining: 3, mayRemoveOlderKeys: false }
  expect(await countFiles({ driver, ring })).toMatchObject({
    ...before,
    keys: [
      { keyId: ring.current.id, is: 'current', files: 1 },
      { keyId: old.current.id, is: 'older', files: 1 },
    ],
  })
  const untouched = stored.get(current[0]!)
  expect(await rotateFiles(AT, { driver, ring })).toMatchObject({
    encrypted: 2,
    rewrapped: 1,
    remaining: 0,
    plain: 0,
    unreadable: [],
    mayRemoveOlderKeys: true,
  })
  expect(stored.get(current[0]!)).toBe(untouched)
  const store = encryptedStore(driver, newOnly)
  for (const [key, bytes] of files) {
    const file = await store.open(key)
    expect([file?.isProven, (await readAll(file!.stream)).equals(bytes)]).toEqual([true, true])
  }
  const rows = await asOwner(`SELECT data FROM events WHERE kind = 'files.rotated'`)
  expect(rows).toEqual([
    { data: { keyId: ring.current.id, encrypted: 2, rewrapped: 1, remaining: 0 } },
  ])
})

test('中途断开：已换的不再换，其余接着换', async () => {
  const { driver } = await layFiles()
  let replaced = 0
  const failing = {
    ...driver,
    async replace(key: string, bytes: Uint8Array) {
      if (replaced === 2) throw new Error('killed')
      replaced += 1
      await driver.replace(key, bytes)
    },
  }
  await expect(rotateFiles(AT, { driver: failing, ring })).rejects.toThrow('killed')
  expect(await rotateFiles(AT, { driver, ring })).toMatchObject({
    encrypted: 0,
    rewrapped: 1,
    remaining: 0,
  })
})

test('等待查毒的原样留着：查毒时换成当前密钥，不会被更换密钥的盖回去', async () => {
  const { driver, stored } = memoryDriver()
  const key = newStorageKey()
  await encryptedStore(driver, old).put(key, randomBytes(1_000), 'awaiting')
  const before = stored.get(key)!
  expect(await rotateFiles(AT, { driver, ring })).toMatchObject({
    rewrapped: 0,
    remaining: 1,
    unreadable: [],
  })
  expect(stored.get(key)).toBe(before)
  stored.set(key, await rewrapFile(before, key, ring, 'open'))
  expect(await rotateFiles(AT, { driver, ring })).toMatchObject({ rewrapped: 0, remaining: 0 })
})

test('打不开的原样留着并报告，其余照换；旧密钥这时不能移除', async () => {
  const { driver, stored, older } = await layFiles()
  const damaged = Buffer.from(stored.get(older[0]!)!)
  damaged[damaged.length - 20]! ^= 1
  stored.set(older[0]!, damaged)
  expect(await rotateFiles(AT, { driver, ring })).toMatchObject({
    encrypted: 2,
    rewrapped: 0,
    remaining: 1,
    unreadable: older,
    mayRemoveOlderKeys: false,
  })
  expect(stored.get(older[0]!)).toBe(damaged)
})

test('密钥不在环境中的：报告，不算打得开', async () => {
  const { driver, older } = await layFiles()
  const done = await rotateFiles(AT, { driver, ring: newOnly })
  expect(done).toMatchObject({ encrypted: 2, remaining: 1, unreadable: older })
  expect(done.keys).toContainEqual({ keyId: old.current.id, is: 'unknown', files: 1 })
})
