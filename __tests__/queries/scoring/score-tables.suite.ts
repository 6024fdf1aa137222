import type { Actor } from '@/lib/domain/access/roles'
import { findCourtCaseScores } from '@/lib/queries/court/find-court-case-scores'
import { findCourtMediatorScores } from '@/lib/queries/court/find-court-mediator-scores'
import { findCaseScores } from '@/lib/queries/institution/find-case-scores'
import { findMediatorScores } from '@/lib/queries/institution/find-mediator-scores'
import { getCaseScore } from '@/lib/queries/institution/get-case-score'
import type { MediatorScoreRow } from '@/lib/queries/scoring/mediator-scores-view'
import table from '../../../prisma/seed/score-table-cases.json'
import { refusalOf, viewOf } from '../../support/institution-list'
import type { World } from '../../support/world'
import { manualWorld } from './manual-world'

// The manual's two tables (3.9) through the real database, and the cases behind their numbers.

let world: World
let admin: Actor

beforeAll(() => {
  const built = manualWorld()
  world = built.world
  admin = built.institution.admins[0]!
})

/** A row's cells as the page prints them. */
function cells(row: MediatorScoreRow) {
  return {
    seq: row.place,
    mediator: row.mediator,
    bestDisputeType: row.bestType,
    total: String(row.total),
    avgDays: row.averageDays,
    successRate: row.successRate,
    avgOperation: row.averageOperation,
    avgTime: row.averageTime,
    avgResult: row.averageResult,
  }
}

/** Every row of 案件积分, page after page. */
async function allCaseScores(
  who: Actor,
  query: typeof findCaseScores | typeof findCourtCaseScores,
  params: object = {},
) {
  const pages = []
  let place: object = {}
  for (;;) {
    const view = await viewOf(query(who, { ...params, ...place }))
    pages.push(view)
    if (!view.next) return pages
    place = { after: view.next, row: String(view.row + view.rows.length) }
  }
}

test.each([
  'mediatorA',
  'clerkA',
  'reviewerA',
  'partyX',
  'system',
  'auditor',
  'courtSystemA',
] as const)('%s 没有机构的积分页', async (who) => {
  expect(await refusalOf(findMediatorScores(world.people[who], {}))).toBe('NOT_FOUND')
  expect(await refusalOf(findCaseScores(world.people[who], {}))).toBe('NOT_FOUND')
})

test.each(['adminA', 'mediatorA', 'partyX', 'system', 'auditor', 'courtSystemA'] as const)(
  '%s 没有法院的积分页',
  async (who) => {
    expect(await refusalOf(findCourtMediatorScores(world.people[who], {}))).toBe('NOT_FOUND')
    expect(await refusalOf(findCourtCaseScores(world.people[who], {}))).toBe('NOT_FOUND')
  },
)

test('别的机构看不到这些积分，也打不开其中的案件', async () => {
  const other = world.people.adminA
  expect((await viewOf(findMediatorScores(other, {}))).rows).toEqual([])
  expect((await viewOf(findCaseScores(other, {}))).rows).toEqual([])
  const { rows } = await viewOf(findCaseScores(admin, {}))
  expect(await refusalOf(getCaseScore(other, { caseId: rows[0]!.caseId }))).toBe('NOT_FOUND')
  expect((await viewOf(findCourtMediatorScores(world.people.clerkB, {}))).rows).toEqual([])
})

test('调解员积分：三十六个单元格与手册逐格一致，引调的法院看到的也一样', async () => {
  expect((await viewOf(findMediatorScores(admin, {}))).rows.map(cells)).toEqual(
    table.expectedMediatorTable,
  )
  for (const who of ['clerkA', 'judgeA', 'reviewerA'] as const) {
    expect((await viewOf(findCourtMediatorScores(world.people[who], {}))).rows.map(cells)).toEqual(
      table.expectedMediatorTable,
    )
  }
})

test('案件积分：第 81 至 84 行与手册逐格一致，在每页二十行的第五页', async () => {
  for (const [who, query] of [
    [admin, findCaseScores],
    [world.people.reviewerA, findCourtCaseScores],
  ] as const) {
    const pages = await allCaseScores(who, query)
    expect(pages.map(({ rows }) => rows.length)).toEqual([20, 20, 20, 20, 4])
    const fifth = pages[4]!
    expect(
      fifth.rows.map((row, index) => ({
        seq: fifth.row + index,
        caseNo: row.caseNo,
        referredAt: row.referredOn,
        closedAt: null,
        disputeType: row.disputeType,
        mediator: row.mediator,
        operationScore: row.operation,
        timeScore: row.time,
        resultScore: row.result,
        totalScore: row.total,
      })),
    ).toEqual(table.expectedOpenCaseRows)
  }
})

test('没有结案的案件四项都是 0，即使调解员已经接收', async () => {
  const rows = (await allCaseScores(admin, findCaseScores)).flatMap((page) => page.rows)
  const open = rows.filter(({ isClosed }) => !isClosed)
  expect(open).toHaveLength(66)
  expect(open.filter(({ mediator }) => mediator !== '').length).toBeGreaterThan(0)
  expect(
    open.every(({ operation, time, result, total }) => operation + time + result + total === 0),
  ).toBe(true)
})

test('案件积分的总分之和就是调解员积分的总积分之和', async () => {
  const rows = (await allCaseScores(admin, findCaseScores)).flatMap((page) => page.rows)
  const { rows: mediators } = await viewOf(findMediatorScores(admin, {}))
  for (const mediator of mediators) {
    const own = rows.filter((row) => row.isClosed && row.mediator === mediator.mediator)
    expect([own.length, own.reduce((sum, row) => sum + row.total, 0)]).toEqual([
      mediator.closed,
      mediator.total,
    ])
  }
})

test('一件案件的积分逐条写明事件、日期、项目和规则版本，加起来就是它的分数', async () => {
  const rows = (await allCaseScores(admin, findCaseScores)).flatMap((page) => page.rows)
  for (const row of rows.filter(({ isClosed }) => isClosed)) {
    const view = await viewOf(getCaseScore(admin, { caseId: row.caseId }))
    expect(view.lines.reduce((sum, { points }) => sum + points, 0)).toBe(row.total)
    expect({ ...view.score }).toEqual({
      operation: row.operation,
      time: row.time,
      result: row.result,
      total: row.total,
    })
  }
  const view = await viewOf(
    getCaseScore(admin, {
      caseId: rows.find(({ caseNo }) => caseNo === '(2020) 多元化解179号')!.caseId,
    }),
  )
  expect(
    view.lines.every(
      ({ ruleVersion, sentence, on }) =>
        ruleVersion === 'default-1' && sentence.endsWith('。') && /^2020-03-/.test(on),
    ),
  ).toBe(true)
  expect(view.lines.at(-1)).toMatchObject({
    on: '2020-03-24',
    ground: '协议经司法确认或出具调解书',
    points: 5,
    who: '系统',
  })
})

test('展开一名调解员：每类得分 次数 × 分数，三部分之和就是总积分', async () => {
  const { rows } = await viewOf(findMediatorScores(admin, {}))
  const first = rows[0]!
  const opened = (await viewOf(findMediatorScores(admin, { open: first.mediatorId }))).rows
  expect(opened.slice(1).every(({ breakdown }) => breakdown === null)).toBe(true)
  const { groups, handedOver } = opened[0]!.breakdown!
  expect(handedOver).toBeNull()
  expect(groups.map(({ part, points }) => [part, points])).toEqual([
    ['operation', 544],
    ['time', 72],
    ['result', 48],
  ])
  for (const { items, points } of groups) {
    expect(items.every((item) => item.points === item.times * item.each)).toBe(true)
    expect(items.reduce((sum, item) => sum + item.points, 0)).toBe(points)
  }
  expect(groups[1]!.items).toEqual([
    { ground: '7 天内结案', times: 4, each: 10, points: 40 },
    { ground: '15 天内结案', times: 4, each: 8, points: 32 },
  ])
  expect(groups[2]!.items.map(({ ground, times, each }) => [ground, times, each])).toEqual([
    ['调解成功', 8, 5],
    ['协议经司法确认或出具调解书', 1, 5],
    ['调解不成，依法结案', 3, 1],
  ])
})

test('别人的编号展开不出任何东西', async () => {
  const { rows } = await viewOf(findMediatorScores(admin, { open: world.people.mediatorA.id }))
  expect(rows.every(({ breakdown }) => breakdown === null)).toBe(true)
})
