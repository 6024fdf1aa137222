import type pg from 'pg'
import { CASES } from './seed-cases'
import { CHILDREN } from './seed-children'
import { BIG_COURT_TABLES, COURT_ROWS } from './seed-court'
import { FEED_ROWS } from './seed-feed'
import { eventsOfHalf, HEADS } from './seed-events'
import { MERGED_SHARDS } from './seed-tallies'
import { HELPERS, MEDIATOR_NUMBERS, ORGANISATIONS, PEOPLE, PROFILES } from './seed-people'

/**
 * Ids of those through whose eyes is measured: the largest institution, the largest court, a
 * mediator with three open cases, the mediator with most.
 */
export type Seeded = {
  readonly institution: string
  readonly court: string
  readonly mediator: string
  readonly busiest: string
  /** Of the largest court, with review assignments. */
  readonly reviewerId: string
}

type Options = {
  readonly cases: number
  readonly passwordHash: string
  /** A telephone number, sealed for its account. */
  readonly sealPhone: (accountId: string) => string
  /** Called after each step with its name and its seconds. */
  readonly report?: (step: string, seconds: number) => void
}

// Without triggers and foreign keys, which run for every row; the recount gives what the triggers
// would have given. The load keeps both cores busy itself: no statement is divided further.
const SETTINGS = `SET session_replication_role = replica; SET synchronous_commit = off;
  SET maintenance_work_mem = '1GB'; SET work_mem = '256MB';
  SET max_parallel_workers_per_gather = 0; SET max_parallel_maintenance_workers = 0`
/**
 * Tables that are filled before their indexes are built, without autovacuum meanwhile; those first
 * whose indexes take longest.
 */
const BIG = [
  'case_search',
  'flow_tallies',
  'closing_tallies',
  'cases',
  'events',
  'parties',
  'materials',
  'assignments',
  'contacts',
  'mediator_months',
  'report_tallies',
  'mediator_tallies',
  'handed_over_tallies',
  'performance_tallies',
  'clock_extensions',
  'disclosures',
  'closings',
  'score_points',
  'chain_heads',
  ...BIG_COURT_TABLES,
  'court_changes',
]

/** A statement, with the name under which its time is reported. */
type Job = { readonly sql: string; readonly name?: string }

/**
 * Fills an empty, migrated database with made-up cases and their people. Two connections work at
 * the same time.
 */
export async function insertRows(
  lanes: readonly [pg.Client, pg.Client],
  { cases, passwordHash, sealPhone, report }: Options,
): Promise<Seeded> {
  const [owner] = lanes
  const step = async (name: string | undefined, work: () => Promise<unknown>) => {
    const began = performance.now()
    await work()
    if (name) report?.(name, (performance.now() - began) / 1000)
  }
  const inBothLanes = (work: (client: pg.Client, lane: number) => Promise<void>) =>
    Promise.all(lanes.map(work))
  const runJobs = (jobs: Job[]) =>
    inBothLanes(async (client) => {
      for (let job = jobs.shift(); job; job = jobs.shift())
        await step(job.name, () => client.query(job!.sql))
    })

  await inBothLanes(async (client) => void (await client.query(SETTINGS)))
  await owner.query(HELPERS)
  await step('机构和人员', async () => {
    await owner.query(ORGANISATIONS)
    await owner.query(PEOPLE, [passwordHash])
    await sealPhones(owner, sealPhone)
    await owner.query(PROFILES)
    await owner.query(MEDIATOR_NUMBERS)
  })
  await owner.query(
    BIG.map((table) => `ALTER TABLE ${table} SET (autovacuum_enabled = off)`).join(';'),
  )
  const rebuild = await setIndexesAside(owner)
  await step('案件', () =>
    inBothLanes(async (client, lane) => void (await client.query(CASES, [lane + 1, cases]))),
  )
  // What the tables held before says nothing of these rows: by its statistics a join of all cases
  // may be planned for a single one.
  await step('统计信息：案件', () => owner.query('ANALYZE cases'))
  const children = Object.entries({ ...CHILDREN, ...COURT_ROWS, ...FEED_ROWS }).map(
    ([name, sql]) => ({
      name,
      sql,
    }),
  )
  // The flows of heyi_recount() read the cases alone, too, and are among the most expensive.
  await runJobs([
    { name: '操作记录（一半）', sql: eventsOfHalf(0) },
    { name: '操作记录（另一半）', sql: eventsOfHalf(1) },
    children[0]!,
    { name: '计数：流量', sql: 'SELECT heyi_recount_flows()' },
    { name: '计数：履行', sql: 'SELECT heyi_recount_performance()' },
    { name: '计数：引调与督办', sql: 'SELECT heyi_recount_desk()' },
    ...children.slice(1),
  ])
  // The closings of mediators read the points as well.
  await step('统计信息：得分', () => owner.query('ANALYZE score_points'))
  await step('计数：结案', () => owner.query('SELECT heyi_recount_closings()'))
  await step('链首', () => owner.query(HEADS))
  await step('合并分片', () => owner.query(MERGED_SHARDS))
  const { rows } = await owner.query<Seeded>(
    `SELECT bench.id(2, 1)::text AS institution, bench.id(1, 1)::text AS court, bench.id(3,
      1)::text AS busiest,
      (SELECT reviewer_id::text FROM review_assignments WHERE court_id = bench.id(1, 1)
        LIMIT 1) AS "reviewerId", coalesce((
      SELECT mediator_id FROM cases WHERE status IN ('pending_mediator', 'disclosure_review',
        'in_mediation')
      GROUP BY mediator_id HAVING count(*) = 3 ORDER BY mediator_id LIMIT 1), bench.id(3,
        1))::text AS mediator`,
  )
  // From here on commits reach the disk, with all before them: until then a vacuum may not mark
  // rows as visible to all.
  await inBothLanes(async (client) => void (await client.query('SET synchronous_commit = on')))
  await owner.query('DROP SCHEMA bench CASCADE')
  await step('统计信息', async () =>
    runJobs((await tablesBySize(owner)).map((table) => ({ sql: `VACUUM (ANALYZE) ${table}` }))),
  )
  await inBothLanes(async (client) => void (await client.query('SET synchronous_commit = off')))
  await step('索引', () => runJobs(rebuild))
  await owner.query(BIG.map((table) => `ALTER TABLE ${table} RESET (autovacuum_enabled)`).join(';'))
  await inBothLanes(async (client) => void (await client.query('RESET ALL')))
  return rows[0]!
}

async function sealPhones(owner: pg.Client, sealPhone: Options['sealPhone']): Promise<void> {
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM accounts')
  const ids = rows.map(({ id }) => id)
  await owner.query(
    `UPDATE accounts a SET phone_sealed = s.sealed FROM unnest($1::uuid[], $2::text[]) AS s(id,
      sealed) WHERE a.id = s.id`,
    [ids, ids.map(sealPhone)],
  )
}

/** Every table, the largest first. */
async function tablesBySize(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'r'
      AND relnamespace = 'public'::regnamespace ORDER BY pg_table_size(oid) DESC`,
  )
  return rows.map(({ name }) => name)
}

/**
 * Marks the indexes of the big tables, those of keys as well, as not maintained, so that each is
 * built once after the rows. REINDEX removes the mark; definitions and constraints stay as the
 * migrations made them.
 * @returns the statements that build them
 */
async function setIndexesAside(owner: pg.Client): Promise<Job[]> {
  const { rows } = await owner.query<{ name: string }>(
    `WITH aside AS (UPDATE pg_index SET indisready = false, indisvalid = false
      WHERE indrelid = ANY ($1::text[]::regclass[]) RETURNING indrelid, indexrelid)
     SELECT indexrelid::regclass::text AS name FROM aside ORDER BY array_position($1::text[],
       indrelid::regclass::text), pg_get_indexdef(indexrelid)`,
    [BIG],
  )
  return rows.map(({ name }) => ({ sql: `REINDEX INDEX ${name}` }))
}
