import fc from 'fast-check'
import { withActor } from '@/lib/data/door'
import { candidatesFor, findMediatorBook } from '@/lib/data/stores/assignment/mediator-book-store'
import { CARRIED_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '@/__tests__/support/world'

// The book is read from what is kept as it changes; here the same numbers are counted from the
// cases themselves, one by one.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const NO_LEAVERS = {
  replaced: new Set<string>(),
  withdrew: new Map(),
  takenFrom: new Map(),
}
const TYPES = ['tort', 'labour', 'property_service']
const STATUSES: readonly CaseStatus[] = [
  'pending_assignment',
  'pending_mediator',
  'disclosure_review',
  'in_mediation',
  'closed',
  'closed',
  'archived',
]
const OUTCOMES = ['agreement', 'settled_withdrawn', 'deadlock', 'unreachable']

type Counted = {
  openCases: number
  closedTotal: number
  succeededTotal: number
  succeededDays: number
  assignedToday: number
  closedSameType: number
  succeededSameType: number
  last: string | null
}

/** What the old way counted, over every case of the mediator. */
async function countFromCases(mediatorId: string, disputeType: string): Promise<Counted> {
  const db = await ownerClient()
  const { rows } = await db.query<Omit<Counted, 'last'> & { last: Date | null }>(
    `SELECT count(*) FILTER (WHERE status = ANY ($3))::int AS "openCases",
      count(*) FILTER (WHERE closed_at IS NOT NULL)::int AS "closedTotal",
       count(*) FILTER (WHERE outcome IN ('agreement',
         'settled_withdrawn'))::int AS "succeededTotal",
       coalesce(sum(closing_days) FILTER (WHERE outcome IN ('agreement', 'settled_withdrawn')),
         0)::int AS "succeededDays",
       (SELECT count(*)::int FROM assignments a WHERE a.mediator_id = $1
         AND coalesce(ended_because, '') <> 'undone'
         AND (assigned_at AT TIME ZONE 'Asia/Shanghai')::date
           = (now() AT TIME ZONE 'Asia/Shanghai')::date) AS "assignedToday",
       count(*) FILTER (WHERE closed_at IS NOT NULL AND dispute_type = $2)::int AS "closedSameType",
       count(*) FILTER (WHERE outcome IN ('agreement', 'settled_withdrawn')
         AND dispute_type = $2)::int AS "succeededSameType",
       (SELECT max(assigned_at) FROM assignments a WHERE a.mediator_id = $1
         AND coalesce(ended_because, '') <> 'undone') AS last
     FROM cases WHERE mediator_id = $1`,
    [mediatorId, disputeType, [...CARRIED_STATUSES]],
  )
  const { last, ...counts } = rows[0]!
  return { ...counts, last: last && toLocalDate(last) }
}

const anyCase = fc.record({
  status: fc.constantFrom(...STATUSES),
  disputeType: fc.constantFrom(...TYPES),
  outcome: fc.constantFrom(...OUTCOMES),
  isSecond: fc.boolean(),
  acceptedDaysAgo: fc.integer({ min: 0, max: 60 }),
  assignedDaysAgo: fc.integer({ min: 0, max: 40 }),
  isUndone: fc.boolean(),
})

test('任何一组案件：在办、结案、用时、同类成功、上次分配，与逐件数出来的完全相同', async () => {
  const { adminA, mediatorA, mediatorA2, mediatorB } = world.people
  const db = await ownerClient()
  await fc.assert(
    fc.asyncProperty(fc.array(anyCase, { minLength: 1, maxLength: 8 }), async (cases) => {
      for (const { isSecond, outcome, assignedDaysAgo, isUndone, ...spec } of cases) {
        const { id } = await layCase(world, {
          ...spec,
          mediator: isSecond ? mediatorA2 : mediatorA,
        })
        await db.query('UPDATE cases SET outcome = $2 WHERE id = $1 AND closed_at IS NOT NULL', [
          id,
          outcome,
        ])
        await db.query(
          `UPDATE assignments SET assigned_at = now() - make_interval(days => $2),
            ended_at = CASE WHEN $3 THEN now() ELSE ended_at END,
          ended_because = CASE WHEN $3 THEN 'undone' ELSE ended_because END WHERE case_id = $1`,
          [id, assignedDaysAgo, isUndone],
        )
      }
      await layCase(world, {
        status: 'closed',
        mediator: mediatorB,
        institutionId: world.institutions.b,
      })
      const book = await withActor(adminA, (tx) =>
        findMediatorBook(tx, world.institutions.a, toLocalDate(new Date())),
      )
      expect(book.map(({ mediatorId }) => mediatorId).sort()).toEqual(
        [mediatorA.id, mediatorA2.id].sort(),
      )
      for (const disputeType of TYPES) {
        for (const candidate of candidatesFor(
          book,
          { disputeType, courtId: world.courts.a },
          NO_LEAVERS,
        )) {
          const {
            openCases,
            closedTotal,
            succeededTotal,
            succeededDays,
            assignedToday,
            closedSameType,
            succeededSameType,
            lastAssignedAt: last,
          } = candidate
          expect({
            openCases,
            closedTotal,
            succeededTotal,
            succeededDays,
            assignedToday,
            closedSameType,
            succeededSameType,
            last,
          }).toEqual(await countFromCases(candidate.mediatorId, disputeType))
        }
      }
    }),
    { numRuns: 12 },
  )
})

test('别的机构的管理员读不到本机构任何一位调解员的数字', async () => {
  const book = await withActor(world.people.adminB, (tx) =>
    findMediatorBook(tx, world.institutions.a, toLocalDate(new Date())),
  )
  expect(book).toEqual([])
})

test('不读全表：在办的件数来自调解员自己的索引，结案来自累计数', async () => {
  const db = await ownerClient()
  const { rows } = await db.query<{ indexdef: string }>(
    `SELECT indexdef FROM pg_indexes WHERE tablename IN ('cases', 'assignments')`,
  )
  const indexes = rows.map(({ indexdef }) => indexdef).join('\n')
  expect(indexes).toContain('cases USING btree (mediator_id, status)')
  expect(indexes).toContain('assignments USING btree (mediator_id, assigned_at DESC)')
})
