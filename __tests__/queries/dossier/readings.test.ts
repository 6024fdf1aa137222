import { randomUUID } from 'node:crypto'
import { searchVolume } from '@/lib/queries/case/search-volume'
import { reportPages } from '@/lib/queries/case/report-pages'
import { getCourtVolume } from '@/lib/queries/court/get-court-volume'
import { exportDossierReadings } from '@/lib/queries/institution/export-dossier-readings'
import { getDossierReadings } from '@/lib/queries/institution/get-dossier-readings'
import { openExport } from '../../support/exported'
import { refusalOf, viewOf } from '../../support/institution-list'
import { layVolume } from '../../support/lay-volume'
import { buildWorld, closeWorld, layCase, OTHER_ROLES, type World } from '../../support/world'

// 借阅记录: the administrator sees who read which pages of a bound dossier, on the page and as a file.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

async function lay(): Promise<string> {
  const { id: caseId } = await layCase(world, { status: 'archived' })
  await layVolume(caseId)
  const sitting = randomUUID()
  const { reviewerA } = world.people
  await viewOf(getCourtVolume(reviewerA, { caseId, volume: 1 }))
  await viewOf(reportPages(reviewerA, { caseId, volume: 1, sitting, pages: [[1, 5]] }))
  await viewOf(reportPages(reviewerA, { caseId, volume: 1, sitting, pages: [[9, 9]] }))
  await viewOf(searchVolume(reviewerA, { caseId, volume: 1, words: '电话13800135678' }))
  return caseId
}

test('页面和导出的文件列出同样的人、页码和检索文字，号码隐去', async () => {
  const caseId = await lay()
  const { rows } = await viewOf(getDossierReadings(world.people.adminA, { caseId }))
  expect(rows.map(({ who, volume, way, pages }) => [who, volume, way, pages])).toEqual([
    ['甲审阅（法院审阅人）', '正卷', '检索', null],
    ['甲审阅（法院审阅人）', '正卷', '查阅', '第 1–3、7 页'],
  ])
  expect(rows[0]!.words).toMatch(/^电话/)
  expect(rows[0]!.words).not.toContain('13800135678')
  const sheet = await openExport(exportDossierReadings(world.people.adminA, { caseId }))
  expect(JSON.stringify(sheet)).toContain('第 1–3、7 页')
})

test('别的机构和别的角色看不到、导不出', async () => {
  const caseId = await lay()
  for (const who of ['adminB', ...OTHER_ROLES] as const) {
    const answers = await Promise.all([
      refusalOf(getDossierReadings(world.people[who], { caseId })),
      refusalOf(exportDossierReadings(world.people[who], { caseId })),
    ])
    expect([who, ...answers]).toEqual([who, 'NOT_FOUND', 'NOT_FOUND'])
  }
})
