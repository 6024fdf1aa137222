import { readAs } from '@/lib/data/door'
import { mergeTallies } from '@/lib/jobs/merge-tallies'
import { getReport } from '@/lib/queries/institution/get-report'
import { layReportCases } from '../support/report-world'
import { buildWorld, closeWorld, ownerClient, type World } from '../support/world'

// 过去各月的计数并成一行：数字一个不变，往后还能再改；别的月份不动。

let world: World
beforeEach(async () => {
  world = await buildWorld()
  await layReportCases(world, 200, 7)
})
afterAll(closeWorld)

async function lines(sql: string): Promise<string[]> {
  const { rows } = await (await ownerClient()).query<{ line: string }>(sql)
  return rows.map(({ line }) => line)
}

const FLOW = 'home_id, flow, month, dispute_type, source, outcome'
const FLOW_SUMS =
  'sum(cases), sum(late), sum(days), sum(seconds), sum(days_7), sum(days_15), sum(days_30), sum(days_60), sum(days_90)'
const REPORT_SUMS = `sum(referred), sum(accepted), sum(accepted_late), sum(seconds), sum(closed),
  sum(succeeded), sum(closed_late), sum(days), sum(days_7), sum(days_15), sum(days_30),
  sum(days_60), sum(days_90)`

/** Both tallies without their shards. */
const sums = async () => ({
  flows: await lines(
    `SELECT concat_ws('|', ${FLOW}, ${FLOW_SUMS}) AS line FROM flow_tallies GROUP BY ${FLOW}
      HAVING sum(cases) <> 0 ORDER BY 1`,
  ),
  reports: await lines(
    `SELECT concat_ws('|', home_id, month, part, word, ${REPORT_SUMS}) AS line FROM report_tallies
     GROUP BY home_id, month, part, word HAVING sum(referred + accepted + closed) <> 0 ORDER BY 1`,
  ),
})

const shardsBefore = (month: string, sign: '<' | '>=') =>
  lines(
    `SELECT concat_ws('|', home_id, month, shard) AS line FROM flow_tallies WHERE shard <> 0
      AND month ${sign} '${month}'
     UNION ALL SELECT concat_ws('|', home_id, month, shard) FROM report_tallies WHERE shard <> 0
       AND month ${sign} '${month}'
     ORDER BY 1`,
  )

/**
 * The newest month with shards: everything before it is merged. One that has only begun may have
 * too few cases for any.
 */
async function newestMonth(): Promise<string> {
  const [month] = await lines('SELECT max(month)::text AS line FROM flow_tallies WHERE shard <> 0')
  return month!
}

/** An instant in the month after, when the month itself is the last one and stays as it is. */
const monthAfter = (month: string) =>
  new Date(Date.parse(`${month}T12:00:00+08:00`) + 40 * 86_400_000)

test('并过之后每个数字都与原来相同，也与重新数一遍相同；上个月起的分片不动', async () => {
  const month = await newestMonth()
  const before = await sums()
  const recent = await shardsBefore(month, '>=')
  expect(recent.length).toBeGreaterThan(0)
  expect((await shardsBefore(month, '<')).length).toBeGreaterThan(0)
  expect(await mergeTallies(monthAfter(month))).toBeGreaterThan(1)
  expect(await shardsBefore(month, '<')).toEqual([])
  expect(await shardsBefore(month, '>=')).toEqual(recent)
  expect(await sums()).toEqual(before)
  await (await ownerClient()).query('SELECT heyi_recount()')
  expect(await sums()).toEqual(before)
})

test('再并一次无事可做；报表看到的与并之前相同', async () => {
  const { adminA } = world.people
  const before = await getReport(adminA, {})
  const at = monthAfter(await newestMonth())
  await mergeTallies(at)
  expect(await mergeTallies(at)).toBe(0)
  expect(await getReport(adminA, {})).toEqual(before)
})

test('并过的月份里案件又有改动：计数照样跟着变，下次再并进去', async () => {
  const month = await newestMonth()
  await mergeTallies(monthAfter(month))
  const db = await ownerClient()
  await db.query(`UPDATE cases SET dispute_type = 'maritime' WHERE referred_at < '${month}'`)
  const changed = await sums()
  await db.query('SELECT heyi_recount()')
  expect(await sums()).toEqual(changed)
  expect(await mergeTallies(monthAfter(month))).toBeGreaterThan(0)
  expect(await sums()).toEqual(changed)
})

test('并的时候别处正在逐件改同一家机构：改的人从不失败，数字仍对', async () => {
  const month = await newestMonth()
  const db = await ownerClient()
  const ids = await lines('SELECT id::text AS line FROM cases ORDER BY id')
  const changeAll = async () => {
    for (const id of ids)
      await db.query(`UPDATE cases SET source = 'administrative' WHERE id = $1`, [id])
  }
  // A merge that would keep an act waiting gives up; the next day's run repeats it.
  const merge = () =>
    mergeTallies(monthAfter(month)).catch((error: Error) =>
      expect(String(error)).toMatch(/lock timeout/),
    )
  await Promise.all([changeAll(), merge(), merge()])
  const after = await sums()
  await db.query('SELECT heyi_recount()')
  expect(await sums()).toEqual(after)
})

test('在办案人员的身份里做不了：只有系统可以', async () => {
  await expect(
    readAs(
      world.people.adminA,
      'case:list',
      (db) => db.$queryRaw`SELECT heyi_merge_shards('2026-01-01'::date, 1)`,
    ),
  ).rejects.toThrow(/permission denied/)
})
