import type { Actor } from '@/lib/domain/access/roles'
import { exportEvents } from '@/lib/queries/audit/export-events'
import { exportOperations, exportSignIns } from '@/lib/queries/institution/export-log'
import { findOperations } from '@/lib/queries/institution/find-log'
import { openExport } from '../../support/exported'
import { writeLogEntries } from '../../support/log-entries'
import { refusalOf, viewOf } from '../../support/institution-list'
import { closeWorld, ownerClient, type World } from '../../support/world'

// 操作日志和登录日志：机构管理员看得到本机构的，看不到别人的。

let world: World
beforeAll(async () => {
  world = (await writeLogEntries()).world
})
afterAll(closeWorld)

const operations = (query: Record<string, unknown> = {}, who: Actor = world.people.adminA) =>
  viewOf(findOperations(who, query))

test('导出的日志与页面一致，条件写在最后一页；导出本身成为一条操作日志', async () => {
  const query = { actor: '谢岚' }
  const page = await operations(query)
  const { sheets } = await openExport(exportOperations(world.people.adminA, query))
  expect(sheets['操作日志']!.slice(1).map((row) => row.slice(1, 7))).toEqual(
    page.rows.map(({ at, title, who, role, caseNo, sentence }) => [
      at,
      title,
      who,
      role,
      caseNo,
      sentence,
    ]),
  )
  expect(sheets['导出说明']).toContainEqual(['筛选条件', '经办人：谢岚'])
  expect((await operations({ kind: 'list.exported' })).rows[0]).toMatchObject({
    sentence: '导出“操作日志”，共 2 行。',
    notes: [{ term: '筛选条件', text: '经办人：谢岚' }],
  })
  const signIns = await openExport(
    exportSignIns(world.people.adminA, { kind: 'account.sign-in-refused' }),
  )
  expect(signIns.sheets['登录日志']).toEqual([
    ['序号', '时间', '事项', '人员', '身份', '结果', '设备', '来源地址'],
    [
      1,
      '2026-11-20 10:22',
      '登录失败',
      '谢岚',
      '调解员',
      '登录失败：密码不正确。',
      '微信 · 安卓',
      '203.0.113.9',
    ],
  ])
  const changed = await openExport(
    exportOperations(world.people.adminA, { kind: 'mediator.edited' }),
  )
  expect(changed.sheets['操作日志']![1]![7]).toBe('手机号：138****0000 → 139****1111')
})

test('审计员导出全部记录，没有纠纷内容和号码；导出由系统记下', async () => {
  const { sheets, everything } = await openExport(exportEvents(world.people.auditor, {}))
  expect(sheets['操作记录']!.length).toBeGreaterThan(15)
  expect(everything).toContain('乙机构')
  expect(everything).not.toContain('13800001234')
  const { rows } = await (
    await ownerClient()
  ).query(
    `SELECT actor_name, actor_role, chain FROM events WHERE kind = 'list.exported'
      AND data->>'list' = 'audit'`,
  )
  expect(rows).toEqual([{ actor_name: '审计员', actor_role: 'auditor', chain: 'system' }])
  expect(await refusalOf(exportEvents(world.people.adminA, {}))).toBe('NOT_FOUND')
})

test('上千条分批导出，次序不乱，一条不重', async () => {
  await (
    await ownerClient()
  ).query(
    `INSERT INTO events (chain, kind, at, actor_name, actor_role, institution_id, data)
     SELECT $1, 'account.signed-out', '2026-10-01'::timestamptz + (i / 700) * interval '1 minute',
       '翻页', 'institution_admin', $2, '{"sessions":1,"others":false}'
         FROM generate_series(1, 1201) i`,
    [`institution:${world.institutions.a}`, world.institutions.a],
  )
  const { sheets } = await openExport(exportSignIns(world.people.adminA, { actor: '翻页' }))
  const rows = sheets['登录日志']!.slice(1)
  expect(rows.map(([number]) => number)).toEqual(
    Array.from({ length: 1201 }, (_, index) => index + 1),
  )
  expect(rows.map((row) => row[1])).toEqual(
    [...rows.map((row) => row[1] as string)].sort().reverse(),
  )
})
