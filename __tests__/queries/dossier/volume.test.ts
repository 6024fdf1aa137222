import { randomUUID } from 'node:crypto'
import { atInstant } from '@/lib/platform/clock'
import { readVolumeTexts } from '@/lib/jobs/read-volume-texts'
import { reportPages } from '@/lib/queries/case/report-pages'
import { searchVolume } from '@/lib/queries/case/search-volume'
import { getCourtVolume } from '@/lib/queries/court/get-court-volume'
import { getVolume } from '@/lib/queries/institution/get-volume'
import { getMyVolume } from '@/lib/queries/mediator/get-my-volume'
import { chainOfCase } from '../../support/case-papers'
import { refusalOf, viewOf } from '../../support/institution-list'
import { layVolume } from '../../support/lay-volume'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 查阅卷宗: who reads and searches a bound volume, what they see of it, and what is recorded of their
// reading.

let world: World
let caseId: string
beforeEach(async () => {
  world = await buildWorld()
  caseId = (await layCase(world, { status: 'archived' })).id
  await layVolume(caseId)
})
afterAll(closeWorld)

const STRANGERS = [
  'adminB',
  'mediatorA2',
  'mediatorB',
  'clerkB',
  'partyX',
  'system',
  'auditor',
  'courtSystemA',
] as const
type Who = keyof World['people']
const sitting = randomUUID()
const report = (who: Who, pages: readonly (readonly [number, number])[], more: object = {}) =>
  reportPages(world.people[who], { caseId, volume: 1, sitting, pages, ...more })
const search = (who: Who, words: string) =>
  searchVolume(world.people[who], { caseId, volume: 1, words })

test('不能查阅的人打不开、检索不了、也报不了页码，不留记录', async () => {
  await readVolumeTexts(new Date())
  for (const who of STRANGERS) {
    const input = { caseId, volume: 1 }
    const answers = await Promise.all([
      ...[getVolume, getCourtVolume, getMyVolume].map((get) =>
        refusalOf(get(world.people[who], input)),
      ),
      refusalOf(search(who, '起诉状')),
      refusalOf(report(who, [[3, 4]])),
    ])
    expect([who, new Set(answers)]).toEqual([who, new Set(['NOT_FOUND'])])
  }
  expect(await chainOfCase(caseId)).toEqual([])
})

test('目录按卷内顺序列出每件的印刷页码；附页和情况说明代替的都写明', async () => {
  await asOwner(
    `INSERT INTO dossier_explanations (case_id, court_id, holder_id, slot, reason, explained_at,
       explained_by)
     SELECT id, court_id, holder_id, 'service_address', x.reason, x.at::timestamptz, '林敏'
     FROM cases,
       (VALUES ('写错了', '2026-11-20'), ('当事人均当面签收', '2026-11-21')) AS x(reason, at)
     WHERE id = $1`,
    [caseId],
  )
  const { volume } = await viewOf(getVolume(world.people.adminA, { caseId, volume: 1 }))
  expect(
    volume.slots.map(({ name, items, explained }) => [
      name,
      explained ?? items.map(({ first, last, sheet }) => `${first}–${last}${sheet ?? ''}`).join(),
    ]),
  ).toEqual([
    ['委派 / 委托调解函', '1–1'],
    ['调解申请书 / 起诉状', '2–5'],
    ['当事人身份证明', '6–7'],
    ['送达地址确认书', '当事人均当面签收'],
    ['证据材料及清单', '8–10,11–11附件，见所附文件'],
    ['调解笔录', '12–19,20–25'],
    ['调解协议书 / 终结报告', '26–28'],
  ])
  expect(volume.pages).toEqual({ pageCount: 32, numberedPages: 28, unnumberedBefore: 2 })
})

test('没有的卷打不开；有补充卷的，两卷都列出', async () => {
  const open = (volume: number) => getVolume(world.people.adminA, { caseId, volume })
  expect(await refusalOf(open(2))).toBe('NOT_FOUND')
  await layVolume(caseId, {
    volume: 2,
    items: [{ slot: 'performance', title: '付款凭证', pages: 1 }],
  })
  const { volume } = await viewOf(open(2))
  expect(volume.volumes.map(({ name }) => name)).toEqual(['正卷', '补充卷（第2卷）'])
  expect(volume.slots).toMatchObject([{ name: '履行与回访', items: [{ title: '付款凭证' }] }])
})

test('机构和调解员十分钟内不重复记打开，法院每次都记；审阅人带水印、不能下载', async () => {
  const opens = [
    () => viewOf(getVolume(world.people.adminA, { caseId, volume: 1 })),
    () => viewOf(getMyVolume(world.people.mediatorA, { caseId, volume: 1 })),
    () => viewOf(getCourtVolume(world.people.reviewerA, { caseId, volume: 1 })),
  ]
  for (const open of opens) {
    await open()
    await open()
  }
  expect((await chainOfCase(caseId)).map(({ kind, actor_name }) => [kind, actor_name])).toEqual([
    ['dossier.read', '林敏'],
    ['dossier.read', '谢岚'],
    ['dossier.read', '甲审阅'],
    ['dossier.read', '甲审阅'],
  ])
  const court = await viewOf(getCourtVolume(world.people.reviewerA, { caseId, volume: 1 }))
  expect(court.watermark).toMatch(/^甲区法院 甲审阅 /)
  expect(court.volume.mayDownload).toBe(false)
  const clerk = await viewOf(getCourtVolume(world.people.clerkA, { caseId, volume: 1 }))
  expect(clerk.volume.mayDownload).toBe(true)
})

test('一次查阅只记还没记过的页，每次打印都记；没有页码的页和卷外的页不记', async () => {
  await viewOf(report('reviewerA', [[1, 4]]))
  await viewOf(report('reviewerA', [[3, 6]]))
  await viewOf(report('reviewerA', [[3, 4]]))
  await viewOf(report('reviewerA', [[31, 90_000]]))
  await viewOf(report('reviewerA', [[3, 3]], { isPrint: true }))
  const again = randomUUID()
  await viewOf(report('reviewerA', [[3, 3]], { isPrint: true, sitting: again }))
  await viewOf(report('adminA', [[3, 3]]))
  expect((await chainOfCase(caseId)).map(({ actor_name, data }) => [actor_name, data])).toEqual([
    ['甲审阅', { volume: 1, sitting, pages: [[1, 2]], isPrint: false }],
    ['甲审阅', { volume: 1, sitting, pages: [[3, 4]], isPrint: false }],
    ['甲审阅', { volume: 1, sitting, pages: [[1, 1]], isPrint: true }],
    ['甲审阅', { volume: 1, sitting: again, pages: [[1, 1]], isPrint: true }],
    ['林敏', { volume: 1, sitting, pages: [[1, 1]], isPrint: false }],
  ])
})

test('检索到的每页写明件名、印刷页码和前后文字；附页代替的件没有自己的页', async () => {
  expect(await viewOf(search('adminA', '起诉状'))).toMatchObject({ isTextRead: false, total: 0 })
  expect(await readVolumeTexts(new Date())).toBe(1)
  expect(await readVolumeTexts(new Date())).toBe(0)
  const found = await viewOf(search('adminA', '起 诉 状（演示'))
  expect(found).toMatchObject({ isTextRead: true, total: 4, words: '起诉状（演示' })
  expect(found.pages.map(({ title, page }) => [title, page])).toEqual([
    ['起诉状', 2],
    ['起诉状', 3],
    ['起诉状', 4],
    ['起诉状', 5],
  ])
  expect(found.pages[0]!.excerpts[0]!.map(({ isMatch }) => isMatch)).toEqual([true, false])
  // The file of an attachment may have a text; its sheet in the volume does not show it.
  await asOwner(
    `INSERT INTO material_texts (material_id, page, source, case_id, court_id, holder_id, text)
     SELECT id, 1, 'text', case_id, court_id, holder_id, '现场录像说明' FROM materials
     WHERE title = '现场录像说明'`,
  )
  expect(await viewOf(search('adminA', '现场录像'))).toMatchObject({ total: 0 })
  expect(await chainOfCase(caseId)).toEqual([])
})

test('识别出的文字标明；检索文字里的通配符只是文字', async () => {
  const { materials } = await layVolume(caseId, {
    volume: 2,
    items: [{ slot: 'evidence', title: '照片', pages: 2 }],
  })
  await asOwner(
    `INSERT INTO material_texts (material_id, page, source, case_id, court_id, holder_id, text)
     SELECT $2, 2, 'recognised', id, court_id, holder_id, '今收到定金八万元，电话 13800135678'
     FROM cases WHERE id = $1`,
    [caseId, materials[0]],
  )
  const { pages } = await viewOf(
    searchVolume(world.people.reviewerA, { caseId, volume: 2, words: '万元' }),
  )
  expect(pages).toMatchObject([{ title: '照片', page: 2, isRecognised: true, count: 1 }])
  expect(JSON.stringify(pages)).not.toContain('13800135678')
  expect(
    (await viewOf(searchVolume(world.people.reviewerA, { caseId, volume: 2, words: '%' }))).total,
  ).toBe(0)
  expect(await chainOfCase(caseId)).toMatchObject([
    { kind: 'volume.searched', actor_name: '甲审阅', data: { words: '万元', matches: 1 } },
    { kind: 'volume.searched', data: { words: '%', matches: 0 } },
  ])
})

test('读不出的件没有文字，同卷其余各件照样可检索', async () => {
  const { materials } = await layVolume(caseId, {
    volume: 2,
    items: [
      { slot: 'evidence', title: '损坏', pages: 1 },
      { slot: 'evidence', title: '完好', pages: 1 },
    ],
  })
  await asOwner(`UPDATE materials SET sha256 = repeat('0', 64) WHERE id = $1`, [materials[0]])
  await atInstant(new Date(), () => readVolumeTexts(new Date()))
  const find = (words: string) =>
    viewOf(searchVolume(world.people.adminA, { caseId, volume: 2, words }))
  expect((await find('完好')).total).toBe(1)
  expect(await find('损坏')).toMatchObject({ total: 0, isTextRead: true })
})
