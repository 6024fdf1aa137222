import pg from 'pg'
import { asSystem, readAs, withActor } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { findChangesAfter, numberChanges } from '@/lib/data/stores/integration/change-store'
import { expression, readValue } from '@/lib/data/typed-reads'
import type { EventKind } from '@/lib/domain/audit/events'
import { changeOfEvent } from '@/lib/domain/integration/change-kinds'
import { numberAllChanges } from '@/lib/jobs/number-changes'
import { EVENT_EXAMPLES } from '../support/event-examples'
import { layConfirmation } from '../support/confirmations'
import { seededRandom } from '../support/seeded-random'
import { layDecline } from '../support/case-parts'
import { layWholeCase } from '../support/whole-case'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../support/world'

// 变动的次序：事务先后交错地提交，游标也不缺、不重、不倒；另一家法院什么也读不到.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const EVENT = `INSERT INTO events (chain, kind, at, actor_name, actor_role, case_id, court_id,
  institution_id, data)
  VALUES ('case:' || $1, 'case.acceptance-undone', coalesce($4, clock_timestamp()), '', 'system',
    $1::uuid, $2, $3, '{"acceptedBy":"林敏"}')`

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env.HEYI_TEST_OWNER_URL })
  await client.connect()
  return client
}

const write = (client: pg.Client, caseId: string, at: Date | null = null) =>
  client.query(EVENT, [caseId, world.courts.a, world.institutions.a, at])
const openCase = async () => (await layCase(world, { status: 'pending_assignment' })).id
const readAll = (after: bigint, atMost = 500) =>
  readAs(world.people.courtSystemA, 'test', (db) =>
    findChangesAfter(db, world.courts.a, after, atMost),
  )
const number = () => numberAllChanges(() => new Date())

test('先开始、后提交的变动不会被游标越过', async () => {
  const [slow, fast] = [await connect(), await connect()]
  const [slowCase, fastCase] = [await openCase(), await openCase()]
  await slow.query('BEGIN')
  await write(slow, slowCase)
  await write(fast, fastCase)
  await number()
  const first = await readAll(0n)
  expect(first.map(({ position }) => position)).toEqual([1n])
  await slow.query('COMMIT')
  await number()
  const second = await readAll(first.at(-1)!.position)
  expect(second.map(({ position }) => position)).toEqual([2n])
  expect(new Set([...first, ...second].map(({ caseNo }) => caseNo)).size).toBe(2)
  await Promise.all([slow.end(), fast.end()])
})

test('回滚的不占位置，没有提交的不编号', async () => {
  const client = await connect()
  const caseId = await openCase()
  await client.query('BEGIN')
  await write(client, caseId)
  expect(await number()).toBe(0)
  await client.query('ROLLBACK')
  await write(client, caseId)
  expect(await number()).toBe(1)
  expect((await readAll(0n)).map(({ position }) => position)).toEqual([1n])
  await client.end()
})

test('积下来一起编号的：同一案件按记录的次序，时刻倒着的也不倒；不同案件按发生的先后', async () => {
  const client = await connect()
  const [early, late] = [await openCase(), await openCase()]
  const at = (seconds: number) => new Date(Date.UTC(2026, 10, 29, 8, 0, seconds))
  await write(client, late, at(50))
  // The moment of an act is taken before the lock of its chain.
  for (const seconds of [40, 35, 30, 25, 20, 15]) await write(client, early, at(seconds))
  await write(client, late, at(45))
  let left = 8
  while (left > 0)
    left -= (await asSystem('test', (db) => numberChanges(db, world.courts.a, new Date(), 3))).count
  const order = await asOwner<{ case: string; seq: number }>(
    `SELECT case_id AS case, rank() OVER (PARTITION BY case_id ORDER BY event_seq)::int AS seq
      FROM court_changes ORDER BY position`,
  )
  expect(order.map((each) => [each.case, each.seq])).toEqual([
    ...[1, 2, 3, 4, 5, 6].map((seq) => [early, seq]),
    [late, 1],
    [late, 2],
  ])
  await client.end()
})

test('多人交错书写，两个进程同时编号，边写边读：读到的恰好是全部，次序与每件案件的记录一致', async () => {
  const random = seededRandom(20261129)
  const upTo = (most: number) => Math.floor(random() * (most + 1))
  const cases = await Promise.all(Array.from({ length: 4 }, openCase))
  let isWriting = true
  const writer = async () => {
    const client = await connect()
    for (let round = 0; round < 12; round += 1) {
      await client.query('BEGIN')
      // Two cases in the order of their chains, as the application writes them: no deadlock.
      const [a, b] = [upTo(3), upTo(3)].sort()
      await write(client, cases.toSorted()[a!]!)
      await client.query('SELECT pg_sleep($1)', [upTo(8) / 1000])
      if (b !== a) await write(client, cases.toSorted()[b!]!)
      await client.query(upTo(4) === 0 ? 'ROLLBACK' : 'COMMIT')
    }
    await client.end()
  }
  const numberer = async () => {
    while (isWriting)
      await asSystem('test', (db) => numberChanges(db, world.courts.a, new Date(), 3))
  }
  const seen: bigint[] = []
  const reader = async () => {
    while (isWriting) {
      const page = await readAll(seen.at(-1) ?? 0n, 5)
      seen.push(...page.map(({ position }) => position))
    }
  }
  const others = [numberer(), numberer(), reader()]
  await Promise.all([writer(), writer(), writer()])
  isWriting = false
  await Promise.all(others)
  await number()
  seen.push(...(await readAll(seen.at(-1) ?? 0n)).map(({ position }) => position))
  const [{ count } = { count: 0 }] = await asOwner<{ count: number }>(
    `SELECT count(*)::int AS count FROM events WHERE kind = 'case.acceptance-undone'`,
  )
  expect(count).toBeGreaterThan(20)
  expect(seen).toEqual(Array.from({ length: count }, (_, index) => BigInt(index + 1)))
  const wrong = await asOwner(
    `SELECT 1 FROM court_changes a JOIN court_changes b USING (case_id)
      WHERE a.event_seq < b.event_seq AND a.position > b.position`,
  )
  expect(wrong).toEqual([])
})

test('编过号的不能改，也不能再编', async () => {
  const client = await connect()
  await write(client, await openCase())
  await number()
  for (const change of ['position = 9', `kind = 'x'`])
    await expect(client.query(`UPDATE court_changes SET ${change}`)).rejects.toMatchObject({
      code: '42501',
    })
  await client.end()
})

test('另一家法院的密钥、法院的工作人员都读不到', async () => {
  const client = await connect()
  await write(client, await openCase())
  await number()
  await client.end()
  const rowsFor = (actor: World['people']['clerkA']) =>
    readAs(actor, 'test', (db) => findChangesAfter(db, world.courts.a, 0n, 5)).catch(() => 'none')
  expect(await rowsFor(world.people.courtSystemA)).toHaveLength(1)
  expect(await rowsFor(world.people.courtSystemB)).toEqual([])
  for (const who of ['clerkA', 'adminA', 'mediatorA', 'system', 'reviewerA'] as const)
    expect(await rowsFor(world.people[who])).toBe('none')
})

test('不加任何条件逐表查：另一家法院的密钥一行也看不到，本院的看得到', async () => {
  await layWholeCase(world)
  await layDecline((await layCase(world, { status: 'returned' })).id, {
    institution_id: world.institutions.a,
    declined_at: new Date(),
  })
  await asOwner(
    `INSERT INTO court_confirmation_rules (court_id, rule_no, from_on, own_cases_only,
      accepts_electronic, wants_paper_set, review_clock, special_jurisdictions, set_by_name, set_at)
     VALUES ($1, 1, current_date, false, true, false, 'confirmation_trial', '[]', '系统员', now())`,
    [world.courts.a],
  )
  const client = await connect()
  await write(client, await openCase())
  await client.end()
  await number()
  const seenBy = (actor: World['people']['clerkA'], table: string) =>
    readAs(actor, 'test', (db) =>
      db.$queryRaw<object[]>(Prisma.sql`SELECT 1 FROM ${Prisma.raw(table)}`),
    )
  for (const table of [
    'cases',
    'parties',
    'agreements',
    'agreement_terms',
    'agreement_marks',
    'case_declines',
    'confirmations',
    'confirmation_decisions',
    'court_changes',
    'court_confirmation_rules',
    'court_feeds',
    'court_packs',
  ]) {
    expect([table, (await seenBy(world.people.courtSystemB, table)).length]).toEqual([table, 0])
    expect([table, (await seenBy(world.people.courtSystemA, table)).length > 0]).toEqual([
      table,
      true,
    ])
  }
})

test('当事人还没有提交的司法确认申请，连撤回也不是变动', async () => {
  const { id: caseId } = await layCase(world, { status: 'closed' })
  const insert = async (confirmationId: string) =>
    asOwner(
      `INSERT INTO events (chain, kind, at, actor_name, actor_role, case_id, court_id,
        institution_id, data)
       VALUES ('case:' || $1, 'confirmation.withdrawn', now(), '', 'system', $1::uuid, $2, $3,
         jsonb_build_object('confirmationId', $4::text, 'isRequest', false))`,
      [caseId, world.courts.a, world.institutions.a, confirmationId],
    )
  await insert(await layConfirmation(caseId, 'waiting_parties'))
  expect(await number()).toBe(0)
  const submitted = await layConfirmation(caseId, 'submitted')
  await insert(submitted)
  expect(await number()).toBe(1)
  expect(await readAll(0n)).toMatchObject([{ kind: 'confirmation.changed', subjectId: submitted }])
})

test('数据库的变动种类与规则逐项相同', async () => {
  for (const [kind, data] of Object.entries(EVENT_EXAMPLES) as [EventKind, object][]) {
    const stored = await withActor(world.people.clerkA, (db) =>
      readValue(
        db,
        expression<string | null>(
          Prisma.sql`heyi_change_kind(${kind}, ${JSON.stringify(data)}::jsonb)`,
        ),
      ),
    )
    expect({ kind, change: stored }).toEqual({ kind, change: changeOfEvent(kind, data) })
  }
})

test('接口密钥能读的列逐项列明：没有号码、住址，没有协商的任何内容', async () => {
  const rows = await asOwner<{ table: string; columns: string }>(`
    SELECT table_name AS "table", string_agg(column_name, ' ' ORDER BY column_name) AS columns
    FROM information_schema.columns
    WHERE table_schema = 'public' AND has_column_privilege('heyi_integration', table_name::regclass,
      column_name, 'SELECT')
    GROUP BY 1 ORDER BY 1`)
  const columns = Object.fromEntries(rows.map(({ table, columns: names }) => [table, names]))
  expect(Object.keys(columns)).toEqual([
    'agreement_marks',
    'agreement_terms',
    'agreements',
    'calendar_years',
    'case_declines',
    'cases',
    'confirmation_answers',
    'confirmation_decisions',
    'confirmations',
    'court_changes',
    'court_confirmation_rules',
    'court_feeds',
    'court_packs',
    'courts',
    'institution_courts',
    'institutions',
    'parties',
    'returned_ends',
    'supplementary_agreements',
  ])
  expect(columns.parties).toBe('case_id court_id id joined_at left_at name position side')
  expect(columns.cases).toBe(
    'acceptance_due_on acceptance_due_provisional accepted_at assigned_at case_no cause closed_at court_case_no court_ended_on court_id holder_id id institution_id mediation_due_on mediation_due_provisional mediator_name outcome received_at referred_at source status',
  )
  // How a person was identified is printed in the application; when and on what device is not.
  expect(columns.confirmation_answers).toBe(
    'agreed_at confirmation_id confirmer identity_way participant_id party_id party_name person_name',
  )
  // What was only proposed is no row for a court; of the others the text, and no account.
  expect(columns.supplementary_agreements).toBe(
    'agreement_no case_id clauses number settled_at settled_by_name status',
  )
  expect(columns.agreement_marks).not.toContain('note')
  const [writes] = await asOwner<{ writes: boolean }>(`
    SELECT bool_or(has_any_column_privilege('heyi_integration', c.oid, 'INSERT, UPDATE')
      OR has_table_privilege('heyi_integration', c.oid, 'DELETE, TRUNCATE')) AS writes
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v')`)
  expect(writes).toEqual({ writes: false })
})
