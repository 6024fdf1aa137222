import pg from 'pg'
import { explain } from '@/scripts/bench/explain'
import { insertRows, type Seeded } from '@/scripts/bench/insert-rows'
import { measuredQueries, type Measured } from '@/scripts/bench/measured-queries'
import { partsOf, recordStatements } from '@/scripts/bench/record-statements'
import type { Actor } from '@/lib/domain/access/roles'
import { asSystem, readAs, withActor, type Read } from '@/lib/data/door'
import { sealValue } from '@/lib/platform/sealed-value'
import { getConfirmationFigures } from '@/lib/queries/confirmation/get-confirmation-figures'
import { countOutcomes, readOutcomes } from '../support/confirmation-reference'
import { emptyDatabase } from '../support/empty-tables'
import { closeWorld, ownerClient } from '../support/world'

// 每个列表、每次搜索、每张统计表，都只读索引指给它的那些行：表再大，翻一页的代价也不变。

const CASES_INSERTED = 20_000
/** Tables that grow with every case: none of them is ever read from end to end for a page. */
const BIG = [
  'cases',
  'parties',
  'assignments',
  'materials',
  'events',
  'case_search',
  'score_points',
  'contacts',
  'closings',
]
/** Rows that one statement of a page may read: a page of a list with what belongs to its rows. */
const ROWS_AT_MOST = 1_000
/**
 * Statements that read more, by page: tallies of a year, all a mediator has, the cases that were
 * assigned in a period, or what a common condition finds, counted up to two thousand. Measured, and
 * half as much again; of PostgreSQL 16 to 18, where 16 reads most.
 */
const ROWS_OF: Readonly<Record<string, number>> = {
  操作日志: 3_000,
  '调解员：我的案件': 2_700,
  一名调解员: 3_000,
  '法院：案件列表，办理中': 1_200,
  '法院：案件列表，办理中，到期先后': 1_500,
  '法院：案件列表，按状态：调解中': 1_500,
  '法院：督办列表（审阅人员）': 2_400,
  '法院：案件列表，全部，第 300 页（按号码）': 3_000,
  '法院：备案与立案登记，第 100 页': 4_500,
  '法院：备案与立案登记，record': 1_200,
  '法院：备案与立案登记，suit': 1_200,
  '法院：备案与立案登记，paper': 1_200,
  '法院：备案与立案登记（审阅人员）': 1_200,
  '法院：引调与督办（审阅人员）': 2_200,
  // With the numbers of all the cases of up to a hundred assignments.
  '法院：审阅任务': 10_000,
  '法院：审阅任务（审阅人员）': 10_000,
  '法院：案件积分': 2_900,
  '法院：案件报表（审阅人员）': 5_500,
  '法院：调解员积分': 2_900,
  '法院：案件报表': 2_000,
  '机构案件报表，十二个月': 2_000,
  '调解员积分，一年': 1_200,
  '分案均衡，三个月': 4_100,
}

/** What is counted stops at two thousand rows, each of which may pass two nodes of the plan. */
const COUNTED = { pattern: /^SELECT count\(\*\)::int AS "value" FROM \(/, rows: 4_500 }
/** A roster is as long as a court has people in it, whatever its cases. */
const ROSTER = { pattern: /^法院：名册/, rows: 10_000 }

function boundOf(name: string, text: string): number {
  if (name in ROWS_OF)
    return Math.max(ROWS_OF[name]!, COUNTED.pattern.test(text) ? COUNTED.rows : 0)
  if (ROSTER.pattern.test(name)) return ROSTER.rows
  return COUNTED.pattern.test(text) ? COUNTED.rows : ROWS_AT_MOST
}

let seeded: Seeded
let actors: Record<Measured['who'], Actor>

beforeAll(async () => {
  await emptyDatabase()
  const second = new pg.Client({ connectionString: process.env.HEYI_TEST_OWNER_URL })
  await second.connect()
  seeded = await insertRows([await ownerClient(), second], {
    cases: CASES_INSERTED,
    passwordHash: 'no password',
    sealPhone: (id) => sealValue('19900000000', 'accounts.phone_sealed', id),
  })
  await second.end()
  actors = {
    admin: {
      id: crypto.randomUUID(),
      role: 'institution_admin',
      name: '测试员',
      courtId: null,
      institutionId: seeded.institution,
    },
    clerk: await personOfCourt('court_clerk'),
    judge: await personOfCourt('court_judge'),
    reviewer: await personOfCourt('court_reviewer'),
    system: {
      id: seeded.court,
      role: 'court_system',
      name: '测试员',
      courtId: seeded.court,
      institutionId: null,
    },
    mediator: await mediatorOf(seeded.mediator),
    busiest: await mediatorOf(seeded.busiest),
  }
})
afterAll(async () => {
  await emptyDatabase()
  await closeWorld()
})

/** Reads of a reviewer are recorded in the name of an account: all of them have one. */
async function personOfCourt(
  role: 'court_clerk' | 'court_judge' | 'court_reviewer',
): Promise<Actor> {
  const { rows } = await (
    await ownerClient()
  ).query<{ id: string; name: string }>(
    'SELECT id, name FROM accounts WHERE court_id = $1 AND role = $2 ORDER BY id <> $3 LIMIT 1',
    [seeded.court, role, seeded.reviewerId],
  )
  return { ...rows[0]!, role, courtId: seeded.court, institutionId: null }
}

async function mediatorOf(id: string): Promise<Actor> {
  const { rows } = await (
    await ownerClient()
  ).query<{ institutionId: string }>(
    'SELECT institution_id AS "institutionId" FROM accounts WHERE id = $1',
    [id],
  )
  return {
    id,
    role: 'mediator',
    name: '测试员',
    courtId: null,
    institutionId: rows[0]!.institutionId,
  }
}

/** Those of them that hold something here: an empty table is read from end to end by every plan. */
async function filledTables(db: pg.Client): Promise<readonly string[]> {
  const { rows } = await db.query<{ name: string }>(
    'SELECT relname AS name FROM pg_class WHERE relname = ANY ($1) AND reltuples > 1000',
    [BIG],
  )
  return rows.map(({ name }) => name)
}

type Page = ReturnType<typeof partsOf> & { readonly name: string }
let recorded: Promise<readonly Page[]> | undefined

/** What each page sends: they are run once for all tests. */
function statementsOfPages(): Promise<readonly Page[]> {
  recorded ??= (async () => {
    const pages: Page[] = []
    for (const { name, who, run } of await measuredQueries(await ownerClient(), seeded)) {
      const sent = await recordStatements(async () =>
        expect([name, (await run(actors[who])).ok]).toEqual([name, true]),
      )
      pages.push({ name, ...partsOf(sent) })
    }
    return pages
  })()
  return recorded
}

test('没有一页从头到尾读一张大表，每条语句读的行数都有上限', async () => {
  const db = await ownerClient()
  const filled = await filledTables(db)
  expect(filled).toEqual(
    expect.arrayContaining(['cases', 'parties', 'assignments', 'events', 'case_search']),
  )
  const pages = await statementsOfPages()
  expect(pages.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(ROWS_OF)))
  const wrong: string[] = []
  for (const { name, entry, reads } of pages) {
    expect(reads.length).toBeGreaterThan(0)
    for (const statement of reads) {
      const { scanned, rows } = await explain(db, entry!, statement, 1)
      const big = scanned.filter((table) => filled.includes(table))
      if (big.length > 0)
        wrong.push(`${name}: reads all of ${big.join(', ')}: ${statement.text.slice(0, 120)}`)
      if (rows > boundOf(name, statement.text))
        wrong.push(`${name}: reads ${rows} rows: ${statement.text.slice(0, 120)}`)
    }
  }
  expect(wrong).toEqual([])
})

test('每条语句都把所要的行数直接写给数据库', async () => {
  const hidden: string[] = []
  for (const { name, reads } of await statementsOfPages()) {
    // Prisma's own statements cannot say it; they quote their tables.
    hidden.push(
      ...reads
        .filter(({ text }) => /LIMIT \$\d/.test(text) && !text.includes('"public".'))
        .map(({ text }) => `${name}: ${text.slice(0, 120)}`),
    )
  }
  expect(hidden).toEqual([])
})

test('司法确认统计在库里相加，与一件一件算的相同：法院的和机构的，各月和各机构', async () => {
  const db = await ownerClient()
  await db.query(
    `INSERT INTO ruling_objections (id, confirmation_id, case_id, court_id, holder_id, kind,
       objector, interest, words, lodged_on, due_provisional, lodged_by, lodged_by_name,
       lodged_by_role, lodged_at, result, decision_words, decided_on, decided_by, decided_by_name,
       decided_at)
     SELECT gen_random_uuid(), id, case_id, court_id, holder_id, 'third', '测试员', '利害关系',
       '异议', current_date, false, court_id, '测试员', 'court_clerk', now(), 'set_aside', '撤销',
       current_date - 40, court_id, '测试员', now()
     FROM confirmations WHERE status = 'confirmed' ORDER BY submitted_at LIMIT 20`,
  )
  const today = new Date().toISOString().slice(0, 7)
  for (const actor of [actors.clerk, actors.reviewer, actors.admin]) {
    const outcomes = await readOutcomes(db, (actor.courtId ?? actor.institutionId)!)
    for (const months of [
      { from: '2025-01', to: today },
      { from: '2026-03', to: '2026-03' },
    ]) {
      const found = await getConfirmationFigures(actor, months)
      const view = found.ok ? found.value : null
      const { from, to } = { from: `${months.from}-01`, to: `${months.to}-31` }
      expect(view?.total).toEqual(countOutcomes(outcomes, from, to))
      for (const [index, { values }] of view!.points.entries()) {
        const [name] = view!.months.rows[index]!
        const month = /(\d{4}).(\d{1,2})/.exec(String(name))!
        const key = `${month[1]}-${month[2]!.padStart(2, '0')}`
        const { submitted, confirmed } = countOutcomes(outcomes, `${key}-01`, `${key}-31`)
        expect([key, ...values]).toEqual([key, submitted, confirmed])
      }
      for (const [name, submitted, , , , , , withdrawn] of view!.institutions.rows.slice(0, -1)) {
        const own = outcomes.filter(({ institution }) => institution === name)
        const counted = countOutcomes(own, from, to)
        expect([name, submitted]).toEqual([name, counted.submitted])
        expect(withdrawn).toBe(counted.withdrawn)
      }
    }
  }
  expect((await getConfirmationFigures(actors.mediator, {})).ok).toBe(false)
})

test('逾期受理的列表只读逾期的，一件也没有时也是', async () => {
  const db = await ownerClient()
  const { entry, reads } = (await statementsOfPages()).find(({ name }) =>
    name.startsWith('逾期受理'),
  )!
  const explained = []
  for (const statement of reads) explained.push(await explain(db, entry!, statement, 1))
  expect(explained.flatMap(({ reads: read }) => read)).toEqual(
    expect.arrayContaining([expect.stringContaining('cases_accepted_late')]),
  )
  // The largest institution of twenty thousand cases has eighteen hundred.
  expect(Math.max(...explained.map(({ rows }) => rows))).toBeLessThan(1000)
})

test('任何一种连接都不编译执行计划', async () => {
  const jitOf = async (db: Read) =>
    (await db.$queryRaw<{ jit: string }[]>`SELECT current_setting('jit') AS jit`)[0]!.jit
  expect([
    await readAs(actors.admin, 'test', jitOf),
    await withActor(actors.admin, jitOf),
    await asSystem('test', jitOf),
  ]).toEqual(['off', 'off', 'off'])
  expect((await (await ownerClient()).query('SHOW jit')).rows).toEqual([{ jit: 'on' }])
})

test('读整张表的语句，这项检查看得出', async () => {
  const db = await ownerClient()
  const entry = { text: `SELECT set_config('role', 'heyi_job', true)`, values: [] }
  const { scanned } = await explain(
    db,
    entry,
    { text: `SELECT count(*) FROM cases WHERE facts LIKE '%漏水%'`, values: [] },
    1,
  )
  expect(scanned).toEqual(['cases'])
})

test('搜索的词从索引里找', async () => {
  const db = await ownerClient()
  const { rows } = await db.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN SELECT case_id FROM case_search WHERE tokens @> (ARRAY['#' || $1::text]
      || heyi_search_tokens('王芳')) LIMIT 2001`.replace('$1', `'${seeded.institution}'`),
  )
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('case_search_tokens')
})
