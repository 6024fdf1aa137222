import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readRange } from '@/lib/edge/download/read-range'
import { serveMaterial } from '@/lib/edge/download/serve-material'
import { serveView } from '@/lib/edge/download/serve-view'
import { hashOf } from '@/lib/files/check-files'
import { fileDriver, keepFiles } from '@/lib/files/file-store'
import { addMaterial } from '@/lib/use-cases/material/add-material'
import { chainOfCase } from '@/__tests__/support/case-papers'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

// 材料分段下载：续传只续同一个文件，每一段都是核验过的字节。

const BYTES = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(200_000)])
const ETAG = `"${hashOf(BYTES)}"`
const SIZE = BYTES.length

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

async function lay() {
  const { id: caseId } = await layCase(world, { status: 'in_mediation' })
  const [storageKey] = await keepFiles([BYTES])
  const file = { fileName: '扫描件.pdf', mediaType: 'application/pdf', size: SIZE }
  const added = await addMaterial(world.people.adminA, {
    ...file,
    sha256: hashOf(BYTES),
    caseId,
    slot: 'evidence',
    title: '扫描件',
    storageKey,
  })
  if (!added.ok) throw new Error(added.refusal.code)
  return { caseId, materialId: added.value.materialId, storageKey: storageKey! }
}

const DOORS = [
  ['下载', serveMaterial],
  ['查看', serveView],
] as const
type Door = (typeof DOORS)[number][1]

const fetchFrom = (door: Door, materialId: string, headers: Record<string, string>) =>
  door(new Request('http://heyi.test/api/materials/x', { headers }), {
    actor: world.people.adminA,
    params: { materialId },
  })

describe.each(DOORS)('%s', (_name, door) => {
  test.each([
    ['bytes=0-99', 0, 99],
    ['bytes=65530-65545', 65_530, 65_545],
    ['bytes=200000-', 200_000, SIZE - 1],
    ['bytes=-10', SIZE - 10, SIZE - 1],
    ['bytes=100-999999999', 100, SIZE - 1],
  ])('%s：206，正是这一段', async (range, first, last) => {
    const { materialId } = await lay()
    const answer = await fetchFrom(door, materialId, { range })
    expect(answer.status).toBe(206)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-range': `bytes ${first}-${last}/${SIZE}`,
      'content-length': String(last - first + 1),
      'accept-ranges': 'bytes',
      etag: ETAG,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    const sent = Buffer.from(await answer.arrayBuffer())
    expect(sent.equals(BYTES.subarray(first, last + 1))).toBe(true)
  })

  test('没有的一段：416，写明大小', async () => {
    const { materialId } = await lay()
    const answer = await fetchFrom(door, materialId, { range: `bytes=${SIZE}-` })
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, `bytes */${SIZE}`])
    expect((await answer.json()).message).toMatch(/重新下载/)
  })

  test('已不是同一个文件的（If-Range）：给整个文件', async () => {
    const { materialId } = await lay()
    const range = 'bytes=5-9'
    const other = await fetchFrom(door, materialId, { range, 'if-range': '"another"' })
    expect([other.status, (await other.arrayBuffer()).byteLength]).toEqual([200, SIZE])
    const same = await fetchFrom(door, materialId, { range, 'if-range': ETAG })
    expect([same.status, (await same.arrayBuffer()).byteLength]).toEqual([206, 5])
  })

  test('以前没有加密的文件：一段也要整个核对过才给', async () => {
    const { materialId, storageKey } = await lay()
    await fileDriver().replace(storageKey, BYTES)
    const answer = await fetchFrom(door, materialId, { range: 'bytes=0-4' })
    expect([answer.status, await answer.text()]).toEqual([206, '%PDF-'])
    const altered = Buffer.from(BYTES)
    altered[SIZE - 1]! ^= 1
    await fileDriver().replace(storageKey, altered)
    await expect(fetchFrom(door, materialId, { range: 'bytes=0-4' })).rejects.toThrow('differs')
  })

  test('存放的文件改了一位：没有改的部分照样，改了的不给', async () => {
    const { materialId, storageKey } = await lay()
    const path = join(process.env.HEYI_FILES_DIR!, storageKey.slice(0, 2), storageKey)
    const stored = await readFile(path)
    stored[stored.length - 30]! ^= 1
    await writeFile(path, stored)
    const sound = await fetchFrom(door, materialId, { range: 'bytes=0-99' })
    expect((await sound.arrayBuffer()).byteLength).toBe(100)
    const altered = await fetchFrom(door, materialId, { range: 'bytes=-100' })
    await expect(altered.arrayBuffer()).rejects.toThrow('not_authentic')
    const whole = await fetchFrom(door, materialId, {})
    await expect(whole.arrayBuffer()).rejects.toThrow('not_authentic')
  })

  test('案件里的校验值与文件不符：整个文件给不完', async () => {
    const { materialId } = await lay()
    await asOwner('ALTER TABLE materials DISABLE TRIGGER USER')
    await asOwner(`UPDATE materials SET sha256 = $2 WHERE id = $1::uuid`, [
      materialId,
      'ab'.repeat(32),
    ])
    await asOwner('ALTER TABLE materials ENABLE TRIGGER USER')
    const answer = await fetchFrom(door, materialId, {})
    const reader = answer.body!.getReader()
    let got = 0
    const readOn = async () => {
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return
        got += value.byteLength
      }
    }
    await expect(readOn()).rejects.toThrow('differs from its hash')
    expect(got).toBeLessThan(SIZE)
  })
})

test('每一次请求都留下记录，分段的也是', async () => {
  const { caseId, materialId } = await lay()
  for (const range of ['bytes=0-9', 'bytes=10-19'])
    await fetchFrom(serveMaterial, materialId, { range })
  const kinds = (await chainOfCase(caseId)).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'material.read')).toHaveLength(2)
})

describe('请求的是哪一段', () => {
  const read = (range: string, size = 100) =>
    readRange(new Headers({ range }), { size, etag: ETAG })

  test.each(['', 'bytes=', 'bytes=-', 'bytes=9-5', 'bytes=0-1,5-6', 'items=0-1', 'bytes=a-b'])(
    '“%s”看不懂：给整个文件',
    (range) => {
      expect(read(range)).toBeNull()
    },
  )

  test.each([
    ['bytes=100-', 100],
    ['bytes=-0', 100],
    ['bytes=0-', 0],
    ['bytes=-5', 0],
  ])('“%s”在 %i 个字节里没有', (range, size) => {
    expect(read(range, size)).toBe('none')
  })

  test('没有要一段的：给整个文件', () => {
    expect(readRange(new Headers(), { size: 100, etag: ETAG })).toBeNull()
  })
})
