import type pg from 'pg'
import {
  CASES,
  CHILDREN,
  HELPERS,
  MEDIATOR_NUMBERS,
  ORGANISATIONS,
  PEOPLE,
  PROFILES,
} from './load-sql'

/** Whom the measurements look through: the largest institution, the largest court, a mediator with three cases in hand, the one with most. Ids. */
export type Laid = {
  readonly institution: string
  readonly court: string
  readonly mediator: string
  readonly busiest: string
}

type What = {
  readonly cases: number
  readonly passwordHash: string
  readonly sealedPhone: string
  /** Told after each step: its words and its seconds. */
  readonly tell?: (step: string, seconds: number) => void
}

// Triggers and foreign keys look at every row; the recount at the end says what the triggers would have said. A load takes both cores itself:
// nothing within it is divided further.
const SETTINGS = `SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '1GB'; SET work_mem = '256MB';
  SET max_parallel_workers_per_gather = 0; SET max_parallel_maintenance_workers = 0`
/** Tables that are filled before their indexes are built, with nobody vacuuming them meanwhile: those first whose indexes take longest. */
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
  'clock_extensions',
]

/** A statement; with the words under which it is told how long it took. */
type Job = { readonly sql: string; readonly words?: string }

/**
 * Fills an empty, migrated database with made-up cases and whom they need. Two connections work at the same time: a load that waits for one
 * core leaves the other idle.
 */
export async function layRows(
  lanes: readonly [pg.Client, pg.Client],
  { cases, passwordHash, sealedPhone, tell }: What,
): Promise<Laid> {
  const [owner] = lanes
  const step = async (words: string | undefined, work: () => Promise<unknown>) => {
    const began = performance.now()
    await work()
    if (words) tell?.(words, (performance.now() - began) / 1000)
  }
  const inBothLanes = (work: (client: pg.Client, lane: number) => Promise<void>) =>
    Promise.all(lanes.map(work))
  const takeInTurn = (jobs: Job[]) =>
    inBothLanes(async (client) => {
      for (let job = jobs.shift(); job; job = jobs.shift())
        await step(job.words, () => client.query(job!.sql))
    })

  await inBothLanes(async (client) => void (await client.query(SETTINGS)))
  await owner.query(HELPERS)
  await step('机构和人员', async () => {
    await owner.query(ORGANISATIONS)
    await owner.query(PEOPLE, [passwordHash, sealedPhone])
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
  const children = Object.entries(CHILDREN).map(([words, sql]) => ({ words, sql }))
  // The two halves of heyi_recount(): they read the cases alone, too, and are among the dearest.
  await takeInTurn([
    children[0]!,
    { words: '计数：流量', sql: 'SELECT heyi_recount_flows()' },
    { words: '计数：结案', sql: 'SELECT heyi_recount_closings()' },
    ...children.slice(1),
  ])
  const { rows } = await owner.query<Laid>(
    `SELECT bench.id(2, 1)::text AS institution, bench.id(1, 1)::text AS court, bench.id(3, 1)::text AS busiest, coalesce((
      SELECT mediator_id FROM cases WHERE status IN ('pending_mediator', 'disclosure_review', 'in_mediation')
      GROUP BY mediator_id HAVING count(*) = 3 ORDER BY mediator_id LIMIT 1), bench.id(3, 1))::text AS mediator`,
  )
  // Commits reach the disk now, and all before them: until they do, a vacuum may not say that a row is visible to everybody.
  await inBothLanes(async (client) => void (await client.query('SET synchronous_commit = on')))
  await owner.query('DROP SCHEMA bench CASCADE')
  await step('统计信息', async () =>
    takeInTurn((await tablesBySize(owner)).map((table) => ({ sql: `VACUUM (ANALYZE) ${table}` }))),
  )
  await inBothLanes(async (client) => void (await client.query('SET synchronous_commit = off')))
  await step('索引', () => takeInTurn(rebuild))
  await owner.query(BIG.map((table) => `ALTER TABLE ${table} RESET (autovacuum_enabled)`).join(';'))
  await inBothLanes(async (client) => void (await client.query('RESET ALL')))
  return rows[0]!
}

/** Every table, the largest first. */
async function tablesBySize(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY pg_table_size(oid) DESC`,
  )
  return rows.map(({ name }) => name)
}

/**
 * Marks the indexes of the big tables as not kept up, those of their keys as well, so that rows are laid without them and each is built once.
 * REINDEX takes the mark away; definitions and constraints stay as the migrations made them.
 * @returns what builds them
 */
async function setIndexesAside(owner: pg.Client): Promise<Job[]> {
  const { rows } = await owner.query<{ name: string }>(
    `WITH aside AS (UPDATE pg_index SET indisready = false, indisvalid = false WHERE indrelid = ANY ($1::text[]::regclass[]) RETURNING indrelid, indexrelid)
     SELECT indexrelid::regclass::text AS name FROM aside ORDER BY array_position($1::text[], indrelid::regclass::text), pg_get_indexdef(indexrelid)`,
    [BIG],
  )
  return rows.map(({ name }) => ({ sql: `REINDEX INDEX ${name}` }))
}
