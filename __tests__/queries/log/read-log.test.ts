import { withActor } from '@/lib/data/door'
import type { LogName } from '@/lib/domain/audit/logs'
import { EVERYTHING, LogInput } from '@/lib/queries/log/log-query'
import { findLogFilter, findLogNames, loadLog, presentLog } from '@/lib/queries/log/read-log'
import { writeLogEntries, type LogWorld } from '../../support/log-entries'
import { closeWorld, ownerClient } from '../../support/world'

// 三册日志怎么读：条件变成什么，名称从哪里来，一页有什么。

let { world, own, gone } = {} as LogWorld
beforeAll(async () => {
  ;({ world, own, gone } = await writeLogEntries())
})
afterAll(closeWorld)

const asAdmin = <T>(work: Parameters<typeof withActor<T>>[1]) =>
  withActor(world.people.adminA, work)
const asAuditor = <T>(work: Parameters<typeof withActor<T>>[1]) =>
  withActor(world.people.auditor, work)
const ofA = () => world.institutions.a

async function page(log: LogName, query: Record<string, unknown> = {}) {
  const input = LogInput.parse(query)
  const reader = log === 'audit' ? world.people.auditor : world.people.adminA
  const facts = await withActor(reader, (db) =>
    loadLog(db, log, reader.institutionId, reader.id, input),
  )
  return presentLog(log, facts, input)
}

describe('条件', () => {
  const filter = (query: Partial<typeof EVERYTHING>) =>
    asAdmin((db) => findLogFilter(db, 'operations', ofA(), { ...EVERYTHING, ...query }))

  test('没有条件时只限本机构，登录的事项不在这一册', async () => {
    expect(await filter({})).toEqual({
      institutionId: ofA(),
      exceptKinds: [
        'account.signed-in',
        'account.sign-in-refused',
        'account.signed-out',
        'account.password-changed',
        'account.activated',
        'mediator.activated',
        'account.second-factor-on',
        'account.second-factor-off',
        'account.recovery-codes-renewed',
        'account.passkey-added',
        'account.passkey-removed',
      ],
    })
  })

  test('首尾两天都算：从前一天的末尾到当天的末尾，按北京时间', async () => {
    const day = '2026-11-20' as NonNullable<typeof EVERYTHING.since>
    expect(await filter({ since: day, until: day, kind: 'case.viewed' })).toEqual({
      institutionId: ofA(),
      kinds: ['case.viewed'],
      since: new Date('2026-11-19T16:00:00Z'),
      until: new Date('2026-11-20T16:00:00Z'),
    })
  })

  test('姓名的一部分是本机构记录里含有它的人；案号是本机构现有的和退回的案件', async () => {
    expect(await filter({ actor: '林', caseNo: own.caseNo })).toMatchObject({
      actorNames: ['林敏'],
      caseIds: [own.id],
    })
    expect(await filter({ caseNo: gone.caseNo })).toMatchObject({ caseIds: [gone.id] })
    expect(await filter({ actor: '何远' })).toMatchObject({ actorNames: [] })
  })

  test('本机构没有这个案号就说没有；审计员要写完整的案号，括号全角半角都行', async () => {
    expect(await filter({ caseNo: '(2026) 没有1号' })).toBe('unknown')
    const audited = (caseNo: string) =>
      asAuditor((db) => findLogFilter(db, 'audit', null, { ...EVERYTHING, caseNo }))
    expect(await audited(own.caseNo.replace('(', '（').replace(')', '）'))).toEqual({
      caseIds: [own.id],
      isWithoutCopies: true,
    })
    expect(await audited(own.caseNo.slice(-4))).toBe('unknown')
  })
})

test('名称：单位、案号来自记录本身；已退回的案件有编号，不能打开；审计员一件也不能打开', async () => {
  const facts = await asAdmin((db) =>
    loadLog(db, 'operations', ofA(), world.people.adminA.id, LogInput.parse({})),
  )
  expect(facts.names).toEqual({
    tenants: new Map([
      [world.courts.a, '甲区法院'],
      [ofA(), '甲调解中心'],
    ]),
    numbers: new Map([
      [own.id, own.caseNo],
      [gone.id, gone.caseNo],
    ]),
    casesHere: new Set([own.id]),
  })
  const { rows } = facts.page
  const audited = await asAuditor((db) => findLogNames(db, null, rows))
  expect([audited.numbers.size, audited.casesHere.size]).toEqual([2, 0])
  expect(await asAdmin((db) => findLogNames(db, ofA(), []))).toEqual({
    tenants: new Map(),
    numbers: new Map(),
    casesHere: new Set(),
  })
})

test('机构的一行：谁、以什么身份、在哪件案件、做了什么、改了什么', async () => {
  const [row] = (await page('operations', { kind: 'case.acceptance-undone' })).rows
  expect(row).toEqual({
    id: expect.any(String),
    at: '2026-11-20 10:06',
    kind: 'case.acceptance-undone',
    title: '撤销受理',
    mark: null,
    who: '周正',
    role: '机构管理员',
    caseId: own.id,
    caseNo: own.caseNo,
    isCaseHere: true,
    tenant: '甲调解中心、甲区法院',
    sentence: expect.stringContaining('林敏'),
    changes: [{ field: '状态', before: '待分配', after: '待受理' }],
    notes: [],
    basis: null,
    chain: '案件链',
    seq: 4,
    device: null,
    address: null,
  })
})

test('不受理的理由机构看得到，审计员看不到；查看号码的理由都看得到，号码遮住', async () => {
  const notes = async (log: LogName, kind: string) =>
    (await page(log, { kind })).rows.map((row) => row.notes.map(({ text }) => text))
  expect(await notes('operations', 'case.declined')).toEqual([['不在章程范围']])
  expect(await notes('audit', 'case.declined')).toEqual([[]])
  const reason = [['拨打 138****1234 通知开会']]
  expect(await notes('operations', 'personal-number.unmasked')).toEqual(reason)
  expect(await notes('audit', 'personal-number.unmasked')).toEqual(reason)
})

test('由系统写下的写“系统”，没有身份；不知是谁的登录写“未登录者”', async () => {
  const [referred] = (await page('operations', { kind: 'case.referred' })).rows
  expect(referred).toMatchObject({ who: '系统', role: null })
  const { rows } = await page('audit', { kind: 'account.sign-in-refused' })
  expect(rows.map(({ who, role, tenant, mark }) => [who, role, tenant, mark])).toEqual([
    ['未登录者', null, '', 'refused'],
    ['谢岚', '调解员', '甲调解中心', 'refused'],
  ])
})

test('可选的事项是这一类的；可选的人只有机构有，审计员不列', async () => {
  const operations = await page('operations', { group: 'unmasked' })
  expect(operations.kinds).toEqual(['personal-number.unmasked', 'personal-number.reviewed'])
  expect([...operations.people].sort()).toEqual(['周正', '林敏', '甲书记', '谢岚'])
  const signIns = await page('sign_ins', { group: 'unmasked' })
  expect(signIns.kinds).toHaveLength(11)
  expect(signIns.query.group).toBe('all')
  expect((await page('audit')).people).toEqual([])
})

test('案号找不到时一行也没有，写明为什么，别的条件照旧', async () => {
  expect(await page('operations', { caseNo: '(2026) 没有1号', group: 'admin' })).toMatchObject({
    rows: [],
    total: 0,
    isMore: false,
    caseTrouble: 'unknown',
    query: { caseNo: '(2026) 没有1号', group: 'admin' },
    previous: null,
    next: null,
  })
})

test('总数数到一千条为止，更多的写“以上”', async () => {
  const add = async (count: number) =>
    (await ownerClient()).query(
      `INSERT INTO events (chain, kind, at, actor_name, actor_role, data)
       SELECT 'system', 'court-key.made', '2026-10-01T02:00:00Z', '计数', 'system', '{"hint":"ab12"}'
       FROM generate_series(1, $1)`,
      [count],
    )
  await add(1_000)
  expect(await page('audit', { kind: 'court-key.made' })).toMatchObject({
    total: 1_000,
    isMore: false,
  })
  await add(1)
  expect(await page('audit', { kind: 'court-key.made' })).toMatchObject({
    total: 1_000,
    isMore: true,
  })
  expect((await page('audit', { kind: 'court-key.made' })).rows).toHaveLength(20)
})
