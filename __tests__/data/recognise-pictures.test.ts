import sharp from 'sharp'
import { hashOf } from '@/lib/files/check-files'
import { keepFiles } from '@/lib/files/file-store'
import type { Recognisable } from '@/lib/files/recognise-text'
import { readVolumeTexts } from '@/lib/jobs/read-volume-texts'
import { recognisePictures } from '@/lib/jobs/recognise-pictures'
import { env } from '@/lib/platform/env'
import { searchVolume } from '@/lib/queries/case/search-volume'
import { getDossier } from '@/lib/queries/institution/get-dossier'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { viewOf } from '../support/institution-list'
import { layVolume } from '../support/lay-volume'
import { soundPng } from '../support/upload-files'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../support/world'

// 识别归档卷宗里的照片和扫描件：只供搜索，每页一次，没有识别成的再试；机构和调解员看得到识别到哪一步。

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

const seen: Recognisable[] = []
beforeEach(() => {
  seen.length = 0
})
const recogniserOf = (answer: (from: Recognisable) => readonly string[]) => ({
  recognise: async (from: Recognisable) => {
    seen.push(from)
    return answer(from)
  },
  stop: () => undefined,
})
const AT = new Date('2026-11-24T02:00:00Z')
const read = (answer: (from: Recognisable) => readonly string[], at = AT) =>
  recognisePictures(at, recogniserOf(answer))
const texts = () =>
  asOwner(
    `SELECT material_id, page, source, text FROM material_texts WHERE source = 'recognised'
      ORDER BY page`,
  )
/** As the institution and the mediator read it, by the material's id. */
async function states(isOn = true) {
  const setting = jest.replaceProperty(env(), 'HEYI_OCR', isOn ? 'on' : 'off')
  const { slots } = await viewOf(getDossier(world.people.adminA, { caseId }))
  const own = await viewOf(getMyCase(world.people.mediatorA, { caseId }))
  setting.restore()
  const listed = slots
    .flatMap(({ materials }) => materials)
    .flatMap(({ id, recognition }) => (recognition ? [[id, recognition] as const] : []))
  expect(own.recognitions).toEqual(Object.fromEntries(listed))
  return listed
}

test('照片里的字找得到，标明是识别的；只读一次，读的是重新制作的副本', async () => {
  const materialId = await layPhoto(1)
  expect(await states()).toEqual([[materialId, 'waiting']])
  expect(await states(false)).toEqual([])
  expect(await read(() => ['今收到定金', '八万元', '证件 819999195001010845'])).toBe(1)
  expect(await read(() => ['晚了'])).toBe(0)
  const [from] = seen
  expect(from && 'picture' in from && (await sharp(from.picture).metadata()).format).toBe('webp')
  expect(await texts()).toEqual([
    {
      material_id: materialId,
      page: 1,
      source: 'recognised',
      text: '今收到定金\n八万元\n证件 819***********0845',
    },
  ])
  const found = await viewOf(
    searchVolume(world.people.adminA, { caseId, volume: 1, words: '八万元' }),
  )
  expect(found.pages).toMatchObject([{ title: '收条照片', isRecognised: true }])
  expect(await states()).toEqual([[materialId, 'recognised']])
})

test('什么也没有认出的：记为空，不再读', async () => {
  const materialId = await layPhoto(2)
  expect(await read(() => [])).toBe(1)
  expect(await texts()).toMatchObject([{ text: '' }])
  expect(await states()).toEqual([[materialId, 'empty']])
  expect(await read(() => ['晚了'])).toBe(0)
})

test('没有识别成的再试；三次以后写明失败，一天以后再试', async () => {
  const materialId = await layPhoto(3)
  const failing = () => {
    throw new Error('the process ended')
  }
  for (let round = 0; round < 2; round += 1) expect(await read(failing)).toBe(0)
  expect(await states()).toEqual([[materialId, 'waiting']])
  for (let round = 0; round < 3; round += 1) expect(await read(failing)).toBe(0)
  expect(seen).toHaveLength(3)
  expect(await texts()).toEqual([])
  expect(await states()).toEqual([[materialId, 'failed']])
  expect(await read(() => ['收据'], new Date(AT.getTime() + 24 * 60 * 60_000 + 1))).toBe(1)
  expect(await states()).toEqual([[materialId, 'recognised']])
})

test('扫描件没有文字的页逐页识别，中断以后从没读的页接着读；本来有文字的页不读', async () => {
  const { materials } = await layVolume(caseId, {
    items: [{ slot: 'evidence', title: '合同扫描件', pages: 3 }],
  })
  await readVolumeTexts(AT)
  expect(await states()).toEqual([])
  await asOwner(`UPDATE material_texts SET text = ' 第 1 页 ' WHERE page <> 2`)
  let isBroken = true
  const third = (from: Recognisable) => {
    if (!('page' in from)) throw new Error('not a page')
    if (from.page === 3 && isBroken) throw new Error('the process ended')
    return [`第${from.page}页的字`]
  }
  expect(await read(third)).toBe(1)
  isBroken = false
  expect(await read(third)).toBe(1)
  expect(seen.map((from) => 'page' in from && from.page)).toEqual([1, 3, 3])
  expect(await texts()).toMatchObject([{ page: 1 }, { page: 3, text: '第3页的字' }])
  expect(await states()).toEqual([[materials[0], 'recognised']])
})

test('一轮读不完的，下一轮接着读，读完才写明已识别', async () => {
  const { materials } = await layVolume(caseId, {
    items: [{ slot: 'evidence', title: '账册扫描件', pages: 22 }],
  })
  await readVolumeTexts(AT)
  await asOwner(`UPDATE material_texts SET text = ''`)
  expect(await read(() => ['账'])).toBe(20)
  expect(await states()).toEqual([[materials[0], 'waiting']])
  expect(await read(() => ['账'])).toBe(2)
  expect(await states()).toEqual([[materials[0], 'recognised']])
})

test('没有打开的：一张也不读', async () => {
  await layPhoto(4)
  expect(await recognisePictures(AT)).toBe(0)
  expect(await texts()).toEqual([])
})
