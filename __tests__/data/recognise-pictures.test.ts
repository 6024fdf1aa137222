import sharp from 'sharp'
import { hashOf } from '@/lib/files/check-files'
import { keepFiles } from '@/lib/files/file-store'
import { recognisePictures } from '@/lib/jobs/recognise-pictures'
import { searchVolume } from '@/lib/queries/case/search-volume'
import { viewOf } from '../support/institution-list'
import { layVolume } from '../support/lay-volume'
import { soundPng } from '../support/upload-files'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../support/world'

// 识别归档卷宗里的照片：只供搜索，每张一次，没有识别成的再试，几次以后不再试。

let world: World
let caseId: string
beforeEach(async () => {
  world = await buildWorld()
  caseId = (await layCase(world, { status: 'archived' })).id
})
afterAll(closeWorld)

/** A volume with one photograph and one PDF; the id of the photograph. */
async function layPhoto(shade: number): Promise<string> {
  const { materials } = await layVolume(caseId, {
    items: [
      { slot: 'evidence', title: '收条照片', pages: 1 },
      { slot: 'evidence', title: '合同', pages: 1 },
    ],
  })
  const bytes = await soundPng(shade)
  const [storageKey] = await keepFiles([bytes])
  await asOwner(
    `UPDATE materials SET media_type = 'image/png', storage_key = $2, sha256 = $3 WHERE id = $1`,
    [materials[0], storageKey, hashOf(bytes)],
  )
  return materials[0]!
}

const seen: Buffer[] = []
const recogniserOf = (answer: () => readonly string[]) => ({
  recognise: async (picture: Uint8Array) => {
    seen.push(Buffer.from(picture))
    return answer()
  },
  stop: () => undefined,
})
const texts = () => asOwner('SELECT material_id, page, source, text FROM material_texts')

test('照片里的字找得到，标明是识别的；只读一次，读的是重新制作的副本', async () => {
  const materialId = await layPhoto(1)
  const recogniser = recogniserOf(() => ['今收到定金', '八万元'])
  seen.length = 0
  expect(await recognisePictures(recogniser)).toBe(1)
  expect(await recognisePictures(recogniser)).toBe(0)
  expect((await sharp(seen[0]).metadata()).format).toBe('webp')
  expect(await texts()).toEqual([
    { material_id: materialId, page: 1, source: 'recognised', text: '今收到定金\n八万元' },
  ])
  const found = await viewOf(
    searchVolume(world.people.adminA, { caseId, volume: 1, words: '八万元' }),
  )
  expect(found.pages).toMatchObject([{ title: '收条照片', isRecognised: true }])
})

test('什么也没有认出的：记为空，不再读', async () => {
  await layPhoto(2)
  expect(await recognisePictures(recogniserOf(() => []))).toBe(1)
  expect(await texts()).toMatchObject([{ text: '' }])
  expect(await recognisePictures(recogniserOf(() => ['晚了']))).toBe(0)
})

test('没有识别成的再试，三次以后不再试', async () => {
  await layPhoto(3)
  seen.length = 0
  const failing = recogniserOf(() => {
    throw new Error('the process ended')
  })
  for (let round = 0; round < 5; round += 1) expect(await recognisePictures(failing)).toBe(0)
  expect(seen).toHaveLength(3)
  expect(await texts()).toEqual([])
})

test('没有打开的：一张也不读', async () => {
  await layPhoto(4)
  expect(await recognisePictures()).toBe(0)
  expect(await texts()).toEqual([])
})
