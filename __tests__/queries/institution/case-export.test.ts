import { snapshotAs } from '@/lib/data/door'
import type { CaseOrder } from '@/lib/data/stores/case/case-order'
import type { Cells } from '@/lib/documents/xlsx/workbook'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { toCaseFilter, type CaseFilterInput } from '@/lib/queries/case/case-filter-input'
import { makeCaseExport } from '@/lib/queries/institution/case-export'
import { CASE_SHEET_COLUMNS as COLUMNS } from '@/lib/queries/institution/case-sheet-columns'
import { localDate } from '../../support/local-date'
import { READ_AT, setCase } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

// 导出的案件列表由什么组成：条件、口径、行数、每一行，和选中却没有导出的。

let world: World
let first: { id: string; caseNo: string }
let second: { id: string; caseNo: string }
let theirs: { id: string; caseNo: string }

beforeAll(async () => {
  world = await buildWorld()
  const at = { referred_at: '2026-11-02T02:00:00Z', received_at: '2026-11-02T02:00:00Z' }
  first = await layCase(world, { status: 'in_mediation' })
  await setCase(first.id, { ...at, amount: '98000.50' })
  second = await layCase(world, { status: 'pending_acceptance', disputeType: 'labour' })
  await setCase(second.id, { ...at, referred_at: '2026-11-19T16:00:00Z' })
  theirs = await layCase(world, {
    status: 'in_mediation',
    institutionId: world.institutions.b,
    mediator: world.people.mediatorB,
  })
  const db = await ownerClient()
  await db.query(`UPDATE cases SET amount = NULL WHERE id = $1`, [second.id])
  await db.query(
    `INSERT INTO parties (case_id, court_id, holder_id, position, side, kind, name)
     VALUES ($1, $2, $3, 3, 'respondent', 'legal', '某物业公司')`,
    [first.id, world.courts.a, world.institutions.a],
  )
})
afterAll(closeWorld)

/** An export of all shared columns, its first sheet read to the end. */
async function exported({
  ids,
  tab = null,
  order = 'newest',
  filter = {},
}: {
  ids?: readonly string[]
  tab?: string | null
  order?: CaseOrder
  filter?: CaseFilterInput
} = {}) {
  const institutionId = world.institutions.a
  return snapshotAs(world.people.adminA, async (db) => {
    const { sheets, ...content } = await makeCaseExport(db, institutionId, {
      list: 'records',
      query: {
        tenant: { institutionId },
        filter: toCaseFilter(filter),
        order,
        days: {
          today: toLocalDate(READ_AT),
          red: localDate('2026-11-25'),
          soon: localDate('2026-11-29'),
          yellow: localDate('2026-12-01'),
        },
      },
      ids,
      tab,
      filter,
      definitions: [['标的额', '引调时登记的数额']],
      columns: Object.values(COLUMNS),
      toRows: (batch) => batch,
    })
    const read = []
    for (const { name, columns, rows } of sheets) {
      const cells: Cells[] = []
      for await (const row of rows) cells.push(row)
      read.push({ name, headers: columns.map(({ header }) => header), cells })
    }
    return { ...content, sheets: read }
  })
}

test('一行一件，数额是数字，日期按北京时间，当事人全部写出；没有的空着', async () => {
  const [sheet] = (await exported()).sheets
  expect(sheet!.headers).toEqual([
    '序号',
    '联调编号',
    '引调时间',
    '纠纷类型',
    '申请人',
    '被申请人',
    '标的额（元）',
    '引调法院',
    '状态',
    '调解员',
  ])
  const party = (side: string) => expect.stringMatching(new RegExp(`^${side}\\d+$`))
  expect(sheet!.cells).toEqual([
    [
      1,
      second.caseNo,
      '2026-11-20',
      '劳动争议、人事争议',
      party('申请人'),
      party('被申请人'),
      null,
      '甲区法院',
      '待受理',
      null,
    ],
    [
      2,
      first.caseNo,
      '2026-11-02',
      '侵权责任纠纷',
      party('申请人'),
      expect.stringMatching(/^被申请人\d+、某物业公司$/),
      98_000.5,
      '甲区法院',
      '调解中',
      '谢岚',
    ],
  ])
})

test('标题、分类、条件、口径和行数；没有选中的就没有“未导出”', async () => {
  const mediator = world.people.mediatorA.id
  expect(await exported({ tab: '办理中', filter: { type: ['tort'], mediator } })).toMatchObject({
    title: '案件调解记录',
    conditions: ['列表：办理中', '纠纷类型：侵权责任纠纷', '调解员：谢岚'],
    definitions: [['标的额', '引调时登记的数额']],
    atLeast: 1,
    skipped: 0,
    sheets: [{ name: '案件调解记录' }],
  })
  expect((await exported()).conditions).toEqual([])
})

test('次序是列表的次序', async () => {
  const numbers = async (order: CaseOrder) =>
    (await exported({ order })).sheets[0]!.cells.map((row) => row[1])
  expect(await numbers('newest')).toEqual([second.caseNo, first.caseNo])
  expect(await numbers('oldest')).toEqual([first.caseNo, second.caseNo])
})

test('只导出选中的；别的机构的和不存在的只说没有找到，不透露编号', async () => {
  const missing = '00000000-0000-4000-8000-000000000000'
  const { sheets, ...content } = await exported({ ids: [theirs.id, first.id, missing] })
  expect(content).toMatchObject({
    atLeast: 1,
    skipped: 2,
    conditions: ['只含选中的 3 件中的 1 件，其余 2 件见“未导出”'],
  })
  expect(sheets.map(({ name, cells }) => [name, cells.map((row) => row[1])])).toEqual([
    ['案件调解记录', [first.caseNo]],
    ['未导出', ['编号不详', '编号不详']],
  ])
  expect(JSON.stringify(sheets)).not.toContain(theirs.caseNo)
})

test('选中的不符合现在的条件：写明编号和现在的状态', async () => {
  const { sheets } = await exported({ ids: [second.id], filter: { type: ['tort'] } })
  expect(sheets[0]!.cells).toEqual([])
  expect(sheets[1]!.cells).toEqual([[1, second.caseNo, '当前状态为“待受理”，不符合导出条件']])
})
