import { randomUUID } from 'node:crypto'
import { getMaterial } from '@/lib/queries/case/get-material'
import { findCourtCases } from '@/lib/queries/court/find-court-cases'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getCourtProgress } from '@/lib/queries/court/get-court-progress'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { getCaseProgress } from '@/lib/queries/institution/get-case-progress'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { unmaskNumber } from '@/lib/use-cases/access/unmask-number'
import { chainOfCase, layPapers } from '../../support/case-papers'
import { refusalOf, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

type Who = keyof World['people']

let world: World

beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const OF_A_CASE = {
  查看详情: (who: Who, caseId: string) => getCaseFile(world.people[who], { caseId }),
  调解进度: (who: Who, caseId: string) => getCaseProgress(world.people[who], { caseId }),
  法院查看: (who: Who, caseId: string) => getCourtCase(world.people[who], { caseId }),
  法院进度: (who: Who, caseId: string) => getCourtProgress(world.people[who], { caseId }),
} as const

const STRANGERS: readonly Who[] = [
  'adminB',
  'mediatorB',
  'clerkB',
  'partyX',
  'system',
  'auditor',
  'courtSystemA',
  'courtSystemB',
]

test.each(STRANGERS)('%s 用别人的编号读不到案件的任何一页，也不留下查看记录', async (who) => {
  for (const status of CASE_STATUSES) {
    const inserted = await layCase(world, { status })
    const { materialId } = await layPapers(inserted)
    for (const [page, read] of Object.entries(OF_A_CASE))
      expect([page, await refusalOf(read(who, inserted.id))]).toEqual([page, 'NOT_FOUND'])
    // A court's own system hands materials in; it does not read them back here.
    expect(await refusalOf(getMaterial(world.people[who], { materialId }))).toBe('NOT_FOUND')
    expect(await chainOfCase(inserted.id)).toEqual([])
  }
})

test('调解员不能从机构或法院的页面进入自己的案件', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  for (const read of Object.values(OF_A_CASE))
    expect(await refusalOf(read('mediatorA', id))).toBe('NOT_FOUND')
})

test('不存在的案件、别人的案件和写错的编号，机构得到的回答一样', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  expect(await getCaseFile(world.people.adminB, { caseId: id })).toEqual(
    await getCaseFile(world.people.adminB, { caseId: randomUUID() }),
  )
  expect(await refusalOf(getCaseFile(world.people.adminA, { caseId: 'x' }))).toBe('INPUT_INVALID')
})

test('不受理之后案件离开机构：机构再也读不到，法院读得到', async () => {
  const { id } = await layCase(world, { status: 'returned' })
  expect(await refusalOf(OF_A_CASE.查看详情('adminA', id))).toBe('NOT_FOUND')
  expect(await refusalOf(OF_A_CASE.调解进度('adminA', id))).toBe('NOT_FOUND')
  expect((await viewOf(getCourtCase(world.people.clerkA, { caseId: id }))).file.header.status).toBe(
    'returned',
  )
})

test('另一家法院的列表里没有这件案件，按案号也找不到', async () => {
  const { id, caseNo } = await layCase(world, { status: 'in_mediation' })
  for (const tab of ['returned', 'open', 'closed', 'ended', 'all']) {
    const view = await viewOf(findCourtCases(world.people.clerkB, { tab, q: caseNo }))
    expect([view.total, view.rows.some(({ caseId }) => caseId === id)]).toEqual([0, false])
  }
})

test('别的机构不能用它的编号查看完整号码', async () => {
  const inserted = await layCase(world, { status: 'in_mediation' })
  await layPapers(inserted)
  const input = {
    caseId: inserted.id,
    personId: inserted.applicantId,
    what: 'phone',
    reason: '电话通知调解时间',
  }
  expect(await refusalOf(unmaskNumber(world.people.adminB, input))).toBe('NOT_FOUND')
  expect(await refusalOf(unmaskNumber(world.people.reviewerA, input))).toBe('FORBIDDEN')
})
