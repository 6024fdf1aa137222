import { existsSync } from 'node:fs'
import { readdir, readlink } from 'node:fs/promises'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { openScratchFile } from '@/lib/files/scratch-file'
import { until } from '../support/until'

// 一份只为一次回答而写的文件：没有名字，读完就没有了。

/** Where the operating system tells a process what it holds open. */
const OPEN = '/proc/self/fd'

/**
 * Files that this process holds open although they have no name any more; null where the system
 * does not tell.
 */
async function nameless(): Promise<number | null> {
  if (!existsSync(OPEN)) return null
  const open = await Promise.all(
    (await readdir(OPEN)).map((fd) => readlink(join(OPEN, fd)).catch(() => '')),
  )
  return open.filter((path) => /scratch-.*\(deleted\)/.test(path)).length
}
const named = async () =>
  (await readdir(process.env.HEYI_FILES_DIR!)).filter((name) => name.startsWith('scratch-'))

async function written(content: string) {
  const file = await openScratchFile()
  const out = file.write()
  out.end(content)
  await once(out, 'finish')
  return file
}
async function untilGone(): Promise<void> {
  await until(async () => ((await nameless()) ?? 0) === 0)
  expect((await nameless()) ?? 0).toBe(0)
}

test('写进去的就是读出来的，读完即消失', async () => {
  const file = await written('甲'.repeat(100_000))
  expect((await nameless()) ?? 1).toBe(1)
  const { size, stream } = await file.read()
  expect(size).toBe(300_000)
  expect(await text(stream)).toBe('甲'.repeat(100_000))
  await untilGone()
})

test('从不以名字留在存储里：进程无论怎样结束都没有残留', async () => {
  const file = await written('内容')
  expect(await named()).toEqual([])
  await file.close()
  await untilGone()
})

test('读的人半途离开，文件也消失', async () => {
  const { stream } = await (await written('x'.repeat(2_000_000))).read()
  const reader = stream.getReader()
  await reader.read()
  await reader.cancel()
  await untilGone()
})
