import { addMonths, monthOf } from '@/lib/domain/statistics/month'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { monthInWords } from '@/lib/labels/zh-CN/statistics'
import { exportReport } from '@/lib/queries/institution/export-report'
import { getReport } from '@/lib/queries/institution/get-report'
import { openExport } from '../../support/exported'
import { refusalOf, viewOf } from '../../support/institution-list'
import { layReportCases } from '../../support/report-world'
import { buildWorld, closeWorld, ownerClient, type World } from '../../support/world'

// 导出的报表就是页面上的报表：同样的数字，每一部分一张表，附条件和口径。

let world: World

beforeAll(async () => {
  world = await buildWorld()
  await layReportCases(world, 200, 7)
})
afterAll(closeWorld)

test.each(['mediatorA', 'clerkA', 'judgeA', 'reviewerA', 'partyX', 'system', 'auditor'] as const)(
  '%s 不能导出机构案件报表',
  async (who) => {
    expect(await refusalOf(exportReport(world.people[who], {}))).toBe('NOT_FOUND')
  },
)

test('每一部分一张表，数字与页面相同', async () => {
  const query = { from: '2000-01', to: '2099-12' }
  const page = await viewOf(getReport(world.people.adminA, query))
  const { sheets } = await openExport(exportReport(world.people.adminA, query))
  expect(Object.keys(sheets)).toEqual([
    '主要指标',
    '收案与结案',
    '各状态案件',
    '各类纠纷与成功率',
    '结案用时',
    '终结事由',
    '案件来源',
    '各调解员承办中',
    '导出说明',
  ])
  const figures = new Map(
    (sheets['主要指标'] ?? []).map(([name, value]) => [String(name), String(value)]),
  )
  expect([
    figures.get('收案'),
    figures.get('结案'),
    figures.get('调解成功率'),
    figures.get('超期未结'),
  ]).toEqual(
    [
      page.figures.referred.count,
      page.figures.closed.count,
      page.figures.rate,
      page.figures.late.count,
    ].map(String),
  )
  expect(sheets['收案与结案']).toHaveLength(page.months.length + 1)
  expect(
    sheets['各类纠纷与成功率']
      ?.slice(1)
      .map((row) => row[1])
      .map(String),
  ).toEqual(page.types.map(({ referred }) => String(referred.count)))
})

test('文件写所选的期间，与页面相同；首件引调另写一行', async () => {
  const query = { from: '2000-01', to: '2001-12' }
  const page = await viewOf(getReport(world.people.adminA, query))
  const { everything, sheets } = await openExport(exportReport(world.people.adminA, query))
  expect(everything).toContain('统计期间：2000年1月至2001年12月')
  expect(everything).toContain('首件引调')
  expect(everything).toContain(monthInWords(page.firstMonth!))
  expect(sheets['收案与结案']).toHaveLength(25)
  expect(sheets['收案与结案']?.slice(1).map((row) => String(row[1]))).toEqual(Array(24).fill('0'))
})

test('条件和口径写在文件里，导出留下记录', async () => {
  const to = monthOf(toLocalDate(new Date()))
  const from = addMonths(to, -2)
  const period = `统计期间：${monthInWords(from)}至${monthInWords(to)}`
  const { everything } = await openExport(
    exportReport(world.people.adminA, {
      from,
      to,
      type: 'tort',
      mediator: world.people.mediatorA.id,
    }),
  )
  for (const words of [
    period,
    '纠纷类型：侵权责任纠纷',
    '调解员：谢岚',
    '调解成功件数除以结案件数',
  ])
    expect(everything).toContain(words)
  expect(everything).not.toContain('陈启')
  const { rows } = await (
    await ownerClient()
  ).query(`SELECT data FROM events WHERE kind = 'list.exported' ORDER BY seq DESC LIMIT 1`)
  expect(rows[0].data).toMatchObject({
    list: 'report',
    conditions: [period, '纠纷类型：侵权责任纠纷', '调解员：谢岚'],
  })
})
