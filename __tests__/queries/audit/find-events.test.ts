import { withActor } from '@/lib/data/door'
import type { Actor } from '@/lib/domain/access/roles'
import { findEvents } from '@/lib/queries/audit/find-events'
import { getAuditOverview } from '@/lib/queries/audit/get-audit-overview'
import { writeAuditEntries } from '../../support/log-entries'
import { closeWorld, ownerClient, type World } from '../../support/world'

// 审计员看得到全部操作记录，看不到案件内容和号码。

let world: World
let caseOne: { id: string; caseNo: string }
beforeAll(async () => {
  ;({ world, caseOne } = await writeAuditEntries())
})
afterAll(closeWorld)

async function found(query: Record<string, unknown> = {}, who: Actor = world.people.auditor) {
  const answer = await findEvents(who, query)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}
const kinds = async (query: Record<string, unknown>) =>
  (await found(query)).rows.map(({ kind }) => kind)

test.each([
  'adminA',
  'mediatorA',
  'clerkA',
  'judgeA',
  'reviewerA',
  'partyX',
  'system',
  'courtSystemA',
] as const)('%s 不能查看全部记录', async (who) => {
  for (const query of [{}, { caseNo: caseOne.caseNo }])
    expect(await findEvents(world.people[who], query)).toMatchObject({
      ok: false,
      refusal: { code: 'NOT_FOUND' },
    })
  expect(await getAuditOverview(world.people[who], {})).toMatchObject({
    ok: false,
    refusal: { code: 'NOT_FOUND' },
  })
})

test('所有机构和法院的记录，最近的在前', async () => {
  const view = await found()
  expect(view.rows.map(({ kind }) => kind)).toEqual([
    'account.sign-in-refused',
    'act.refused',
    'case.closed',
    'personal-number.unmasked',
    'case.viewed',
    'case.referred',
  ])
  expect(view).toMatchObject({ total: 6, isMore: false, from: 1, previous: null, next: null })
})

test('谁在何时何处做了什么，以及在链中的位置', async () => {
  expect((await found({ kind: 'act.refused' })).rows).toEqual([
    {
      id: expect.any(String),
      at: '2026-11-20 10:04',
      kind: 'act.refused',
      title: '操作被拒绝',
      mark: 'refused',
      who: '何远',
      role: '机构管理员',
      caseId: null,
      caseNo: null,
      isCaseHere: false,
      tenant: '乙调解中心',
      sentence: '办理“受理”被拒绝：没有找到，或者无权查看。',
      changes: [],
      notes: [],
      basis: null,
      chain: '机构链',
      seq: 1,
      device: null,
      address: null,
    },
  ])
})

test('查看号码的记录突出显示并写明理由，理由里的号码遮住', async () => {
  const [row] = (await found({ group: 'unmasked' })).rows
  expect(row).toMatchObject({
    mark: 'unmasked',
    who: '谢岚',
    caseNo: caseOne.caseNo,
    tenant: '甲调解中心、甲区法院',
    notes: [{ term: '理由', text: '拨打 138****1234 通知开会' }],
  })
})

test('关于纠纷所写的内容不给审计员看', async () => {
  const text = JSON.stringify(await found())
  expect(text).not.toMatch(/漏水|责任不清|13800001234/)
  expect(text).toContain('以“分歧较大难以达成协议”结案')
})

test('失败的登录没有已知的人', async () => {
  expect((await found({ kind: 'account.sign-in-refused' })).rows).toMatchObject([
    { who: '未登录者', role: null, mark: 'refused', chain: '系统链' },
  ])
})

describe('筛选', () => {
  test.each<[string, Record<string, unknown>, readonly string[]]>([
    ['类别', { group: 'refused' }, ['account.sign-in-refused', 'act.refused']],
    ['类别里的事项', { group: 'refused', kind: 'act.refused' }, ['act.refused']],
    [
      '类别里没有的事项不算',
      { group: 'unmasked', kind: 'act.refused' },
      ['personal-number.unmasked'],
    ],
    ['人', { actor: ' 谢岚 ' }, ['case.closed', 'personal-number.unmasked']],
    ['人和事项', { actor: '谢岚', kind: 'case.closed' }, ['case.closed']],
    ['姓名的一部分', { actor: '岚' }, ['case.closed', 'personal-number.unmasked']],
    ['没有叫这个名字的人', { actor: '谢岚岚' }, []],
    ['从某日起', { since: '2026-11-21' }, []],
    ['到某日止', { until: '2026-11-19' }, []],
    [
      '只那一天，首尾都算',
      { since: '2026-11-20', until: '2026-11-20', group: 'look' },
      ['case.viewed'],
    ],
    [
      '看不懂的值不算条件',
      {
        group: 'x',
        kind: '__proto__',
        since: '2026-02-30',
        until: { a: 1 },
        from: 'abc',
        after: "' OR 1=1",
        actor: 'x'.repeat(500),
      },
      [
        'account.sign-in-refused',
        'act.refused',
        'case.closed',
        'personal-number.unmasked',
        'case.viewed',
        'case.referred',
      ],
    ],
  ])('%s', async (_, query, expected) => expect(await kinds(query)).toEqual(expected))

  test('按案号找到它的链，看不到案件本身', async () => {
    expect(await kinds({ caseNo: caseOne.caseNo })).toEqual([
      'case.closed',
      'personal-number.unmasked',
      'case.viewed',
      'case.referred',
    ])
    expect(await found({ caseNo: '(2026) 没有1号' })).toMatchObject({
      rows: [],
      total: 0,
      caseTrouble: 'unknown',
    })
    await expect(withActor(world.people.auditor, (db) => db.case.count())).resolves.toBe(0)
  })
})

test('查看记录本身不留下记录', async () => {
  const owner = await ownerClient()
  const count = async () =>
    (await owner.query('SELECT count(*)::int AS n FROM events')).rows[0].n as number
  const before = await count()
  await found()
  await getAuditOverview(world.people.auditor, {})
  expect(await count()).toBe(before)
})
