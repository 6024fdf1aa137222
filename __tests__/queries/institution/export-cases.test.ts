import { readdir } from 'node:fs/promises'
import { snapshotAs } from '@/lib/data/door'
import { readCaseBatches } from '@/lib/queries/case/case-batches'
import { exportCases } from '@/lib/queries/institution/export-cases'
import { exportDossiers } from '@/lib/queries/institution/export-dossiers'
import { exportRecords } from '@/lib/queries/institution/export-records'
import { findCases } from '@/lib/queries/institution/find-cases'
import { findRecords } from '@/lib/queries/institution/find-records'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { atInstant } from '@/lib/platform/clock'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import { CLEAR, layPapers } from '../../support/case-papers'
import { openExport } from '../../support/exported'
import { localDate } from '../../support/local-date'
import { READ_AT, refusalOf, setCase, viewOf } from '../../support/institution-list'
import {
  asOwner,
  buildWorld,
  closeWorld,
  layCase,
  OTHER_ROLES,
  ownerClient,
  type World,
} from '../../support/world'

// 导出的就是筛选出来的：同样的案件、同样的顺序、同样的遮盖，并且留下记录。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const exported = (query: Record<string, unknown> = {}) =>
  atInstant(READ_AT, () => openExport(exportCases(world.people.adminA, query)))
const numbersOf = (rows: readonly (readonly unknown[])[] | undefined) =>
  (rows ?? []).slice(1).map((row) => row[1])
const events = () =>
  asOwner(
    `SELECT actor_name, institution_id, chain, data FROM events
     WHERE kind = 'list.exported' ORDER BY seq`,
  )

test('只有机构管理员能导出机构的列表；其他人不能，也不留下文件', async () => {
  await layCase(world, { status: 'pending_acceptance' })
  for (const who of OTHER_ROLES) {
    expect([
      who,
      await refusalOf(exportCases(world.people[who], {})),
      await refusalOf(exportRecords(world.people[who], {})),
    ]).toEqual([who, 'NOT_FOUND', 'NOT_FOUND'])
  }
  expect(await events()).toEqual([])
  expect(
    (await readdir(process.env.HEYI_FILES_DIR!)).filter((name) => name.startsWith('scratch-')),
  ).toEqual([])
})

test('别的机构的案件一个字也不在文件里', async () => {
  await layCase(world, { status: 'pending_acceptance' })
  const theirs = await layCase(world, {
    status: 'pending_acceptance',
    institutionId: world.institutions.b,
  })
  await asOwner(`UPDATE parties SET name = '乙机构的当事人' WHERE case_id = $1`, [theirs.id])
  const { everything, sheets } = await exported({ tab: 'all', ids: undefined })
  expect(sheets['案件分配列表']).toHaveLength(2)
  expect(everything).not.toContain('乙机构的当事人')
  expect(everything).not.toContain(theirs.caseNo)
  expect((await exported({ tab: 'all', ids: theirs.id })).sheets['案件分配列表']).toHaveLength(1)
})

test('证件号、手机、地址都不在文件里', async () => {
  const inserted = await layCase(world, { status: 'in_mediation' })
  await layPapers(inserted)
  const { everything } = await exported({ tab: 'all' })
  expect(everything).toContain(inserted.caseNo)
  for (const clear of Object.values(CLEAR)) expect(everything).not.toContain(clear)
})

test('姓名写成公式的，打开时仍是文字', async () => {
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  await asOwner(
    `UPDATE parties SET name = '=HYPERLINK("http://example.invalid","点我")' WHERE case_id = $1
      AND side = 'applicant'`,
    [id],
  )
  const { sheets, everything } = await exported({ tab: 'all' })
  expect(sheets['案件分配列表']![1]![4]).toBe(`'=HYPERLINK("http://example.invalid","点我")`)
  expect(everything).not.toMatch(/<f[ >]/)
})

test('只有筛选出来的案件，顺序与页面一致；条件、人、时间、行数写在最后一页，并记入操作日志', async () => {
  for (const disputeType of ['tort', 'contract', 'tort', 'tort'] as const)
    await layCase(world, { status: 'pending_assignment', disputeType })
  await layCase(world, { status: 'closed' })
  const query = { tab: 'assign', type: 'tort' }
  const page = await viewOf(findCases(world.people.adminA, query))
  const { fileName, sheets } = await exported(query)
  expect(fileName).toBe('案件分配列表-20261124-1000.xlsx')
  expect(numbersOf(sheets['案件分配列表'])).toEqual(page.rows.map(({ caseNo }) => caseNo))
  expect(sheets['案件分配列表']![0]).toEqual([
    '序号',
    '联调编号',
    '引调时间',
    '纠纷类型',
    '申请人',
    '被申请人',
    '标的额（元）',
    '引调法院',
    '状态',
    '期限',
    '届满日',
    '届满日暂定',
    '期限情况',
    '调解员',
    '原调解员',
  ])
  const [first] = sheets['案件分配列表']!.slice(1)
  expect(first).toMatchObject({
    0: 1,
    2: page.rows[0]!.referredOn,
    3: '侵权责任纠纷',
    6: 1200,
    7: '甲区法院',
    8: '待分配',
    9: '调解',
  })
  expect(parseLocalDate(first![10] as string)).not.toBeNull()
  const about = sheets['导出说明']!
  expect(about).toContainEqual(['单位', '甲调解中心'])
  expect(about).toContainEqual(['导出人', '林敏（机构管理员）'])
  expect(about).toContainEqual(['导出时间', '2026-11-24 10:00（北京时间）'])
  expect(about).toContainEqual(['筛选条件', '列表：待分配'])
  expect(about).toContainEqual(['筛选条件', '纠纷类型：侵权责任纠纷'])
  expect(about).toContainEqual(['行数', '3 行'])
  expect(await events()).toEqual([
    {
      actor_name: '林敏',
      institution_id: world.institutions.a,
      chain: `institution:${world.institutions.a}`,
      data: { list: 'cases', conditions: ['列表：待分配', '纠纷类型：侵权责任纠纷'], rows: 3 },
    },
  ])
})

test('搜索的手机号不写进操作日志', async () => {
  await exported({ tab: 'all', q: '13800135678' })
  expect(JSON.stringify(await events())).not.toContain('13800135678')
})

test('导出所选：只有选中的；选中的写错了就一件也没有，不会变成全部', async () => {
  const [one, , three] = [
    await layCase(world, { status: 'pending_acceptance' }),
    await layCase(world, { status: 'pending_acceptance' }),
    await layCase(world, { status: 'pending_acceptance' }),
  ]
  const chosen = await exported({ tab: 'accept', ids: `${one.id},${three.id}` })
  expect(numbersOf(chosen.sheets['案件分配列表']).sort()).toEqual([one.caseNo, three.caseNo].sort())
  expect(chosen.sheets['导出说明']).toContainEqual(['筛选条件', '只含选中的 2 件'])
  const assigned = await layCase(world, { status: 'in_mediation' })
  const anyTab = { ids: `${one.id},${assigned.id}` }
  expect(numbersOf((await exported(anyTab)).sheets['案件分配列表']).sort()).toEqual(
    [one.caseNo, assigned.caseNo].sort(),
  )
  expect(
    numbersOf(
      (await openExport(exportRecords(world.people.adminA, anyTab))).sheets['案件调解记录'],
    ).sort(),
  ).toEqual([one.caseNo, assigned.caseNo].sort())
  for (const ids of ['', 'x', "' OR 1=1", 'x'.repeat(30_000)])
    expect(numbersOf((await exported({ tab: 'all', ids })).sheets['案件分配列表'])).toEqual([])
})

test('选中之后离开的，文件里逐件说明编号和原因，不说成已经导出；别的机构的案件不透露编号', async () => {
  const kept = await layCase(world, { status: 'pending_acceptance' })
  const gone = await layCase(world, { status: 'pending_acceptance' })
  const moved = await layCase(world, { status: 'in_mediation' })
  const theirs = await layCase(world, {
    status: 'pending_acceptance',
    institutionId: world.institutions.b,
  })
  expect(
    (
      await declineCase(world.people.adminA, {
        caseId: gone.id,
        reason: 'beyond_scope',
        text: '不在本机构的受理范围',
      })
    ).ok,
  ).toBe(true)
  const ids = [gone.id, kept.id, moved.id, theirs.id].join(',')
  const { sheets, everything } = await exported({ tab: 'accept', ids })
  expect(numbersOf(sheets['案件分配列表'])).toEqual([kept.caseNo])
  expect(sheets['未导出']).toEqual([
    ['序号', '联调编号', '原因'],
    [1, gone.caseNo, '本机构不予受理，已退回法院'],
    [2, moved.caseNo, '当前状态为“调解中”，不符合导出条件'],
    [3, '编号不详', '没有找到，或者已不在本机构'],
  ])
  expect(everything).not.toContain(theirs.caseNo)
  expect((await events()).at(-1)!.data).toMatchObject({
    rows: 1,
    conditions: ['列表：待受理', '只含选中的 4 件中的 1 件，其余 3 件见“未导出”'],
  })
  for (const [made, sheet] of [
    [exportRecords, '案件调解记录'],
    [exportDossiers, '电子卷宗记录'],
  ] as const) {
    const file = await openExport(made(world.people.adminA, { ids }))
    expect([sheet, numbersOf(file.sheets[sheet]).sort()]).toEqual([
      sheet,
      [kept.caseNo, moved.caseNo].sort(),
    ])
    expect(file.sheets['未导出']).toHaveLength(3)
  }
  expect((await exported({ ids: kept.id })).sheets).not.toHaveProperty('未导出')
})

test('案件调解记录：与页面同样的案件和顺序，数字是数字，可以相加', async () => {
  await layCase(world, { status: 'in_mediation' })
  const closed = await layCase(world, { status: 'closed', acceptedDaysAgo: 9 })
  await setCase(closed.id, { referred_at: '2026-11-20T02:00:00Z' })
  const page = await viewOf(findRecords(world.people.adminA, {}))
  const { sheets, values, fileName } = await atInstant(READ_AT, () =>
    openExport(exportRecords(world.people.adminA, {})),
  )
  const rows = sheets['案件调解记录']!
  expect(fileName).toMatch(/^案件调解记录-/)
  expect(numbersOf(rows)).toEqual(page.rows.map(({ caseNo }) => caseNo))
  const line = rows.find((row) => row[1] === closed.caseNo)!
  expect(line).toMatchObject({
    2: '2026-11-20',
    8: 1200,
    10: '谢岚',
    11: '已结案',
    12: null,
    15: 10,
    17: 0,
  })
  expect(values['案件调解记录']!.find((row) => row[1] === closed.caseNo)).toMatchObject({
    2: new Date('2026-11-20T00:00:00Z'),
    8: 1200,
  })
  expect(sheets['导出说明']!.map(([item]) => item)).toContain('口径')
})

test('导出时数据在变：分批读出，仍是同一时刻的样子，一件不重、一件不漏、没有半件', async () => {
  for (let n = 0; n < 25; n++) await layCase(world, { status: 'pending_acceptance' })
  const owner = await ownerClient()
  const { rows: before } = await owner.query<{ id: string }>(
    'SELECT id FROM cases ORDER BY referred_at DESC, number_serial DESC, id DESC',
  )
  const lateCaller = before[22]!.id
  const seen = await snapshotAs(world.people.adminA, async (db) => {
    const days = {
      today: localDate('2026-11-24'),
      red: localDate('2026-11-25'),
      soon: localDate('2026-11-29'),
      yellow: localDate('2026-12-01'),
    }
    const rows: { id: string; status: string }[] = []
    for await (const batch of readCaseBatches(
      db,
      { tenant: { institutionId: world.institutions.a }, filter: {}, order: 'newest', days },
      10,
    )) {
      if (rows.length === 0) {
        const inserted = await layCase(world, { status: 'pending_acceptance' })
        await setCase(inserted.id, {
          referred_at: '2020-01-01T00:00:00Z',
          received_at: '2020-01-01T00:00:00Z',
        })
        await owner.query(
          `UPDATE cases SET status = 'pending_assignment', accepted_at = now() WHERE id = $1`,
          [lateCaller],
        )
      }
      rows.push(...batch.map(({ id, status }) => ({ id, status })))
    }
    return rows
  })
  expect(seen.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  expect(seen.every(({ status }) => status === 'pending_acceptance')).toBe(true)
})

test('同时导出多份都能完成，顺序等候', async () => {
  await layCase(world, { status: 'pending_acceptance' })
  const files = await Promise.all(Array.from({ length: 8 }, () => exported({ tab: 'all' })))
  expect(files.map(({ sheets }) => sheets['案件分配列表']!.length)).toEqual(Array(8).fill(2))
  expect(await events()).toHaveLength(8)
})
