import type { Actor } from '@/lib/domain/access/roles'
import { CASE_STATUSES, isAtCourt, type CaseStatus } from '@/lib/domain/case/status'
import { COURT_STAGES } from '@/lib/domain/court-stage/stage'
import { nodeOf, type DeskNode } from '@/lib/domain/desk/court-desk'
import { asSystem, withActor } from '@/lib/data/door'
import { countByStatus } from '@/lib/data/stores/case/case-count-store'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { closeCase } from '@/lib/use-cases/case/close-case'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'
import { takeCase } from '@/lib/use-cases/case/take-case'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { setRow } from '../support/case-parts'
import { layPoint } from '../support/earned-points'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../support/world'
import { FAILED_OTHERWISE, orallyAgreed } from '../support/closing-inputs'

// 数字不是数出来的，是随着每一步记下来的：记下的与重新数一遍的，必须一分不差。

const TABLES = {
  case_counts: 'home_id, status, shard, cases',
  flow_tallies:
    'home_id, flow, month, dispute_type, source, outcome, shard, cases, late, days, seconds, days_7, days_15, days_30, days_60, days_90',
  closing_tallies:
    'home_id, mediator_id, month, dispute_type, source, outcome, cases, days, operation_points, time_points, result_points',
  mediator_tallies:
    'home_id, mediator_id, dispute_type, cases, succeeded, days, operation_points, time_points, result_points, succeeded_days',
  mediator_months:
    'home_id, month, mediator_id, cases, succeeded, days, operation_points, time_points, result_points, types',
  handed_over_tallies: 'home_id, mediator_id, month, dispute_type, source, points',
  performance_tallies:
    'home_id, part, mediator_id, month, dispute_type, source, followed, voluntary',
  desk_tallies: 'court_id, node, on_day, cases',
} as const
/** The column that says whether a row counts anything. */
const COUNTED: Readonly<Record<string, string>> = {
  handed_over_tallies: 'points',
  performance_tallies: 'followed',
}

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

/** Every row that counts something, as text. Rows that came down to zero say nothing. */
async function kept(): Promise<Record<string, string[]>> {
  const db = await ownerClient()
  const read = async (table: keyof typeof TABLES) => {
    const { rows } = await db.query<{ line: string }>(
      `SELECT concat_ws('|', ${TABLES[table]}) AS line FROM ${table}
       WHERE ${COUNTED[table] ?? 'cases'} <> 0 ORDER BY 1`,
    )
    return rows.map(({ line }) => line)
  }
  const lines: Record<string, string[]> = {}
  for (const table of Object.keys(TABLES) as (keyof typeof TABLES)[])
    lines[table] = await read(table)
  return lines
}

async function recounted(): Promise<Record<string, string[]>> {
  await (await ownerClient()).query('SELECT heyi_recount()')
  return kept()
}

/**
 * All cases at once, each with acts of its own: some are declined, some are withdrawn from, some
 * are closed, with every outcome.
 */
async function workThrough(caseId: string, index: number, admin: Actor): Promise<void> {
  const { mediatorA, mediatorA2 } = world.people
  const mediator = index % 2 === 0 ? mediatorA : mediatorA2
  const other = index % 2 === 0 ? mediatorA2 : mediatorA
  if (index % 9 === 0)
    return void (await declineCase(admin, {
      caseId,
      reason: 'beyond_scope',
      text: '不在受理范围之内',
    }))
  await acceptCase(admin, { caseId })
  if (index % 7 === 0) return
  await assignMediator(admin, { caseId, mediatorId: mediator.id, note: '当事人共同选定' })
  await takeCase(mediator, { caseId, noGround: 'yes' })
  if (index % 5 === 0)
    await withdrawCase(mediator, { caseId, reason: 'health', text: '因病住院无法继续' })
  if (index % 10 === 0) return
  const closer = index % 5 === 0 ? other : mediator
  if (index % 5 === 0) {
    const text = { note: '当事人共同选定', handoverNote: '已联系双方当事人' }
    await reassignMediator(admin, { caseId, mediatorId: other.id, ...text })
    await takeCase(other, { caseId, noGround: 'yes' })
  }
  const closing = index % 3 === 0 ? FAILED_OTHERWISE : await orallyAgreed(caseId)
  await closeCase(closer, { caseId, ...closing })
}

test('四人同时受理、不受理、分配、提前终结和结案，一件也不数错', async () => {
  const inserted: string[] = []
  for (let index = 0; index < 48; index++) {
    const disputeType = ['tort', 'labour', 'other'][index % 3]!
    const spec = { status: 'pending_acceptance', disputeType, acceptedDaysAgo: index % 40 } as const
    inserted.push((await layCase(world, spec)).id)
  }
  const { adminA, adminA2 } = world.people
  const queue = inserted.map((id, index) => ({ id, index }))
  const worker = async (admin: Actor) => {
    for (let next = queue.shift(); next; next = queue.shift())
      await workThrough(next.id, next.index, admin)
  }
  await Promise.all([worker(adminA), worker(adminA2), worker(adminA), worker(adminA2)])
  const counted = await kept()
  expect(counted.case_counts!.length).toBeGreaterThan(8)
  expect(counted.mediator_tallies!.length).toBeGreaterThan(3)
  expect(counted.mediator_months!.length).toBeGreaterThan(3)
  expect(counted.handed_over_tallies!.length).toBeGreaterThan(1)
  expect(counted.desk_tallies!.length).toBeGreaterThan(3)
  expect(counted).toEqual(await recounted())
})

test('每种状态的案件都计入其机构和法院', async () => {
  for (const status of CASE_STATUSES) await layCase(world, { status })
  expect(await kept()).toEqual(await recounted())
  const { adminA, clerkA } = world.people
  const atInstitution = await withActor(adminA, (db) =>
    countByStatus(db, { institutionId: world.institutions.a }),
  )
  const atCourt = await withActor(clerkA, (db) => countByStatus(db, { courtId: world.courts.a }))
  expect(atCourt).toEqual(Object.fromEntries(CASE_STATUSES.map((status) => [status, 1])))
  expect(atInstitution).toEqual(
    Object.fromEntries(
      CASE_STATUSES.filter((status) => !isAtCourt(status)).map((status) => [status, 1]),
    ),
  )
})

test('已结案件改了类型、结果、期限和日子，按新的计数', async () => {
  for (const disputeType of ['tort', 'tort', 'labour', 'other'])
    await layCase(world, { status: 'closed', disputeType })
  const db = await ownerClient()
  await db.query(`UPDATE cases SET dispute_type = 'maritime' WHERE dispute_type = 'labour'`)
  for (const change of [
    "outcome = 'deadlock'",
    "mediation_due_on = '2020-01-01'",
    "acceptance_due_on = '2020-01-01'",
    "accepted_at = accepted_at - interval '40 days'",
    'closing_days = closing_days + 20',
  ])
    await db.query(`UPDATE cases SET ${change} WHERE dispute_type = 'other'`)
  const counted = await kept()
  expect(
    counted.mediator_months!.filter(
      (line) => line.includes('"maritime"') && !line.includes('"labour"'),
    ),
  ).not.toEqual([])
  expect(counted).toEqual(await recounted())
})

test('回访的结果变了、案件改了类型或者调解员、履行期改了，自动履行的件数照新的', async () => {
  const followed = { performance: 'voluntary', performance_due_on: '2026-10-01' }
  const inserted: string[] = []
  for (const disputeType of ['tort', 'tort', 'labour', 'other'])
    inserted.push((await layCase(world, { status: 'closed', disputeType })).id)
  for (const id of inserted) await setRow('cases', id, followed)
  // For the court and the institution: three types in three parts, the month of the tenant, a month
  // and all time.
  expect((await kept()).performance_tallies!.length).toBe(2 * (3 * 3 + 3))
  const [first, second, third, fourth] = inserted
  await setRow('cases', first!, { performance: 'not_voluntary' })
  await setRow('cases', second!, { dispute_type: 'maritime' })
  await setRow('cases', third!, { mediator_id: world.people.mediatorA2.id })
  await setRow('cases', fourth!, { performance: null })
  await setRow('cases', third!, { closed_at: new Date('2025-03-01T02:00:00Z') })
  const counted = await kept()
  expect(counted.performance_tallies!.join()).toContain('2025-03-01')
  expect(counted).toEqual(await recounted())
})

test('多一件案件，比较看得出来', async () => {
  await layCase(world, { status: 'in_mediation' })
  await (await ownerClient()).query('UPDATE case_counts SET cases = cases + 1')
  expect(await kept()).not.toEqual(await recounted())
})

test('事件的分数之和是案件的积分，案件的积分之和是调解员的积分', async () => {
  const { adminA, mediatorA } = world.people
  const { id } = await layCase(world, { status: 'pending_acceptance', acceptedDaysAgo: 3 })
  await acceptCase(adminA, { caseId: id })
  await assignMediator(adminA, { caseId: id, mediatorId: mediatorA.id, note: '当事人共同选定' })
  await takeCase(mediatorA, { caseId: id, noGround: 'yes' })
  await closeCase(mediatorA, { caseId: id, ...(await orallyAgreed(id)) })
  const {
    rows: [row],
  } = await (
    await ownerClient()
  ).query(
    `SELECT (SELECT sum(points)::int FROM score_points WHERE case_id = $1) AS points,
      (SELECT operation_points + time_points + result_points FROM cases WHERE id = $1) AS score,
      (SELECT (operation_points + time_points + result_points)::int FROM mediator_tallies
        WHERE mediator_id = $2 AND home_id = $3) AS mediator`,
    [id, mediatorA.id, world.institutions.a],
  )
  expect(row).toEqual({ points: row.score, score: row.score, mediator: row.score })
  expect(row.score).toBeGreaterThan(10)
})

test.each(Object.keys(TABLES))('工作人员不能写入 %s，别的机构和法院看不到', async (table) => {
  const { id } = await layCase(world, { status: 'closed' })
  await layPoint(world, id, { part: 'operation', points: 1, of: 'mediatorA2' })
  await setRow('cases', id, { performance: 'voluntary', performance_due_on: '2026-10-01' })
  await layCase(world, { status: 'in_mediation' })
  const { adminA, adminB, clerkA, clerkB } = world.people
  // Only courts have a desk.
  const [owner, column] =
    table === 'desk_tallies' ? ([clerkA, 'court_id'] as const) : ([adminA, 'home_id'] as const)
  const rowsFor = (actor: Actor) =>
    withActor(actor, (db) => db.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM ${table}`))
  expect((await rowsFor(owner)).length).toBeGreaterThan(0)
  expect(await rowsFor(adminB)).toEqual([])
  expect(await rowsFor(clerkB)).toEqual([])
  await expect(
    withActor(owner, (db) => db.$executeRawUnsafe(`UPDATE ${table} SET ${column} = ${column}`)),
  ).rejects.toThrow(new RegExp(`permission denied for table ${table}`))
  await expect(
    asSystem('a test', (db) => db.$executeRawUnsafe(`DELETE FROM ${table}`)),
  ).rejects.toThrow(new RegExp(`permission denied for table ${table}`))
})

test('已得的分从不改动或删除', async () => {
  const { adminA, mediatorA } = world.people
  const { id } = await layCase(world, { status: 'pending_mediator' })
  await takeCase(mediatorA, { caseId: id, noGround: 'yes' })
  await expect(
    (await ownerClient()).query('UPDATE score_points SET points = points + 1'),
  ).rejects.toThrow('never changed or deleted')
  await expect(
    withActor(adminA, (db) => db.$executeRawUnsafe('DELETE FROM score_points')),
  ).rejects.toThrow(/permission denied for table score_points/)
})

test('引调与督办的每个环节和日子，库里算的与规则一致，减到零的不留下', async () => {
  const db = await ownerClient()
  const { id } = await layCase(world, { status: 'in_mediation' })
  for (const status of CASE_STATUSES)
    for (const courtStage of [null, ...COURT_STAGES])
      for (const contactedAt of [null, '2026-11-02T20:00:00Z']) {
        const { rows } = await db.query<{ node: string | null; day: string }>(
          `SELECT heyi_desk_node(c) AS node, heyi_desk_day(c)::text AS day FROM (
             SELECT (jsonb_populate_record(c, jsonb_build_object('status', $2::text, 'court_stage',
               $3::text,
               'first_contact_at', $4::timestamptz, 'acceptance_due_on', '2026-11-05',
                 'mediation_due_on', '2026-12-06',
               'assigned_at', '2026-11-06T18:00:00Z', 'last_act_at', '2026-11-07T18:00:00Z',
               'court_stage_at', '2026-11-08T18:00:00Z'))).* FROM cases c WHERE c.id = $1) c`,
          [id, status, courtStage, contactedAt],
        )
        const isUncontacted = contactedAt === null
        const found = nodeOf({ status, courtStage, isUncontacted })
        // What no article presses is counted from the cases (desk-count-store.ts).
        const node = found === 'archive' || found === 'performance' ? null : found
        expect([status, courtStage, isUncontacted, rows[0]!.node]).toEqual([
          status,
          courtStage,
          isUncontacted,
          node,
        ])
        if (node) expect([node, rows[0]!.day]).toEqual([node, DAYS[node] ?? '2026-11-09'])
      }
})

test.each<[CaseStatus, Record<string, unknown>]>([
  ['pending_acceptance', { acceptance_due_on: '2026-12-07' }],
  ['in_mediation', { assigned_at: '2026-12-07T02:00:00Z' }],
  ['in_mediation', { first_contact_at: '2026-12-07T02:00:00Z' }],
  ['pending_mediator', { mediation_due_on: '2026-12-07' }],
  ['returned', { last_act_at: '2026-12-07T02:00:00Z' }],
  ['closed', { court_stage: 'transferred', court_stage_at: '2026-12-07T02:00:00Z' }],
])('一件 %s 的案件改了 %j，引调与督办随着改，减到零的不留下', async (status, change) => {
  const { id } = await layCase(world, { status })
  const before = (await kept()).desk_tallies
  await setRow('cases', id, change)
  const after = (await kept()).desk_tallies
  expect(after).not.toEqual(before)
  expect(after).toHaveLength(1)
  expect(after).toEqual((await recounted()).desk_tallies)
})

/** Days of Beijing of the case above; of every point after the closing the ninth. */
const DAYS: Readonly<Partial<Record<DeskNode, string>>> = {
  acceptance: '2026-11-05',
  assignment: '2026-12-06',
  taking: '2026-12-06',
  mediation: '2026-12-06',
  contact: '2026-11-07',
  returned: '2026-11-08',
}
