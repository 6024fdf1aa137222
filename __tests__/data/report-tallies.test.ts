import { withActor } from '@/lib/data/door'
import { layReportCases } from '../support/report-world'
import { buildWorld, closeWorld, ownerClient, type World } from '../support/world'

// 报表读的粗账，与它所依据的细账分毫不差：逐件办理、改动、退回之后是这样，整批重数之后也是这样。

let world: World
beforeAll(async () => {
  world = await buildWorld()
  await layReportCases(world, 300, 11)
})
afterAll(closeWorld)

const COLUMNS =
  'referred, accepted, accepted_late, seconds, closed, succeeded, closed_late, days, days_7, days_15, days_30, days_60, days_90'

/** The coarse rows as kept, without those that came down to nothing. */
async function kept(): Promise<string[]> {
  const { rows } = await (
    await ownerClient()
  ).query<{ line: string }>(
    `SELECT concat_ws('|', home_id, month, part, word, shard, ${COLUMNS}) AS line
      FROM report_tallies WHERE referred + accepted + closed <> 0 ORDER BY 1`,
  )
  return rows.map(({ line }) => line)
}

/** The same numbers computed from the cases themselves. */
async function fromCases(): Promise<string[]> {
  const { rows } = await (
    await ownerClient()
  ).query<{ line: string }>(
    `WITH happened AS (
       SELECT h.home_id, c.*, f.flow, date_trunc('month',
         f.at AT TIME ZONE 'Asia/Shanghai')::date AS month,
           (f.at AT TIME ZONE 'Asia/Shanghai')::date > f.due AS late
       FROM cases c, LATERAL (VALUES (c.court_id), (c.institution_id)) h(home_id),
         LATERAL (VALUES ('referred', c.referred_at, NULL::date),
           ('accepted', c.accepted_at, c.acceptance_due_on),
             ('closed', c.closed_at, c.mediation_due_on)) f(flow, at, due)
       WHERE h.home_id IS NOT NULL AND f.at IS NOT NULL)
     SELECT concat_ws('|', home_id, month, part, word, get_byte(uuid_send(id), 15) & 7,
       count(*) FILTER (WHERE flow = 'referred'), count(*) FILTER (WHERE flow = 'accepted'),
         count(*) FILTER (WHERE flow = 'accepted' AND late),
           coalesce(sum(extract(epoch FROM accepted_at - received_at)::bigint) FILTER (WHERE flow
             = 'accepted'), 0), count(*) FILTER (WHERE flow = 'closed'),
       count(*) FILTER (WHERE flow = 'closed' AND outcome IN ('agreement', 'settled_withdrawn')),
         count(*) FILTER (WHERE flow = 'closed' AND late),
           coalesce(sum(closing_days) FILTER (WHERE flow = 'closed'), 0),
             count(*) FILTER (WHERE flow = 'closed' AND closing_days <= 7),
       count(*) FILTER (WHERE flow = 'closed' AND closing_days BETWEEN 8 AND 15),
         count(*) FILTER (WHERE flow = 'closed' AND closing_days BETWEEN 16 AND 30),
       count(*) FILTER (WHERE flow = 'closed' AND closing_days BETWEEN 31 AND 60),
         count(*) FILTER (WHERE flow = 'closed' AND closing_days BETWEEN 61 AND 90)) AS line
     FROM happened, LATERAL (VALUES ('type', dispute_type), ('source', source),
       ('outcome', CASE WHEN flow = 'closed' THEN outcome END), ('total', 'all')) p(part, word)
     WHERE word IS NOT NULL GROUP BY home_id, month, part, word, get_byte(uuid_send(id), 15) & 7
       ORDER BY 1`,
  )
  return rows.map(({ line }) => line)
}

test('谁也不能改写粗账，也看不到别家的', async () => {
  for (const actor of [world.people.adminA, world.people.clerkA, world.people.reviewerA]) {
    const seen = await withActor(
      actor,
      (db) =>
        db.$queryRaw<
          { tenant: string }[]
        >`SELECT DISTINCT home_id::text AS tenant FROM report_tallies`,
    )
    expect(seen).toEqual([{ tenant: actor.institutionId ?? actor.courtId }])
    await expect(
      withActor(actor, (db) => db.$executeRaw`UPDATE report_tallies SET closed = closed + 1`),
    ).rejects.toThrow(/permission denied for table report_tallies/)
  }
})

test('逐件登记、改动、退回之后，粗账等于从案件重新算出来的', async () => {
  const db = await ownerClient()
  expect(await kept()).toEqual(await fromCases())
  await db.query(
    `UPDATE cases SET dispute_type = 'maritime' WHERE status = 'closed'
      AND source = 'administrative'`,
  )
  await db.query(
    `UPDATE cases SET institution_id = NULL, holder_id = court_id, status = 'returned'
      WHERE status = 'pending_acceptance'`,
  )
  expect(await kept()).toEqual(await fromCases())
})

test('整批重数之后也相等，停用触发器的批量装载也不例外', async () => {
  const db = await ownerClient()
  await db.query('SELECT heyi_recount()')
  expect(await kept()).toEqual(await fromCases())
  await db.query('SET session_replication_role = replica')
  await db.query(
    `UPDATE cases SET referred_at = referred_at - interval '40 days' WHERE status = 'in_mediation'`,
  )
  await db.query('SELECT heyi_recount()')
  await db.query('SET session_replication_role = DEFAULT')
  expect(await kept()).toEqual(await fromCases())
})
