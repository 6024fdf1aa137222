import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileDriverIn } from '@/lib/files/folder-store'

const key = 'ab'.repeat(32)
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heyi-files-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test.each(['../../etc/passwd', '', key.toUpperCase(), `${key}/..`, key.slice(1)])(
  '不是密钥的名字从不成为路径：%s',
  async (name) => {
    const store = fileDriverIn(folder)
    await expect(store.put(name, Buffer.from('x'))).rejects.toThrow('unknown form')
    await expect(store.open(name)).rejects.toThrow('unknown form')
    await expect(store.remove(name)).rejects.toThrow('unknown form')
    expect(readdirSync(folder)).toEqual([])
  },
)

test('写入后原样读回，只有本程序的用户能读', async () => {
  const store = fileDriverIn(folder)
  await store.put(key, Buffer.from('内容'))
  const file = await store.open(key)
  expect([await new Response(file!.stream).text(), file!.size]).toEqual(['内容', 6])
  expect(statSync(join(folder, 'ab', key)).mode & 0o777).toBe(0o600)
  expect(readdirSync(join(folder, 'ab'))).toEqual([key])
})

test('没有的文件读作没有，移走没有的文件不算错', async () => {
  const store = fileDriverIn(folder)
  expect(await store.open(key)).toBeNull()
  await expect(store.remove(key)).resolves.toBeUndefined()
})

test('写到一半的文件不能读，但清理时看得见', async () => {
  const store = fileDriverIn(folder)
  await store.put('ab'.repeat(31) + 'cd', Buffer.from('x'))
  writeFileSync(join(folder, 'ab', `${key}.part`), 'half')
  expect(await store.open(key)).toBeNull()
  const listed = async (before: Date) => {
    const found: string[] = []
    for await (const one of store.listBefore(before)) found.push(one)
    return found.sort()
  }
  expect(await listed(new Date(Date.now() + 60_000))).toEqual([key, 'ab'.repeat(31) + 'cd'].sort())
  expect(await listed(new Date(Date.now() - 60_000))).toEqual([])
  await store.remove(key)
  expect(readdirSync(join(folder, 'ab'))).toEqual(['ab'.repeat(31) + 'cd'])
})
