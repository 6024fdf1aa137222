import type { Actor } from '@/lib/domain/access/roles'
import { exportOperations, exportSignIns } from '@/lib/queries/institution/export-log'
import { findOperations, findSignIns } from '@/lib/queries/institution/find-log'
import { writeLogEntries, type LogWorld } from '../../support/log-entries'
import { refusalOf, viewOf } from '../../support/institution-list'
import { closeWorld, OTHER_ROLES } from '../../support/world'

// 操作日志和登录日志：机构管理员看得到本机构的，看不到别人的。

let { world, own, gone } = {} as LogWorld
beforeAll(async () => {
  ;({ world, own, gone } = await writeLogEntries())
})
afterAll(closeWorld)

const operations = (query: Record<string, unknown> = {}, who: Actor = world.people.adminA) =>
  viewOf(findOperations(who, query))
const kinds = async (query: Record<string, unknown> = {}) =>
  (await operations(query)).rows.map(({ kind }) => kind)
const ALL = [
  'case.viewed',
  'case.acceptance-undone',
  'mediator.edited',
  'act.refused',
  'personal-number.unmasked',
  'case.declined',
  'case.referred',
  'case.referred',
]

test.each(OTHER_ROLES)('%s 打不开机构的两种日志，也不能导出', async (who) => {
  for (const ask of [findOperations, findSignIns])
    expect(await refusalOf(ask(world.people[who], { caseNo: own.caseNo }))).toBe('NOT_FOUND')
  for (const ask of [exportOperations, exportSignIns])
    expect(await refusalOf(ask(world.people[who], {}))).toBe('NOT_FOUND')
})

test('本机构的人和案件的记录都在，登录另成一册；别的机构和系统的记录一条也没有', async () => {
  expect(await kinds()).toEqual(ALL)
  expect(
    JSON.stringify([await operations(), await viewOf(findSignIns(world.people.adminA, {}))]),
  ).not.toMatch(/乙机构|192\.0\.2/)
  expect((await operations({}, world.people.adminB)).rows.map(({ kind }) => kind)).toEqual([
    'mediator.disabled',
  ])
})

test('被拒绝的操作和查看号码有标记；理由里的号码遮住', async () => {
  const rows = (await operations()).rows.filter(({ mark }) => mark)
  expect(rows).toMatchObject([
    {
      mark: 'refused',
      title: '操作被拒绝',
      who: '谢岚',
      sentence: '办理“结案”被拒绝：调解期限尚未届满。',
    },
    {
      mark: 'unmasked',
      title: '查看完整号码',
      notes: [{ term: '理由', text: '拨打 138****1234 通知开会' }],
    },
  ])
})

test('修改和撤销写明之前和之后', async () => {
  expect((await operations({ kind: 'mediator.edited' })).rows[0]!.changes).toEqual([
    { field: '手机号', before: '138****0000', after: '139****1111' },
  ])
  expect((await operations({ kind: 'case.acceptance-undone' })).rows[0]!.changes).toEqual([
    { field: '状态', before: '待分配', after: '待受理' },
  ])
})

test('仍在本机构的案件可以打开；已退回法院的只留编号', async () => {
  const rows = (await operations({ kind: 'case.referred' })).rows
  expect(rows.map(({ caseNo, isCaseHere }) => [caseNo, isCaseHere])).toEqual([
    [gone.caseNo, false],
    [own.caseNo, true],
  ])
})

describe('筛选', () => {
  test.each<[string, Record<string, unknown>, readonly string[]]>([
    ['类别', { group: 'refused' }, ['act.refused']],
    ['类别里没有的事项不算', { group: 'refused', kind: 'case.viewed' }, ['act.refused']],
    ['登录的事项和类别不在这一册', { group: 'sign_in', kind: 'account.signed-in' }, ALL],
    ['人', { actor: ' 谢岚 ' }, ['act.refused', 'personal-number.unmasked']],
    ['管理', { group: 'admin' }, ['mediator.edited']],
    [
      '那一天，首尾都算',
      { since: '2026-11-20', until: '2026-11-20', group: 'look' },
      ['case.viewed'],
    ],
    ['之后', { since: '2026-11-21' }, []],
    [
      '看不懂的不算',
      { group: 'x', kind: '__proto__', since: '2026-02-30', after: "' OR 1=1" },
      ALL,
    ],
  ])('%s', async (_, query, expected) => expect(await kinds(query)).toEqual(expected))

  test('按编号：本机构的案件，括号全角半角都行；退回的案件也查得到；别的编号说没有', async () => {
    expect(await kinds({ caseNo: own.caseNo.replace('(', '（').replace(')', '）') })).toEqual([
      'case.viewed',
      'case.acceptance-undone',
      'act.refused',
      'personal-number.unmasked',
      'case.referred',
    ])
    expect(await kinds({ caseNo: gone.caseNo })).toEqual(['case.declined', 'case.referred'])
    expect(await operations({ caseNo: '(2026) 没有1号' })).toMatchObject({
      rows: [],
      total: 0,
      caseTrouble: 'unknown',
    })
    expect(await operations({ caseNo: own.caseNo }, world.people.adminB)).toMatchObject({
      rows: [],
      caseTrouble: 'unknown',
    })
  })

  test('每页多少行由地址说；翻到下一页接着前一页', async () => {
    expect(await operations({ size: '50' })).toMatchObject({ size: 50, next: null })
    expect(await operations({ size: '7' })).toMatchObject({ size: 20 })
  })
})

test('登录日志：成功、失败和原因、退出，从哪里登录；没有记下的空着', async () => {
  const view = await viewOf(findSignIns(world.people.adminA, {}))
  expect(view.rows).toMatchObject([
    { kind: 'account.signed-in', who: '谢岚', device: null, address: null },
    {
      kind: 'account.sign-in-refused',
      mark: 'refused',
      who: '谢岚',
      sentence: '登录失败：密码不正确。',
      device: '微信 · 安卓',
      address: '203.0.113.9',
    },
    { kind: 'account.signed-out', who: '林敏', sentence: '退出登录。' },
    {
      kind: 'account.signed-in',
      who: '林敏',
      role: '机构管理员',
      device: 'Chrome 浏览器 · Windows',
      address: '198.51.100.7',
    },
  ])
  expect(view).toMatchObject({ total: 4, isMore: false })
  expect(
    (await viewOf(findSignIns(world.people.adminA, { kind: 'account.sign-in-refused' }))).rows,
  ).toHaveLength(1)
  expect(
    (
      await viewOf(
        findSignIns(world.people.adminA, { kind: 'case.viewed', group: 'admin', caseNo: 'x' }),
      )
    ).rows,
  ).toHaveLength(4)
})
