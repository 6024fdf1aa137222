import { asSystem, withActor } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import type { Actor } from '@/lib/domain/access/roles'
import type { DomainEvent, EventSubject } from '@/lib/domain/audit/events'
import { exportEvents } from '@/lib/queries/audit/export-events'
import { exportOperations, exportSignIns } from '@/lib/queries/institution/export-log'
import { findOperations, findSignIns } from '@/lib/queries/institution/find-log'
import { openExport } from '../../support/exported'
import { sealNumber } from '@/lib/platform/personal-number'
import { refusalOf, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

// 操作日志和登录日志：机构管理员看得到本机构的，看不到别人的。

let world: World
let own: { id: string; caseNo: string }
let gone: { id: string; caseNo: string }
const ID = '3f0c2a53-1d6b-4a1e-9f43-2a5b6c7d8e9f'
const at = (minutes: number) => new Date(Date.parse('2026-11-20T02:00:00Z') + minutes * 60_000)

async function write(
  by: Actor | null,
  event: DomainEvent,
  subject: EventSubject,
  minute: number,
): Promise<void> {
  const work = (db: Parameters<typeof appendEvent>[0]) =>
    appendEvent(db, { event, subject, by, at: at(minute) })
  await (by ? withActor(by, work) : asSystem('test', work))
}

beforeAll(async () => {
  world = await buildWorld()
  own = await layCase(world, { status: 'in_mediation' })
  gone = await layCase(world, { status: 'returned' })
  const { courts, institutions, people } = world
  const referred = (caseNo: string): DomainEvent => ({
    kind: 'case.referred',
    data: {
      caseNo,
      source: 'delegated_pre_filing',
      institution: '甲调解中心',
      acceptanceDueOn: null,
    },
  })
  const inCase = (id: string) => ({ caseId: id, courtId: courts.a, institutionId: institutions.a })
  const home = { institutionId: institutions.a }
  await (
    await ownerClient()
  ).query(
    `INSERT INTO case_declines (institution_id, court_id, case_id, case_no, dispute_type, court_name, reason_code, reason_text, received_at, declined_at, declined_by)
     VALUES ($1, $2, $3, $4, 'tort', '甲区法院', 'other', '不在章程范围', now(), now(), '林敏')`,
    [institutions.a, courts.a, gone.id, gone.caseNo],
  )
  await write(null, referred(own.caseNo), inCase(own.id), 0)
  await write(null, referred(gone.caseNo), inCase(gone.id), 1)
  await write(
    people.adminA,
    {
      kind: 'case.declined',
      data: { reason: 'beyond_scope', text: '不在章程范围', court: '甲区法院' },
    },
    inCase(gone.id),
    2,
  )
  await write(
    people.mediatorA,
    {
      kind: 'personal-number.unmasked',
      data: { what: 'phone', of: '申请人1', personId: ID, reason: '拨打 13800001234 通知开会' },
    },
    inCase(own.id),
    3,
  )
  await write(
    people.mediatorA,
    { kind: 'act.refused', data: { act: 'case:close', code: 'OUTCOME_TOO_EARLY', target: own.id } },
    inCase(own.id),
    4,
  )
  await write(
    people.adminA,
    {
      kind: 'mediator.edited',
      data: {
        mediatorId: ID,
        mediator: '谢岚',
        changes: [{ field: '手机号', before: '138****0000', after: '139****1111' }],
      },
    },
    home,
    5,
  )
  await write(
    people.adminA2,
    { kind: 'case.acceptance-undone', data: { acceptedBy: '林敏' } },
    inCase(own.id),
    6,
  )
  await write(
    people.clerkA,
    { kind: 'case.viewed', data: { surface: 'progress' } },
    inCase(own.id),
    7,
  )
  await write(
    people.adminB,
    {
      kind: 'mediator.disabled',
      data: { mediatorId: ID, mediator: '乙机构的人', reason: '乙机构的事' },
    },
    { institutionId: institutions.b },
    8,
  )
  await write(
    people.adminA,
    {
      kind: 'account.signed-in',
      data: { sessionId: ID, device: 'chrome/windows', address: '198.51.100.7' },
    },
    home,
    20,
  )
  await write(
    people.adminA,
    { kind: 'account.signed-out', data: { sessions: 1, others: false } },
    home,
    21,
  )
  await write(
    people.mediatorA,
    {
      kind: 'account.sign-in-refused',
      data: { because: 'wrong_password', device: 'wechat/android', address: '203.0.113.9' },
    },
    home,
    22,
  )
  await write(people.mediatorA, { kind: 'account.signed-in', data: { sessionId: ID } }, home, 23)
  await write(
    people.adminB,
    {
      kind: 'account.signed-in',
      data: { sessionId: ID, device: 'chrome/mac', address: '192.0.2.77' },
    },
    { institutionId: institutions.b },
    24,
  )
  await write(
    null,
    {
      kind: 'account.sign-in-refused',
      data: { because: 'unknown_phone', device: 'chrome/mac', address: '192.0.2.78' },
    },
    {},
    25,
  )
}, 60_000)
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

test.each([
  'mediatorA',
  'clerkA',
  'judgeA',
  'reviewerA',
  'partyX',
  'system',
  'auditor',
  'courtSystemA',
] as const)('%s 打不开机构的两种日志，也不能导出', async (who) => {
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
      sentence: '办理「结案」被拒绝：调解期限尚未届满。',
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

  test('按编号的一段：在本机构的和退回的都查得到，法院的案号也行；含有它的案件太多时请再写几位', async () => {
    const ofOwn = [
      'case.viewed',
      'case.acceptance-undone',
      'act.refused',
      'personal-number.unmasked',
      'case.referred',
    ]
    expect(await kinds({ caseNo: own.caseNo.slice(-5) })).toEqual(ofOwn)
    expect(await kinds({ caseNo: gone.caseNo.slice(-5).replace('号', '') })).toEqual([
      'case.declined',
      'case.referred',
    ])
    const owner = await ownerClient()
    await owner.query(`UPDATE cases SET court_case_no = '(2026) 粤9901民初77号' WHERE id = $1`, [
      own.id,
    ])
    for (const caseNo of ['（2026）粤9901民初77号', '粤9901民初77'])
      expect([caseNo, await kinds({ caseNo })]).toEqual([caseNo, ofOwn])
    await owner.query(
      `INSERT INTO case_declines (institution_id, court_id, case_id, case_no, dispute_type, court_name, reason_code, reason_text, received_at, declined_at, declined_by)
       SELECT $1, $2, gen_random_uuid(), '(2019) 很多' || n || '号', 'tort', '甲区法院', 'other', '.', now(), now(), '林敏' FROM generate_series(1, 301) n`,
      [world.institutions.a, world.courts.a],
    )
    expect(await operations({ caseNo: '很多' })).toMatchObject({
      rows: [],
      total: 0,
      caseTrouble: 'many',
    })
    expect(
      (await openExport(exportOperations(world.people.adminA, { caseNo: '很多' }))).sheets[
        '操作日志'
      ],
    ).toHaveLength(1)
  })

  test('按姓名的一部分；同名的人按手机尾号分开；可以选的只有本机构记录里的人', async () => {
    const [ofMediator, ofAdmin] = [
      ['act.refused', 'personal-number.unmasked'],
      ['list.exported', 'mediator.edited', 'case.declined'],
    ]
    expect(await kinds({ actor: '岚' })).toEqual(ofMediator)
    expect(await kinds({ actor: '乙' })).toEqual([])
    const { people } = await operations()
    expect(people).toEqual(expect.arrayContaining(['谢岚', '林敏']))
    expect(people).not.toContain(world.people.adminB.name)
    const owner = await ownerClient()
    const name = world.people.adminA.name
    const {
      rows: [before],
    } = await owner.query<{ name: string }>('SELECT name FROM accounts WHERE id = $1', [
      world.people.mediatorA2.id,
    ])
    await owner.query('UPDATE accounts SET name = $2, phone_sealed = $3 WHERE id = $1', [
      world.people.mediatorA2.id,
      name,
      sealNumber('13800005678'),
    ])
    const same = (await operations()).people.filter((each) => each.startsWith(`${name}（`))
    expect(same).toHaveLength(2)
    const found = await Promise.all(same.map((actor) => kinds({ actor })))
    expect(found.sort((a, b) => a.length - b.length)).toEqual([[], ofAdmin])
    await owner.query('UPDATE accounts SET name = $2 WHERE id = $1', [
      world.people.mediatorA2.id,
      before!.name,
    ])
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
    sentence: '导出「操作日志」，共 2 行。',
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
    `SELECT actor_name, actor_role, chain FROM events WHERE kind = 'list.exported' AND data->>'list' = 'audit'`,
  )
  expect(rows).toEqual([{ actor_name: '审计员', actor_role: 'auditor', chain: 'system' }])
  expect(await refusalOf(exportEvents(world.people.adminA, {}))).toBe('NOT_FOUND')
})

test('上千条分批导出，次序不乱，一条不重', async () => {
  await (
    await ownerClient()
  ).query(
    `INSERT INTO events (chain, kind, at, actor_name, actor_role, institution_id, data)
     SELECT $1, 'account.signed-out', '2026-10-01'::timestamptz + (i / 700) * interval '1 minute', '翻页', 'institution_admin', $2, '{"sessions":1,"others":false}' FROM generate_series(1, 1201) i`,
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
}, 30_000)
