import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ScorePart } from '@/lib/domain/scoring/rule-set'
import { layPoint } from '../support/earned-points'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../support/world'

// 升级：以前全部计入结案人的分，改为归各自挣得的人，与重新计算的相同。

const MIGRATION = path.join(process.cwd(), 'prisma/migrations/0028_handed_over/migration.sql')
const TALLIES = [
  'SELECT * FROM closing_tallies ORDER BY 1, 2, 3, 4, 5, 6',
  'SELECT * FROM mediator_tallies ORDER BY 1, 2, 3',
  'SELECT * FROM mediator_months ORDER BY 1, 2, 3',
  'SELECT * FROM handed_over_tallies ORDER BY 1, 2, 3, 4, 5',
]

/** Each part of its own size, so that none can pass for another. */
const EARNED_BY_FORMER = { operation: 3, time: 7, result: 6 } satisfies Record<ScorePart, number>

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

test('升级把移交案件的分从结案人移给挣得的人', async () => {
  const { id } = await layCase(world, { status: 'closed' })
  const { id: alone } = await layCase(world, { status: 'closed' })
  for (const [part, points] of Object.entries(EARNED_BY_FORMER))
    await layPoint(world, id, { part: part as ScorePart, points, of: 'mediatorA2' })
  await layPoint(world, id, { part: 'operation', points: 4 })
  await layPoint(world, id, { part: 'result', points: 5 })
  await layPoint(world, alone, { part: 'time', points: 10 })
  const db = await ownerClient()
  const read = async () => {
    const tallies = []
    for (const sql of TALLIES) tallies.push((await db.query<object>(sql)).rows)
    return tallies
  }
  const now = await read()
  expect(now[3]).toHaveLength(2)
  await db.query('BEGIN')
  try {
    // The state before: the table did not exist, and all points of a case were its closer's.
    await db.query('DROP TABLE handed_over_tallies CASCADE')
    for (const table of ['closing_tallies', 'mediator_tallies'])
      for (const [part, points] of Object.entries(EARNED_BY_FORMER))
        await db.query(`UPDATE ${table} SET ${part}_points = ${part}_points + ${points}`)
    await db.query(readFileSync(MIGRATION, 'utf8'))
    expect(await read()).toEqual(now)
  } finally {
    await db.query('ROLLBACK')
  }
})
