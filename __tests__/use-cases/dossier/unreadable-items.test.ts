import { mkdir, rename, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { settleHeld } from '@/lib/files/held-files'
import { readVolumeTexts } from '@/lib/jobs/read-volume-texts'
import { workFileScans } from '@/lib/jobs/work-file-scans'
import { env } from '@/lib/platform/env'
import { bindDue, bindingOf, layClosed, statusOf } from '../../support/archiving'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 归档时读不到的文件：以后读得到的，等到读得到再成卷，不编成“不能显示”的一页；读不到了的才编。

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

async function keyOfOne(caseId: string): Promise<string> {
  const [row] = await asOwner<{ storage_key: string }>(
    `SELECT storage_key FROM materials WHERE case_id = $1 ORDER BY position LIMIT 1`,
    [caseId],
  )
  return row!.storage_key
}

const later = () => new Date(Date.now() + 3_600_000)
const lostOf = (orders: Awaited<ReturnType<typeof bindDue>>) =>
  orders.flatMap(({ pieces }) => pieces.filter(({ bytes }) => bytes === null)).length

/**
 * A folder is in the place of the file: storage answers with an error, and has the file again in
 * the end.
 */
async function whileNotReached(key: string, work: () => Promise<void>): Promise<void> {
  const path = join(env().HEYI_FILES_DIR, key.slice(0, 2), key)
  const aside = join(tmpdir(), `heyi-${key}`)
  await rename(path, aside)
  await mkdir(path)
  await work()
  await rmdir(path)
  await rename(aside, path)
}

test('存储一时出错：稍后重试，不当作损坏；读取文字也一样', async () => {
  const { id } = await layClosed(world)
  const key = await keyOfOne(id)
  await whileNotReached(key, async () => {
    expect(await bindDue()).toEqual([])
    expect([await statusOf(id), (await bindingOf(id))?.state]).toEqual(['closed', 'queued'])
  })
  const orders = await bindDue(undefined, later)
  expect([lostOf(orders), await statusOf(id)]).toEqual([0, 'archived'])
  await whileNotReached(key, async () => {
    await expect(readVolumeTexts(new Date())).rejects.toThrow()
  })
  expect(await readVolumeTexts(new Date())).toBe(1)
})

test.each([
  ['没有病毒的：照原页编入', 'clean', 0],
  ['有病毒的：编成写明的一页', 'infected', 1],
] as const)('等待查毒的：查过才成卷；%s', async (_what, is, lost) => {
  const { id } = await layClosed(world)
  const key = await keyOfOne(id)
  await settleHeld(key, 'awaiting')
  await asOwner(
    `INSERT INTO file_scans (storage_key, state, received_at) VALUES ($1, 'awaiting', now())`,
    [key],
  )
  let hours = 0
  for (let attempt = 0; attempt < 9; attempt += 1)
    expect(await bindDue(undefined, () => new Date(Date.now() + (hours += 2) * 3_600_000))).toEqual(
      [],
    )
  expect([await statusOf(id), (await bindingOf(id))?.state]).toEqual(['closed', 'failed'])
  const scan = async () => (is === 'clean' ? { is } : { is, found: 'Eicar-Test-Signature' })
  expect(await workFileScans(() => new Date(), scan)).toBe(1)
  const orders = await bindDue()
  expect([lostOf(orders), await statusOf(id)]).toEqual([lost, 'archived'])
})
