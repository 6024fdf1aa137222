import { CASES_PER_BATCH, recountClocks } from '@/lib/jobs/recount-clocks'
import { verifyChains } from '@/lib/jobs/verify-chains'
import { loadCalendarYear } from '@/lib/use-cases/calendar/load-calendar-year'
import { actAt } from '../../support/case-rows'
import { whileHeld } from '../../support/held-row'
import { setCase } from '../../support/institution-list'
import { until } from '../../support/until'
import { copyCase } from '../../support/copied-cases'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

// 载入通知之后分批重新计算：几个进程同时、中途停下、载入与受理同时、计算之中又更正，每件都算到，每次改变只记一条。

const at = (moment: string) => new Date(`${moment}:00+08:00`)
const load = (moment: string, facts: Record<string, unknown> = {}) =>
  actAt(
    () =>
      loadCalendarYear(world.people.system, {
        year: '2027',
        holidays: '2027-01-01..2027-01-03',
        source: '国务院办公厅关于2027年部分节假日安排的通知',
        isComplete: 'yes',
        ...facts,
      }),
    at(moment),
  )

let world: World
beforeEach(async () => {
  world = await buildWorld()
  await query('DELETE FROM calendar_years')
})
afterAll(closeWorld)

async function query<Row extends object>(sql: string, values: readonly unknown[] = []) {
  return (await (await ownerClient()).query<Row>(sql, [...values])).rows
}

/** More open cases than two batches hold, with a provisional last day that the notice moves. */
async function layMany(count: number) {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await setCase(id, {
    received_at: '2026-12-03T09:00:00+08:00',
    accepted_at: '2026-12-04T10:00:00+08:00',
    mediation_due_on: '2027-01-03',
  })
  await query('UPDATE cases SET mediation_due_provisional = true WHERE id = $1', [id])
  await copyCase(id, count - 1)
}
const left = async () =>
  (
    await query<{ n: number }>(
      `SELECT count(*)::int AS n FROM cases WHERE mediation_due_provisional
        OR mediation_due_on = '2027-01-03'`,
    )
  )[0]!.n
const events = async () =>
  (
    await query<{ n: number; cases: number }>(
      `SELECT count(*)::int AS n, count(DISTINCT case_id)::int AS cases FROM events
        WHERE kind = 'clock.recounted'`,
    )
  )[0]!

const COUNT = 2 * CASES_PER_BATCH + 30

test('两个进程同时进行，每件只算一次、只记一条', async () => {
  await layMany(COUNT)
  await load('2026-12-31T09:00')
  const changed = await Promise.all([1, 2, 3].map(() => recountClocks(at('2026-12-31T09:00'))))
  expect(changed.reduce((sum, each) => sum + each, 0)).toBe(COUNT)
  expect(await left()).toBe(0)
  expect(await events()).toEqual({ n: COUNT, cases: COUNT })
  expect((await verifyChains()).faults).toEqual([])
})

test('中途停下的，从停下的那一批接着算', async () => {
  await layMany(COUNT)
  await load('2026-12-31T09:00')
  const [half] = await query<{ id: string }>(
    `SELECT id FROM cases WHERE mediation_due_provisional ORDER BY id OFFSET $1 LIMIT 1`,
    [CASES_PER_BATCH - 1],
  )
  // As after one committed batch of a process that was killed then.
  await query(
    `UPDATE cases SET mediation_due_on = '2027-01-04', mediation_due_provisional = false
      WHERE id <= $1`,
    [half!.id],
  )
  await query('UPDATE calendar_years SET recount_after = $1', [half!.id])
  expect(await recountClocks(at('2026-12-31T09:10'))).toBe(COUNT - CASES_PER_BATCH)
  expect(await left()).toBe(0)
})

test('载入的同时按旧安排受理、晚一步写下的，两分钟以后的第二遍补上', async () => {
  await load('2026-12-31T09:00')
  await recountClocks(at('2026-12-31T09:00'))
  await layMany(1) // 按没有通知的安排存下
  expect(await recountClocks(at('2026-12-31T09:01'))).toBe(0)
  expect(await recountClocks(at('2026-12-31T09:02'))).toBe(1)
  expect(await recountClocks(at('2026-12-31T09:12'))).toBe(0)
})

test('更正通知之后从头再算', async () => {
  await layMany(1)
  await load('2026-12-31T09:00')
  await recountClocks(at('2026-12-31T09:00'))
  await load('2026-12-31T10:00', {
    holidays: '2027-01-01..2027-01-04',
    replaces: at('2026-12-31T09:00').toISOString(),
  })
  expect(await recountClocks(at('2026-12-31T10:00'))).toBe(1)
  const [row] = await query<{ due: string }>('SELECT mediation_due_on::text AS due FROM cases')
  expect(row!.due).toBe('2027-01-05')
})

test('计算之中又更正的，更正不会丢失', async () => {
  await layMany(1)
  await load('2026-12-31T09:00')
  let isSaved = false
  const correct = async () => {
    await load('2026-12-31T09:01', {
      holidays: '2027-01-01..2027-01-04',
      replaces: at('2026-12-31T09:00').toISOString(),
    })
    isSaved = true
  }
  const waiting = async () =>
    (
      await query<{ n: number }>(
        `SELECT count(DISTINCT l.pid)::int AS n FROM pg_locks l JOIN pg_stat_activity a
          ON a.pid = l.pid
         WHERE a.datname = current_database() AND NOT l.granted`,
      )
    )[0]!.n
  let correcting: Promise<void> | undefined
  await whileHeld(
    { sql: 'SELECT 1 FROM cases FOR UPDATE', values: [] },
    [() => recountClocks(at('2026-12-31T09:00'))],
    async () => {
      correcting = correct()
      await until(async () => isSaved || (await waiting()) > 1)
    },
  )
  await correcting
  await recountClocks(at('2026-12-31T09:02'))
  const [row] = await query<{ due: string }>('SELECT mediation_due_on::text AS due FROM cases')
  expect(row!.due).toBe('2027-01-05')
})
