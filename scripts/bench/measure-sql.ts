// The database half of `npm run bench`: every query of a page once through the application, then
// each of its statements explained.
import { readFileSync, writeFileSync } from 'node:fs'
import pg from 'pg'
import { closeDatabase } from '@/lib/data/door'
import type { Actor } from '@/lib/domain/access/roles'
import { explain, type Explained } from './explain'
import type { Seeded } from './insert-rows'
import { measuredQueries, type Measured } from './measured-queries'
import { partsOf, recordStatements } from './record-statements'

const [accountsFile, resultFile] = [process.argv[2]!, process.argv[3]!]
const accounts = JSON.parse(readFileSync(accountsFile, 'utf8')) as Seeded
const owner = new pg.Client({ connectionString: process.env.HEYI_BENCH_OWNER_URL })
const RUNS = 30

async function actorsOf(): Promise<Record<Measured['who'], Actor>> {
  const find = async (sql: string, value: string) => {
    const { rows } = await owner.query<{
      id: string
      role: Actor['role']
      name: string
      court_id: string | null
      institution_id: string | null
    }>(`SELECT id, role, name, court_id, institution_id FROM accounts WHERE ${sql} LIMIT 1`, [
      value,
    ])
    const [{ court_id: courtId, institution_id: institutionId, ...rest }] = rows as [
      (typeof rows)[0],
    ]
    return { ...rest, courtId, institutionId }
  }
  return {
    admin: await find(`role = 'institution_admin' AND institution_id = $1`, accounts.institution),
    clerk: await find(`role = 'court_clerk' AND court_id = $1`, accounts.court),
    judge: await find(`role = 'court_judge' AND court_id = $1`, accounts.court),
    reviewer: await find('id = $1', accounts.reviewerId),
    system: {
      id: accounts.court,
      role: 'court_system',
      name: '测试员',
      courtId: accounts.court,
      institutionId: null,
    },
    mediator: await find('id = $1', accounts.mediator),
    busiest: await find('id = $1', accounts.busiest),
  }
}

export type SqlResult = {
  readonly name: string
  readonly cpuMs: number
  readonly statements: number
  /** The most expensive of them. */
  readonly slowest: { readonly ms: number; readonly text: string }
} & Explained

async function measure(
  query: Measured,
  actors: Record<Measured['who'], Actor>,
): Promise<SqlResult> {
  const run = async () => {
    const answer = await query.run(actors[query.who])
    if (!answer.ok) throw new Error(`${query.name}: ${answer.refusal.code}`)
  }
  await run()
  const { entry, reads } = partsOf(await recordStatements(run))
  const began = process.cpuUsage()
  for (let each = 0; each < RUNS; each++) await run()
  const { user, system } = process.cpuUsage(began)
  const explained: Explained[] = []
  let slowest: SqlResult['slowest'] = { ms: 0, text: '' }
  for (const statement of reads) {
    const each = await explain(owner, entry!, statement, 9)
    if (each.ms > slowest.ms) slowest = { ms: each.ms, text: statement.text }
    explained.push(each)
  }
  const own = explained.filter(({ reads: read }) => read.length > 0)
  return {
    name: query.name,
    slowest,
    statements: reads.length,
    cpuMs: (user + system) / 1000 / RUNS,
    ms: explained.reduce((sum, { ms }) => sum + ms, 0),
    best: explained.reduce((sum, { best }) => sum + best, 0),
    reads: [...new Set(own.flatMap(({ reads: read }) => read))],
    scanned: [...new Set(own.flatMap(({ scanned }) => scanned))],
    rows: explained.reduce((sum, { rows }) => sum + rows, 0),
  }
}

async function main(): Promise<void> {
  await owner.connect()
  const actors = await actorsOf()
  const results: SqlResult[] = []
  for (const query of await measuredQueries(owner, accounts))
    results.push(await measure(query, actors))
  writeFileSync(resultFile, JSON.stringify(results))
}

await main().finally(async () => {
  await owner.end()
  await closeDatabase()
})
