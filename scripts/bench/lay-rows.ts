import type pg from 'pg'
import { CASES, CHILDREN, HELPERS, MEDIATOR_NUMBERS, ORGANISATIONS, PEOPLE, PROFILES } from './load-sql'

/** Whom the measurements look through: the largest institution, the largest court, the first mediator. Ids. */
export type Laid = { readonly institution: string; readonly court: string; readonly mediator: string }

type What = {
  readonly cases: number
  readonly passwordHash: string
  readonly sealedPhone: string
  /** Told after each step: its words and its seconds. */
  readonly tell?: (step: string, seconds: number) => void
}

// Triggers and foreign keys look at every row; the recount at the end says what the triggers would have said.
const SETTINGS = `SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '1GB'; SET work_mem = '256MB'`
/** Tables whose indexes are laid after the rows: the dearest first, those that the recount fills last. */
const BIG = ['case_search', 'cases', 'parties', 'assignments', 'materials', 'contacts', 'clock_extensions', 'events', 'mediator_tallies', 'closing_tallies']

/**
 * Fills an empty, migrated database with made-up cases and whom they need. Two connections work at the same time: a load that waits for one
 * core leaves the other idle.
 */
export async function layRows(lanes: readonly [pg.Client, pg.Client], { cases, passwordHash, sealedPhone, tell }: What): Promise<Laid> {
  const [owner] = lanes
  const step = async (words: string, work: () => Promise<unknown>) => {
    const began = performance.now()
    await work()
    tell?.(words, (performance.now() - began) / 1000)
  }
  const inBothLanes = (work: (client: pg.Client, lane: number) => Promise<void>) => Promise.all(lanes.map(work))
  const takeInTurn = (words: string, statements: string[]) => step(words, () => inBothLanes(async (client) => {
    for (let sql = statements.shift(); sql; sql = statements.shift()) await client.query(sql)
  }))

  await inBothLanes(async (client) => void (await client.query(SETTINGS)))
  await owner.query(HELPERS)
  await step('机构和人员', async () => {
    await owner.query(ORGANISATIONS)
    await owner.query(PEOPLE, [passwordHash, sealedPhone])
    await owner.query(PROFILES)
    await owner.query(MEDIATOR_NUMBERS)
  })
  const indexes = await dropIndexes(owner)
  const half = Math.ceil(cases / 2)
  await step('案件', () => inBothLanes(async (client, lane) => void (await client.query(CASES, lane === 0 ? [1, half] : [half + 1, cases]))))
  await inBothLanes(async (client, lane) => {
    for (const sql of CHILDREN[lane]!) await step(/INTO (\w+)/.exec(sql)![1]!, () => client.query(sql))
  })
  // The two halves of heyi_recount(): they read whole tables and need no index.
  await takeInTurn('计数和索引', ['SELECT heyi_recount_flows()', 'SELECT heyi_recount_closings()', ...indexes])
  const { rows } = await owner.query<Laid>(
    'SELECT bench.id(2, 1)::text AS institution, bench.id(1, 1)::text AS court, bench.id(3, 1)::text AS mediator')
  await owner.query('DROP SCHEMA bench CASCADE')
  await takeInTurn('统计信息', (await tablesBySize(owner)).map((table) => `VACUUM (ANALYZE) ${table}`))
  await inBothLanes(async (client) => void (await client.query('RESET ALL')))
  return rows[0]!
}

/** Every table, the largest first. */
async function tablesBySize(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY pg_table_size(oid) DESC`)
  return rows.map(({ name }) => name)
}

/** Takes away the indexes that no constraint needs: laid after the rows they cost a tenth. @returns their definitions */
async function dropIndexes(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; sql: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS sql FROM pg_index i
     WHERE i.indrelid = ANY ($1::text[]::regclass[]) AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)
       AND NOT (i.indisunique AND EXISTS (SELECT 1 FROM pg_constraint c WHERE c.confrelid = i.indrelid))
     ORDER BY array_position($1::text[], i.indrelid::regclass::text), pg_get_indexdef(i.indexrelid)`, [BIG])
  for (const { name } of rows) await owner.query(`DROP INDEX ${name}`)
  return rows.map(({ sql }) => sql)
}
