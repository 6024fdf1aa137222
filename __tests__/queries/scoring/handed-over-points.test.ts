import { exportMediatorScores } from '@/lib/queries/institution/export-mediator-scores'
import { findCourtMediatorScores } from '@/lib/queries/court/find-court-mediator-scores'
import { findMediators } from '@/lib/queries/institution/find-mediators'
import { findMediatorScores } from '@/lib/queries/institution/find-mediator-scores'
import { getMediator } from '@/lib/queries/institution/get-mediator'
import { getMe } from '@/lib/queries/mediator/get-me'
import { closeCase } from '@/lib/use-cases/case/close-case'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'
import { takeCase } from '@/lib/use-cases/case/take-case'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { openExport } from '../../support/exported'
import { viewOf } from '../../support/institution-list'
import { closeWorld, buildWorld, layCase, type World } from '../../support/world'
import { contact, shanghaiMinute } from '../mediator/contact-rows'
import { orallyAgreed } from '../../support/closing-inputs'

// 分数归挣得它的人（domain.md Decisions 5）：移交的案件结案后，移交前的分计入移交的人；同一个人的积分到处是同一个数。

const THIS_MONTH = shanghaiMinute(new Date()).slice(0, 7)

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

/** 谢岚 takes and rings (2 points), leaves; 王朗 takes the case over. @returns the id of the case */
async function handOver(): Promise<string> {
  const { adminA, mediatorA, mediatorA2 } = world.people
  const { id: caseId, applicantId } = await layCase(world, { status: 'pending_mediator' })
  const done = [
    await takeCase(mediatorA, { caseId, noGround: 'yes' }),
    await contact(mediatorA, caseId, applicantId, 'reached'),
    await withdrawCase(mediatorA, { caseId, reason: 'health', text: '因病住院无法继续' }),
    await reassignMediator(adminA, {
      caseId,
      mediatorId: mediatorA2.id,
      note: '当事人共同选定',
      handoverNote: '已联系申请人',
    }),
    await takeCase(mediatorA2, { caseId, noGround: 'yes' }),
  ]
  expect(done.filter((answer) => answer && !answer.ok)).toEqual([])
  return caseId
}

/** 王朗 closes it: taking, closing, time and result: 1 + 10 + 5; taking earns once in a case. */
async function close(caseId: string): Promise<void> {
  const closing = { caseId, ...(await orallyAgreed(caseId)) }
  expect(await closeCase(world.people.mediatorA2, closing)).toMatchObject({ ok: true })
}

/** The sum of a person's points wherever it is printed. */
async function sums(who: 'mediatorA' | 'mediatorA2') {
  const { people } = world
  const { id } = people[who]
  const ofRow = ({ rows }: { rows: readonly { mediatorId: string; total: number }[] }) =>
    rows.find((row) => row.mediatorId === id)?.total ?? 0
  const file = await viewOf(getMediator(people.adminA, { mediatorId: id }))
  const { sheets } = await openExport(exportMediatorScores(people.adminA, {}))
  const cells = sheets['调解员积分']!.find((row) => row[1] === people[who].name)
  const person = (await viewOf(findMediators(people.adminA, {}))).rows.find(
    (row) => row.mediatorId === id,
  )!
  return {
    table: ofRow(await viewOf(findMediatorScores(people.adminA, {}))),
    court: ofRow(await viewOf(findCourtMediatorScores(people.clerkA, {}))),
    month: ofRow(
      await viewOf(findMediatorScores(people.adminA, { from: THIS_MONTH, type: 'tort' })),
    ),
    source: ofRow(
      await viewOf(findMediatorScores(people.adminA, { source: 'delegated_pre_filing' })),
    ),
    list: person.points,
    file: file.points,
    months: file.months.reduce((sum, { points }) => sum + points, 0),
    own: (await viewOf(getMe(people[who], {}))).score.total,
    sheet: Number(cells?.[3] ?? 0),
  }
}
const everywhere = (points: number) => ({
  table: points,
  court: points,
  month: points,
  source: points,
  list: points,
  file: points,
  months: points,
  own: points,
  sheet: points,
})

test('案件没有结案，哪里都不计分；结案后，各人得其自己的分，到处是同一个数', async () => {
  const caseId = await handOver()
  expect([await sums('mediatorA'), await sums('mediatorA2')]).toEqual([
    everywhere(0),
    everywhere(0),
  ])
  await close(caseId)
  expect(await sums('mediatorA')).toEqual(everywhere(2))
  expect(await sums('mediatorA2')).toEqual(everywhere(16))
})

test('移交案件单列一行；移交的人没有结过案的，没有平均和比率', async () => {
  await close(await handOver())
  const { adminA, mediatorA, mediatorA2 } = world.people
  const open = async (id: string) =>
    (await viewOf(findMediatorScores(adminA, { open: id }))).rows.find(
      (row) => row.mediatorId === id,
    )!
  expect(await open(mediatorA.id)).toMatchObject({
    closed: 0,
    parts: { operation: 0, time: 0, result: 0, handedOver: 2 },
    averageDays: '—',
    successRate: '—',
    averageOperation: '—',
    bestType: '',
    breakdown: { handedOver: { cases: 1, points: 2 } },
  })
  const closer = await open(mediatorA2.id)
  expect(closer).toMatchObject({
    closed: 1,
    parts: { operation: 1, time: 10, result: 5, handedOver: 0 },
    averageOperation: '1',
    breakdown: { handedOver: null },
  })
  expect(closer.breakdown!.groups.map(({ points }) => points)).toEqual([1, 10, 5])
})

test('按期间、类型、来源筛选，移交案件跟着筛选；别的机构和法院看不到', async () => {
  await close(await handOver())
  const { adminA, adminB, clerkB } = world.people
  const totals = async (query: object) =>
    (await viewOf(findMediatorScores(adminA, query))).rows.map(({ total }) => total)
  expect(await totals({})).toEqual([16, 2])
  expect(await totals({ mediator: world.people.mediatorA.id })).toEqual([2])
  for (const none of [{ to: '2026-01' }, { type: 'labour' }, { source: 'administrative' }])
    expect([none, await totals(none)]).toEqual([none, []])
  expect((await viewOf(findMediatorScores(adminB, {}))).rows).toEqual([])
  expect((await viewOf(findCourtMediatorScores(clerkB, {}))).rows).toEqual([])
})
