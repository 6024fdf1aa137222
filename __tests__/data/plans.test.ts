import pg from 'pg'
import { explain } from '@/scripts/bench/explain'
import { insertRows, type Seeded } from '@/scripts/bench/insert-rows'
import { measuredQueries, type Measured } from '@/scripts/bench/measured-queries'
import { partsOf, recordStatements } from '@/scripts/bench/record-statements'
import type { Actor } from '@/lib/domain/access/roles'
import { asSystem, readAs, withActor, type Read } from '@/lib/data/door'
import { sealNumber } from '@/lib/platform/personal-number'
import { closeWorld, emptyDatabase, ownerClient } from '../support/world'

// 每个列表、每次搜索、每张统计表，都只读索引指给它的那些行：表再大，翻一页的代价也不变。

const CASES_LAID = 20_000
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
/** Rows that a page may look at, whatever the size of the tables: a page of a list and what stands in its rows, or one home's tallies. */
const ROWS_AT_MOST = 60_000

let tenant: Seeded
let actors: Record<Measured['who'], Actor>

beforeAll(async () => {
  await emptyDatabase()
  const second = new pg.Client({ connectionString: process.env.HEYI_TEST_OWNER_URL })
  await second.connect()
  tenant = await insertRows([await ownerClient(), second], {
    cases: CASES_LAID,
    passwordHash: 'no password',
    sealedPhone: sealNumber('19900000000'),
  })
  await second.end()
  actors = {
    admin: {
      id: crypto.randomUUID(),
      role: 'institution_admin',
      name: '测试员',
      courtId: null,
      institutionId: tenant.institution,
    },
    clerk: {
      id: crypto.randomUUID(),
      role: 'court_clerk',
      name: '测试员',
      courtId: tenant.court,
      institutionId: null,
    },
    mediator: await mediatorOf(tenant.mediator),
    busiest: await mediatorOf(tenant.busiest),
  }
})
afterAll(async () => {
  await emptyDatabase()
  await closeWorld()
})

async function mediatorOf(id: string): Promise<Actor> {
  const { rows } = await (
    await ownerClient()
  ).query<{ tenant: string }>('SELECT institution_id AS home FROM accounts WHERE id = $1', [id])
  return { id, role: 'mediator', name: '测试员', courtId: null, institutionId: rows[0]!.tenant }
}

/** Those of them that hold something here: an empty table is read from end to end by every plan. */
async function filledTables(db: pg.Client): Promise<readonly string[]> {
  const { rows } = await db.query<{ name: string }>(
    'SELECT relname AS name FROM pg_class WHERE relname = ANY ($1) AND reltuples > 1000',
    [BIG],
  )
  return rows.map(({ name }) => name)
}

test('no page reads a big table from end to end', async () => {
  const db = await ownerClient()
  const filled = await filledTables(db)
  expect(filled).toEqual(
    expect.arrayContaining(['cases', 'parties', 'assignments', 'events', 'case_search']),
  )
  const wrong: string[] = []
  for (const { name, who, run } of await measuredQueries(db, tenant)) {
    const { entry, reads } = partsOf(
      await recordStatements(async () => expect((await run(actors[who])).ok).toBe(true)),
    )
    expect(reads.length).toBeGreaterThan(0)
    for (const statement of reads) {
      const { scanned, rows } = await explain(db, entry!, statement, 1)
      const big = scanned.filter((table) => filled.includes(table))
      if (big.length > 0)
        wrong.push(`${name}: reads all of ${big.join(', ')}: ${statement.text.slice(0, 120)}`)
      if (rows > ROWS_AT_MOST)
        wrong.push(`${name}: looks at ${rows} rows: ${statement.text.slice(0, 120)}`)
    }
  }
  expect(wrong).toEqual([])
})

test('no statement of ours keeps from the planner how few rows it wants', async () => {
  const db = await ownerClient()
  const hidden: string[] = []
  for (const { name, who, run } of await measuredQueries(db, tenant)) {
    const { reads } = partsOf(await recordStatements(async () => void (await run(actors[who]))))
    // Prisma's own statements cannot say it; they quote their tables.
    hidden.push(
      ...reads
        .filter(({ text }) => /LIMIT \$\d/.test(text) && !text.includes('"public".'))
        .map(({ text }) => `${name}: ${text.slice(0, 120)}`),
    )
  }
  expect(hidden).toEqual([])
})

test('a list of what was accepted late reads nothing else, also where there is none', async () => {
  const db = await ownerClient()
  const late = (await measuredQueries(db, tenant)).find(({ name }) => name.startsWith('逾期受理'))!
  const { entry, reads } = partsOf(
    await recordStatements(async () => expect((await late.run(actors.admin)).ok).toBe(true)),
  )
  const explained = []
  for (const statement of reads) explained.push(await explain(db, entry!, statement, 1))
  expect(explained.flatMap(({ reads: read }) => read)).toEqual(
    expect.arrayContaining([expect.stringContaining('cases_accepted_late')]),
  )
  // The largest institution of twenty thousand cases has eighteen hundred.
  expect(Math.max(...explained.map(({ rows }) => rows))).toBeLessThan(1000)
})

test('by no way in is a plan compiled', async () => {
  const jitOf = async (db: Read) =>
    (await db.$queryRaw<{ jit: string }[]>`SELECT current_setting('jit') AS jit`)[0]!.jit
  expect([
    await readAs(actors.admin, 'test', jitOf),
    await withActor(actors.admin, jitOf),
    await asSystem('test', jitOf),
  ]).toEqual(['off', 'off', 'off'])
  expect((await (await ownerClient()).query('SHOW jit')).rows).toEqual([{ jit: 'on' }])
})

test('the check sees a statement that reads a whole table', async () => {
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

test('the words of a search are found through their index', async () => {
  const db = await ownerClient()
  const { rows } = await db.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN SELECT case_id FROM case_search WHERE tokens @> (ARRAY['#' || $1::text] || heyi_search_tokens('王芳')) LIMIT 2001`.replace(
      '$1',
      `'${tenant.institution}'`,
    ),
  )
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('case_search_tokens')
})
