import { withActor } from '@/lib/data/door'
import type { Cells } from '@/lib/documents/xlsx/workbook'
import type { LogName } from '@/lib/domain/audit/logs'
import { LogInput } from '@/lib/queries/log/log-query'
import { makeLogExport } from '@/lib/queries/log/make-log-export'
import { writeLogEntries, type LogWorld } from '../../support/log-entries'
import { closeWorld } from '../../support/world'

// 导出的三册日志：各有哪些栏，每一栏写什么，没有的空着。

let { world, own } = {} as LogWorld
beforeAll(async () => {
  ;({ world, own } = await writeLogEntries())
})
afterAll(closeWorld)

/** An exported log: its title, conditions, count, headers and cells. */
async function exported(log: LogName, query: Record<string, unknown> = {}) {
  const reader = log === 'audit' ? world.people.auditor : world.people.adminA
  return withActor(reader, async (db) => {
    const { title, conditions, atLeast, sheets } = await makeLogExport(
      db,
      log,
      reader.institutionId,
      LogInput.parse(query),
    )
    const [sheet] = sheets
    const rows: Cells[] = []
    for await (const cells of sheet!.rows) rows.push(cells)
    const headers = sheet!.columns.map(({ header }) => header)
    return { title, conditions, atLeast, name: sheet!.name, headers, rows }
  })
}

test('操作日志的栏目；一行一件事，时间最近的在前，序号从 1 起', async () => {
  const { title, name, headers, rows, atLeast } = await exported('operations')
  expect([title, name]).toEqual(['操作日志', '操作日志'])
  expect(headers).toEqual([
    '序号',
    '时间',
    '事项',
    '经办人',
    '身份',
    '联调编号',
    '说明',
    '变化',
    '理由和附言',
    '依据',
  ])
  expect(rows.map((row) => row.slice(0, 3))).toEqual([
    [1, '2026-11-20 10:07', '查看案件'],
    [2, '2026-11-20 10:06', '撤销受理'],
    [3, '2026-11-20 10:05', '修改调解员信息'],
    [4, '2026-11-20 10:04', '操作被拒绝'],
    [5, '2026-11-20 10:03', '查看完整号码'],
    [6, '2026-11-20 10:02', '机构不受理，退回法院'],
    [7, '2026-11-20 10:01', '法院引调'],
    [8, '2026-11-20 10:00', '法院引调'],
  ])
  expect(atLeast).toBe(8)
})

test('改了什么写成“之前 → 之后”，理由前面写明是什么；没有的空着', async () => {
  const edited = await exported('operations', { kind: 'mediator.edited' })
  expect(edited.rows).toEqual([
    [
      1,
      '2026-11-20 10:05',
      '修改调解员信息',
      '林敏',
      '机构管理员',
      null,
      expect.stringContaining('谢岚'),
      '手机号：138****0000 → 139****1111',
      null,
      null,
    ],
  ])
  const unmasked = await exported('operations', { kind: 'personal-number.unmasked' })
  expect(unmasked.rows[0]!.slice(3, 9)).toEqual([
    '谢岚',
    '调解员',
    own.caseNo,
    expect.any(String),
    null,
    '理由：拨打 138****1234 通知开会',
  ])
})

test('登录日志的栏目：人员、结果、设备、来源地址；没有记下的空着', async () => {
  const { headers, rows } = await exported('sign_ins')
  expect(headers).toEqual(['序号', '时间', '事项', '人员', '身份', '结果', '设备', '来源地址'])
  expect(rows.map((row) => [row[0], row[3], row[6], row[7]])).toEqual([
    [1, '谢岚', null, null],
    [2, '谢岚', '微信 · 安卓', '203.0.113.9'],
    [3, '林敏', null, null],
    [4, '林敏', 'Chrome 浏览器 · Windows', '198.51.100.7'],
  ])
})

test('审计员的操作记录另有单位、设备、来源地址和链上位置，各机构的都在', async () => {
  const { headers, rows } = await exported('audit', { since: '2026-11-20', until: '2026-11-20' })
  expect(headers).toEqual([
    '序号',
    '时间',
    '事项',
    '经办人',
    '身份',
    '联调编号',
    '单位',
    '说明',
    '变化',
    '理由和附言',
    '依据',
    '设备',
    '来源地址',
    '链上位置',
  ])
  expect(rows).toHaveLength(15)
  const disabled = rows.find((row) => row[2] === '停用调解员')!
  expect([disabled[3], disabled[6], disabled[9], disabled[13]]).toEqual([
    '何远',
    '乙调解中心',
    '理由：乙机构的事',
    '机构链第 1 条',
  ])
  const stranger = rows[0]!
  expect([stranger[3], stranger[4], stranger[6], stranger[12], stranger[13]]).toEqual([
    '未登录者',
    null,
    '',
    '192.0.2.78',
    '系统链第 1 条',
  ])
})

test('机构的文件里没有别的机构的人、事和地址，也没有完整的号码', async () => {
  const everything = JSON.stringify([await exported('operations'), await exported('sign_ins')])
  expect(everything).not.toMatch(/乙机构|乙调解中心|何远|192\.0\.2|13800001234/)
})

test('条件写成文字；页面上找不到的，文件里也一行没有', async () => {
  const query = { actor: '谢岚', since: '2026-11-20', group: 'refused' }
  const found = await exported('operations', query)
  expect(found.conditions).toEqual(['类别：拒绝和失败', '经办人：谢岚', '时间：2026-11-20 起'])
  expect(found.rows.map((row) => row[2])).toEqual(['操作被拒绝'])
  const unknown = await exported('operations', { caseNo: '(2026) 没有1号' })
  expect([unknown.atLeast, unknown.rows]).toEqual([0, []])
  expect(unknown.conditions).toEqual(['联调编号：(2026) 没有1号'])
})
