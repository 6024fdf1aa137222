import { now } from '@/lib/platform/clock'
import { getCourtReport } from '@/lib/queries/court/get-court-report'
import { getReport } from '@/lib/queries/institution/get-report'
import type { ReportCell, ReportTable } from '@/lib/queries/statistics/report-tables'
import { READ_AT, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, type World } from '../../support/world'
import { insertKnownReport } from './known-report'

// 报表的表格：页面、打印和导出读的是同一张，第一列是文字，其余是数字。

jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))

let world: World
beforeAll(async () => {
  jest.mocked(now).mockReturnValue(READ_AT)
  world = await buildWorld()
  await insertKnownReport(world)
})
afterAll(closeWorld)

const TWO_MONTHS = { from: '2026-10', to: '2026-11' }
const tables = async (query: Record<string, string> = TWO_MONTHS) =>
  (await viewOf(getReport(world.people.adminA, query))).tables

/** A cell as it is read: the number, the measure, or a dash where nothing is known. */
function read(cell: ReportCell): string | number {
  if (cell === null) return '—'
  if (typeof cell !== 'object') return cell
  return 'shown' in cell ? cell.shown : cell.count
}

const readTable = ({ columns, rows }: ReportTable) => [columns, ...rows.map((row) => row.map(read))]

test('收案与结案：每月七个数字；没有结案的月份没有比率和平均用时', async () => {
  const { months } = await tables({ from: '2026-09', to: '2026-11' })
  expect(months).toMatchObject({ key: 'months', title: '收案与结案' })
  expect(readTable(months)).toEqual([
    ['月份', '收案', '受理', '结案', '成功', '成功率', '自动履行率', '平均用时（天）'],
    ['2026年9月', 1, 0, 0, 0, '—', '—', '—'],
    ['2026年10月', 3, 3, 1, 1, '100%', '—', 7],
    ['2026年11月', 4, 4, 2, 1, '50%', '—', 22],
  ])
})

test('成功率和平均用时点开的是计入的结案案件', async () => {
  const { types } = await tables()
  const closed = {
    count: 2,
    cases: { type: 'tort', closedFrom: '2026-10-01', closedTo: '2026-11-30' },
  }
  expect(types.rows[0]!.slice(3)).toEqual([
    closed,
    { count: 1, cases: { ...closed.cases, result: 'success' } },
    { shown: '50%', cases: closed },
    null,
    { shown: 18, cases: closed },
  ])
})

test('类型、来源用词表里的名称', async () => {
  const { types, sources } = await tables()
  expect(readTable(types)).toEqual([
    ['纠纷类型', '收案', '受理', '结案', '成功', '成功率', '自动履行率', '平均用时（天）'],
    ['侵权责任纠纷', 6, 6, 2, 1, '50%', '—', 18],
    ['劳动争议、人事争议', 1, 1, 1, 1, '100%', '—', 15],
  ])
  expect(readTable(sources)).toEqual([
    ['来源', '收案', '受理', '结案', '成功', '成功率', '自动履行率', '平均用时（天）'],
    ['委派（立案前）', 6, 6, 2, 2, '100%', '—', 11],
    ['委托（普通程序）', 1, 1, 1, 0, '0%', '—', 29],
  ])
})

test('结果和用时写件数和占比；件数为 0 的也列出', async () => {
  const { outcomes, days } = await tables()
  expect(outcomes.columns).toEqual(['终结事由', '件数', '占比'])
  expect(outcomes.rows.map((row) => row.slice(1).map(read))).toEqual([
    [1, '33.33%'],
    [1, '33.33%'],
    [0, '0%'],
    [0, '0%'],
    [1, '33.33%'],
    [0, '0%'],
    [0, '0%'],
    [0, '0%'],
  ])
  expect(readTable(days)).toEqual([
    ['用时', '件数', '占比'],
    ['7 天以内', 1, '33.33%'],
    ['8 至 15 天', 1, '33.33%'],
    ['16 至 30 天', 1, '33.33%'],
    ['31 至 60 天', 0, '0%'],
    ['61 至 90 天', 0, '0%'],
    ['90 天以上', 0, '0%'],
  ])
})

test('各状态案件：筛选时已结案和已归档合为一行', async () => {
  const names = async (query: Record<string, string>) =>
    (await tables(query)).states.rows.map(([name]) => name)
  const open = ['待受理', '待分配', '待接收', '披露待决定', '调解中']
  expect(await names(TWO_MONTHS)).toEqual([...open, '已结案', '已归档'])
  expect(await names({ ...TWO_MONTHS, type: 'tort' })).toEqual([...open, '已结案（含已归档）'])
})

test('各调解员承办中：停用的写明；法院的报表没有这张表，也没有别院的案件', async () => {
  const { loads } = await tables()
  expect(loads && readTable(loads)).toEqual([
    ['调解员', '承办中', '其中待接收', '其中超期', '上限'],
    ['谢岚', 3, 1, 1, 1000],
    ['王朗（已停用）', 1, 1, 0, 1000],
  ])
  const { clerkB, clerkA } = world.people
  const ofA = (await viewOf(getCourtReport(clerkA, TWO_MONTHS))).tables
  expect([ofA.loads, ofA.states.rows.at(-2)!.map(read)]).toEqual([null, ['已退回法院', 1]])
  const ofB = (await viewOf(getCourtReport(clerkB, TWO_MONTHS))).tables
  expect(ofB.types.rows).toEqual([])
  expect(ofB.states.rows.map((row) => read(row[1]!))).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0])
})
