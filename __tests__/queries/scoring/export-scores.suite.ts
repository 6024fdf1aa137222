import type { Actor } from '@/lib/domain/access/roles'
import { exportCaseScores } from '@/lib/queries/institution/export-case-scores'
import { exportMediatorScores } from '@/lib/queries/institution/export-mediator-scores'
import table from '../../../prisma/seed/score-table-cases.json'
import { openExport } from '../../support/exported'
import { refusalOf } from '../../support/institution-list'
import { OTHER_ROLES, ownerClient, type World } from '../../support/world'
import { manualWorld } from './manual-world'

let world: World
let admin: Actor

beforeAll(() => {
  const built = manualWorld()
  world = built.world
  admin = built.institution.admins[0]!
})

test.each(OTHER_ROLES)('%s 不能导出积分', async (who) => {
  expect(await refusalOf(exportMediatorScores(world.people[who], {}))).toBe('NOT_FOUND')
  expect(await refusalOf(exportCaseScores(world.people[who], {}))).toBe('NOT_FOUND')
})

test('别的机构导出的积分里没有这些案件', async () => {
  const { sheets, everything } = await openExport(exportCaseScores(world.people.adminA, {}))
  expect(sheets['案件积分']).toHaveLength(1)
  expect(everything).not.toContain('王非')
})

test('导出的调解员积分就是手册的表，并写明口径、规则和条件，留下记录', async () => {
  const { sheets, everything } = await openExport(exportMediatorScores(admin, {}))
  const [, ...rows] = sheets['调解员积分']!
  expect(rows.map((row) => row.slice(0, 9).map(String))).toEqual(
    table.expectedMediatorTable.map((row) => Object.values(row).map(String)),
  )
  expect(everything).toContain('达成调解协议和自行和解撤回的件数 ÷ 已结案件数')
  expect(everything).toContain('组织调解会 5 分，最多 3 次')

  const narrowed = await openExport(
    exportMediatorScores(admin, { from: '2020-03', to: '2020-03', type: 'other' }),
  )
  expect(narrowed.everything).toContain('结案月份 2020-03')
  expect(narrowed.everything).toContain('纠纷类型：其他纠纷')
  const { rows: events } = await (
    await ownerClient()
  ).query<{ data: { list: string; conditions: string[]; rows: number } }>(
    `SELECT data FROM events WHERE kind = 'list.exported' AND data ->> 'list' = 'mediator_scores'
      ORDER BY seq`,
  )
  expect(events.map(({ data }) => [data.rows, data.conditions])).toEqual([
    [4, []],
    [2, ['结案月份 2020-03', '纠纷类型：其他纠纷']],
  ])
})

test('导出的案件积分是全部案件，第 81 至 84 行与手册相同', async () => {
  const { sheets } = await openExport(exportCaseScores(admin, {}))
  const [, ...rows] = sheets['案件积分']!
  expect(rows).toHaveLength(84)
  expect(
    rows.slice(80).map((row) => [row[0], row[1], row[2], row[3], row[4] ?? '', ...row.slice(5)]),
  ).toEqual(
    table.expectedOpenCaseRows.map((row) => [
      row.seq,
      row.caseNo,
      row.referredAt,
      row.disputeType,
      row.mediator,
      row.operationScore,
      row.timeScore,
      row.resultScore,
      row.totalScore,
    ]),
  )
})
