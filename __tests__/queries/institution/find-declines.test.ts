import { findDeclines } from '@/lib/queries/institution/find-declines'
import { exportDeclines } from '@/lib/queries/institution/export-declines'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { openExport } from '../../support/exported'
import { refusalOf, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

let world: World

beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

test('别的机构看不到；法院和调解员不从这里看', async () => {
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  await declineCase(world.people.adminA, {
    caseId: id,
    reason: 'beyond_industry',
    text: '属于海事纠纷，不在本机构领域',
  })
  expect(await viewOf(findDeclines(world.people.adminB, {}))).toMatchObject({ rows: [], total: 0 })
  for (const who of ['clerkA', 'mediatorA', 'reviewerA'] as const)
    expect(await refusalOf(findDeclines(world.people[who], {}))).toBe('NOT_FOUND')
})

test('案件退回法院后，记录留在本机构，且没有当事人的任何信息', async () => {
  const { id, caseNo } = await layCase(world, { status: 'pending_acceptance' })
  await (
    await ownerClient()
  ).query(`UPDATE parties SET name = '可辨认的当事人' WHERE case_id = $1`, [id])
  await declineCase(world.people.adminA2, {
    caseId: id,
    reason: 'conflict_of_interest',
    text: '与申请人有长期合作关系',
  })
  const view = await viewOf(findDeclines(world.people.adminA, {}))
  expect(view.rows[0]).toMatchObject({
    caseNo,
    disputeType: '侵权责任纠纷',
    courtName: '甲区法院',
    declinedBy: '周正',
    reason: '利益冲突',
    text: '与申请人有长期合作关系',
  })
  expect(JSON.stringify(view)).not.toContain('可辨认的当事人')
})

const INTO_DECLINES = `
  INSERT INTO case_declines (institution_id, court_id, case_id, case_no, dispute_type, court_name,
    reason_code, reason_text, received_at, declined_at, declined_by)`

test('二十条一页，翻到底每条恰好一次', async () => {
  await (
    await ownerClient()
  ).query(
    `${INTO_DECLINES}
     SELECT $1, $2, gen_random_uuid(), 'n' || i, 'tort', '甲区法院', 'other', '理由若干字', now(),
       '2026-01-01'::timestamptz + (i / 3) * interval '1 day', '林敏'
     FROM generate_series(1, 25) i`,
    [world.institutions.a, world.courts.a],
  )
  const first = await viewOf(findDeclines(world.people.adminA, {}))
  const second = await viewOf(findDeclines(world.people.adminA, { after: first.next, from: '21' }))
  expect(first.rows).toHaveLength(20)
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(first.total)
  expect(second).toMatchObject({ next: null, from: 21 })
})

describe('查找、每页多少行和导出', () => {
  const found = async (query: Record<string, unknown>) =>
    (await viewOf(findDeclines(world.people.adminA, query))).rows.map(({ caseNo }) => caseNo)

  beforeAll(async () => {
    const owner = await ownerClient()
    await owner.query('TRUNCATE case_declines CASCADE')
    for (const [no, type, reason, on, court, name] of [
      ['(2026) 多元化解12号', 'tort', 'other', '2026-03-01T15:30:00Z', 'a', '甲区法院'],
      [
        '(2026) 多元化解13号',
        'labour',
        'conflict_of_interest',
        '2026-03-01T16:30:00Z',
        'b',
        '乙区法院',
      ],
    ] as const) {
      await owner.query(
        `${INTO_DECLINES}
         VALUES ($1, $2, gen_random_uuid(), $3, $4, $5, $6, '=1+1', $7::timestamptz, $7, '林敏')`,
        [world.institutions.a, world.courts[court], no, type, name, reason, on],
      )
    }
  })

  test.each<[string, Record<string, unknown>, readonly string[]]>([
    ['编号的一段，怎么打都行', { q: '（2026）多元化解12' }, ['(2026) 多元化解12号']],
    ['编号里的通配符只是字', { q: '%' }, []],
    ['类型', { type: 'labour' }, ['(2026) 多元化解13号']],
    ['理由', { reason: 'conflict_of_interest' }, ['(2026) 多元化解13号']],
    [
      '那一天，北京时间',
      { declinedFrom: '2026-03-01', declinedTo: '2026-03-01' },
      ['(2026) 多元化解12号'],
    ],
    [
      '看不懂的不算',
      { type: 'x', reason: '__proto__', court: 'x', declinedFrom: '2026-02-30' },
      ['(2026) 多元化解13号', '(2026) 多元化解12号'],
    ],
  ])('%s', async (_, query, expected) => expect(await found(query)).toEqual(expected))

  test('带法院代字的编号没有空格，打了空格、只打到代字之前的，也找得到', async () => {
    const number = '(2026)粤9901诉前调12号'
    const owner = await ownerClient()
    await owner.query(
      `${INTO_DECLINES}
       VALUES ($1, $2, gen_random_uuid(), $3, 'tort', '甲区法院', 'other', '.', now(), now(), '林敏')`,
      [world.institutions.b, world.courts.a, number],
    )
    try {
      for (const q of ['(2026)粤', '（2026） 粤9901诉前调12', '粤9901诉前调']) {
        const { rows } = await viewOf(findDeclines(world.people.adminB, { q }))
        expect([q, rows.map(({ caseNo }) => caseNo)]).toEqual([q, [number]])
      }
    } finally {
      await owner.query('DELETE FROM case_declines WHERE case_no = $1', [number])
    }
  })

  test('按法院；可以选的只有退回过的法院', async () => {
    expect(await found({ court: world.courts.b })).toEqual(['(2026) 多元化解13号'])
    expect(
      (await viewOf(findDeclines(world.people.adminA, {}))).courts.map(({ name }) => name).sort(),
    ).toEqual(['乙区法院', '甲区法院'].sort())
    expect((await viewOf(findDeclines(world.people.adminB, {}))).courts).toEqual([])
    expect((await viewOf(findDeclines(world.people.adminA, { size: '50' }))).size).toBe(50)
  })

  test('导出的就是筛选出来的，条件写在最后一页，公式只是字；别人导不出', async () => {
    for (const who of ['clerkA', 'mediatorA', 'reviewerA', 'auditor'] as const)
      expect(await refusalOf(exportDeclines(world.people[who], {}))).toBe('NOT_FOUND')
    const { sheets } = await openExport(
      exportDeclines(world.people.adminA, { q: '多元化解12', court: world.courts.a }),
    )
    expect(sheets['不受理与收回记录']!.slice(1)).toEqual([
      [
        1,
        '(2026) 多元化解12号',
        '侵权责任纠纷',
        '甲区法院',
        '2026-03-01 23:30',
        '2026-03-01 23:30',
        '林敏',
        '其他',
        "'=1+1",
        null,
      ],
    ])
    expect(sheets['导出说明']).toContainEqual([
      '筛选条件',
      expect.stringContaining('联调编号含“多元化解12”'),
    ])
    const { rows } = await (
      await ownerClient()
    ).query(`SELECT data FROM events WHERE kind = 'list.exported' AND data->>'list' = 'declines'`)
    expect(rows).toMatchObject([
      { data: { rows: 1, conditions: ['联调编号含“多元化解12”', '引调法院：甲区法院'] } },
    ])
  })
})
