import { findMyCases } from '@/lib/queries/mediator/find-my-cases'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Requested = { settled?: boolean; text?: string; after?: string | null }

async function list(
  { settled = false, text = '', after = null }: Requested = {},
  who: 'mediatorA' | 'mediatorA2' = 'mediatorA',
) {
  const answer = await findMyCases(world.people[who], { settled, text, after })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}
const numbers = ({ rows }: Awaited<ReturnType<typeof list>>) => rows.map(({ caseNo }) => caseNo)

test('管理员和法院人员在调解员的页面上什么也找不到', async () => {
  for (const who of ['adminA', 'clerkA', 'judgeA', 'reviewerA'] as const) {
    expect(
      await findMyCases(world.people[who], { settled: false, text: '', after: null }),
    ).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } })
  }
})

test('只有自己的案件，计数也只算自己的', async () => {
  const mine = await layCase(world, { status: 'in_mediation' })
  await layCase(world, { status: 'in_mediation', mediator: world.people.mediatorA2 })
  await layCase(world, { status: 'closed', mediator: world.people.mediatorA2 })
  const view = await list()
  expect(numbers(view)).toEqual([mine.caseNo])
  expect(view).toMatchObject({ total: 1, counts: { open: 1, settled: 0 } })
})

test('在办与已结案分开；已结案的写明终结事由和日期', async () => {
  const open = await layCase(world, { status: 'disclosure_review' })
  const closed = await layCase(world, { status: 'closed' })
  expect(numbers(await list())).toEqual([open.caseNo])
  const settled = await list({ settled: true })
  expect(numbers(settled)).toEqual([closed.caseNo])
  expect(settled.rows[0]).toMatchObject({
    outcome: '达成调解协议',
    closedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
  })
})

test('按案号查找不论括号全角半角、有无空格，按姓名查找不论申请人被申请人', async () => {
  const inserted = await layCase(world, { status: 'in_mediation' })
  await layCase(world, { status: 'in_mediation' })
  const serial = /测试(\d+)号/.exec(inserted.caseNo)![1]!
  for (const text of [
    inserted.caseNo,
    `（2026）测试${serial}号`,
    ` (2026)测试${serial}号 `,
    `测试${serial}号`,
    `被申请人${serial}`,
  ]) {
    expect([text, numbers(await list({ text }))]).toEqual([text, [inserted.caseNo]])
  }
})

test('别人案件的案号和当事人查不到', async () => {
  const other = await layCase(world, { status: 'in_mediation', mediator: world.people.mediatorA2 })
  expect(await list({ text: other.caseNo })).toMatchObject({ rows: [], total: 0 })
  expect(numbers(await list({ text: other.caseNo }, 'mediatorA2'))).toEqual([other.caseNo])
})

test('百分号和下划线就是它们自己，不是通配符', async () => {
  await layCase(world, { status: 'in_mediation' })
  for (const text of ['%', '_', '\\']) expect((await list({ text })).total).toBe(0)
})

test.each([false, true])('翻页不重不漏（已结案：%s）', async (settled) => {
  const db = await ownerClient()
  for (let i = 0; i < 45; i++) await layCase(world, { status: settled ? 'closed' : 'in_mediation' })
  // Many share a day and a moment: only the id tells them apart.
  await db.query(`UPDATE cases SET mediation_due_on = CASE WHEN number_serial % 3 = 0 THEN NULL
    ELSE DATE '2026-12-01' END,
    closed_at = CASE WHEN closed_at IS NOT NULL
      THEN TIMESTAMPTZ '2026-11-01 08:00Z' + (number_serial % 4) * interval '1 ms' END`)
  const seen: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof list>> = await list({ settled, after })
    expect(page.total).toBe(45)
    seen.push(...page.rows.map(({ caseId }) => caseId))
    after = page.next
  } while (after)
  expect(seen).toHaveLength(45)
  expect(new Set(seen).size).toBe(45)
})

test('改坏的翻页标记当作第一页', async () => {
  await layCase(world, { status: 'in_mediation' })
  await layCase(world, { status: 'closed' })
  const id = '3f0c2a53-1d6b-4a1e-9f43-2a5b6c7d8e9f'
  const broken = [
    'x',
    "2026-12-01~' OR 1=1",
    '~',
    '9'.repeat(300),
    `2026-13-45~${id}`,
    `--::..TTZZ--~${id}`,
  ]
  for (const settled of [false, true])
    for (const after of broken) expect((await list({ settled, after })).rows).toHaveLength(1)
})
