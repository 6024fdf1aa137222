import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Actor, ActorRole } from '@/lib/domain/access/roles'
import { isAtCourt, type CaseStatus } from '@/lib/domain/case/status'
import { now } from '@/lib/platform/clock'
import { sealValue } from '@/lib/platform/sealed-value'
import { closeEmptying, emptyDatabase } from './empty-tables'
import { isWorldKept } from './keep-world'

// A small world in the worker's database: two courts, two institutions, people in every role. Rows
// are inserted by the owner's connection, past every policy, so that a test starts from facts and
// not from the code it tests.

type Person =
  | 'adminA'
  | 'adminA2'
  | 'adminB'
  | 'mediatorA'
  | 'mediatorA2'
  | 'mediatorB'
  | 'clerkA'
  | 'clerkB'
  | 'judgeA'
  | 'reviewerA'
  | 'partyX'
  | 'system'
  | 'security'
  | 'courtAdminA'
  | 'auditor'
  | 'courtSystemA'
  | 'courtSystemB'

export type World = {
  readonly courts: { readonly a: string; readonly b: string }
  readonly institutions: { readonly a: string; readonly b: string }
  readonly people: Readonly<Record<Person, Actor>>
}

/** One person of every role but an institution's administrator. */
export const OTHER_ROLES = [
  'mediatorA',
  'clerkA',
  'judgeA',
  'reviewerA',
  'partyX',
  'system',
  'security',
  'courtAdminA',
  'auditor',
  'courtSystemA',
] as const satisfies readonly (keyof World['people'])[]

/** Everyone's password in this world, and a hash of it that costs little to verify. */
export const WORLD_PASSWORD = 'World-Password-2026'
export const PASSWORD_HASH =
  '$argon2id$v=19$m=8,t=1,p=1$kacbrBTXw73cQy8BnaKZRg$DYVP+EUmryXF3kaNmjWojq4i6XeILv8Vv7AB0ebpobs'

let owner: pg.Client | undefined

/** The owner's connection, which no policy binds. Closed by `closeWorld`. */
export async function ownerClient(): Promise<pg.Client> {
  if (owner) return owner
  owner = new pg.Client({ connectionString: process.env.HEYI_TEST_OWNER_URL })
  await owner.connect()
  return owner
}

/** Runs a statement as the owner. @returns its rows */
export async function asOwner<Row extends pg.QueryResultRow = pg.QueryResultRow>(
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return (await (await ownerClient()).query<Row>(sql, [...values])).rows
}

/** Closes every connection of this process, once its last test has run. */
export async function closeWorld(): Promise<void> {
  if (isWorldKept()) return
  await owner?.end()
  owner = undefined
  await closeEmptying()
  const { closeDatabase } = await import('@/lib/data/door')
  await closeDatabase()
}

/**
 * Years that no State Council notice covers yet get a calendar made for tests, so that the suite
 * passes whatever the date is. Rules about unpublished years are tested on calendars of their own.
 */
async function loadTestCalendar(db: pg.Client): Promise<void> {
  const thisYear = new Date().getUTCFullYear()
  for (const year of [thisYear, thisYear + 1, thisYear + 2].filter(
    (candidate) => candidate > 2026,
  )) {
    await db.query(
      `INSERT INTO calendar_years (year, holidays, make_up_workdays, source, loaded_at, loaded_by)
       VALUES ($1, $2, '{}', 'made for tests', now(), 'tests') ON CONFLICT DO NOTHING`,
      [year, ['01-01', '05-01', '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`)],
    )
  }
}

type Organisation = { readonly courtId?: string; readonly institutionId?: string }

function personOf(role: ActorRole, name: string, { courtId, institutionId }: Organisation): Actor {
  const organisation = { courtId: courtId ?? null, institutionId: institutionId ?? null }
  return { id: randomUUID(), role, name, ...organisation }
}

/**
 * Inserts the accounts of these people, and the files of the mediators among them, in one statement
 * each.
 */
async function insertAccounts(db: pg.Client, people: readonly Actor[]): Promise<void> {
  const accounts = people.map((person) => ({
    ...person,
    phone: sealValue('19900000000', 'accounts.phone_sealed', person.id),
  }))
  await db.query(
    `INSERT INTO accounts (id, role, name, phone_sealed, phone_hash, court_id, institution_id,
      password_hash, must_change_password)
     SELECT id, role, name, phone, 'phone-' || id, "courtId", "institutionId", $2, false
       FROM jsonb_to_recordset($1)
       AS person (id uuid, role text, name text, phone text, "courtId" uuid, "institutionId" uuid)`,
    [JSON.stringify(accounts), PASSWORD_HASH],
  )
  await db.query(
    `INSERT INTO mediator_profiles (account_id, institution_id, identity_hash, specialties,
      caseload_cap, roster_confirmed_on)
     SELECT id, institution_id, 'identity-' || id, '{tort}', 1000, '2025-01-01' FROM accounts
     WHERE role = 'mediator' AND id = ANY($1)`,
    [people.map(({ id }) => id)],
  )
}

/** Builds the world again in an empty database. */
export async function buildWorld(): Promise<World> {
  await emptyDatabase()
  const db = await ownerClient()
  const organisation = async (table: 'courts' | 'institutions', code: string, name: string) => {
    const columns = table === 'courts' ? 'short_name, case_number_prefix' : 'kind'
    const values = table === 'courts' ? `'${name}', '多元化解'` : `'people'`
    const { rows } = await db.query<{ id: string }>(
      `INSERT INTO ${table} (code, name, ${columns}) VALUES ($1, $2, ${values}) RETURNING id`,
      [code, name],
    )
    return rows[0]!.id
  }
  const courts = {
    a: await organisation('courts', 'court-a', '甲区法院'),
    b: await organisation('courts', 'court-b', '乙区法院'),
  }
  const institutions = {
    a: await organisation('institutions', 'inst-a', '甲调解中心'),
    b: await organisation('institutions', 'inst-b', '乙调解中心'),
  }
  await loadTestCalendar(db)
  await db.query(
    `INSERT INTO institution_courts SELECT i.id, c.id, '2025-01-01' FROM institutions i, courts c`,
  )
  const inA = { institutionId: institutions.a }
  const inB = { institutionId: institutions.b }
  const people = {
    adminA: personOf('institution_admin', '林敏', inA),
    adminA2: personOf('institution_admin', '周正', inA),
    adminB: personOf('institution_admin', '何远', inB),
    mediatorA: personOf('mediator', '谢岚', inA),
    mediatorA2: personOf('mediator', '王朗', inA),
    mediatorB: personOf('mediator', '陈启', inB),
    clerkA: personOf('court_clerk', '甲书记', { courtId: courts.a }),
    clerkB: personOf('court_clerk', '乙书记', { courtId: courts.b }),
    judgeA: personOf('court_judge', '甲法官', { courtId: courts.a }),
    reviewerA: personOf('court_reviewer', '甲审阅', { courtId: courts.a }),
    partyX: personOf('party', '某当事人', {}),
    system: personOf('system_admin', '系统员', {}),
    security: personOf('security_admin', '安全员', {}),
    courtAdminA: personOf('court_admin', '甲管理', { courtId: courts.a }),
    auditor: personOf('auditor', '审计员', {}),
    courtSystemA: personOf('court_system', '甲区法院', { courtId: courts.a }),
    courtSystemB: personOf('court_system', '乙区法院', { courtId: courts.b }),
  } as const
  const hasAccount = ({ role }: Actor) => role !== 'court_system'
  await insertAccounts(db, Object.values<Actor>(people).filter(hasAccount))
  return { courts, institutions, people }
}

export type CaseSpec = {
  readonly status: CaseStatus
  readonly mediator?: Actor
  readonly courtId?: string
  readonly institutionId?: string
  readonly acceptedDaysAgo?: number
  readonly disputeType?: string
}

let serial = 0

const HAS_MEDIATOR: readonly CaseStatus[] = [
  'pending_mediator',
  'disclosure_review',
  'in_mediation',
  'closed',
  'archived',
]
const IS_ACCEPTED: readonly CaseStatus[] = ['pending_assignment', ...HAS_MEDIATOR]

/**
 * A case in a given status with one applicant and one respondent, as if it had come there lawfully
 * by the test's own clock.
 */
export async function layCase(
  world: World,
  spec: CaseSpec,
): Promise<{
  readonly id: string
  readonly caseNo: string
  readonly applicantId: string
  readonly respondentId: string
}> {
  const db = await ownerClient()
  const id = randomUUID()
  const number = ++serial
  const caseNo = `(2026) 测试${number}号`
  const court = spec.courtId ?? world.courts.a
  const institution = isAtCourt(spec.status) ? null : (spec.institutionId ?? world.institutions.a)
  const mediator = HAS_MEDIATOR.includes(spec.status)
    ? (spec.mediator ?? world.people.mediatorA)
    : null
  const isClosed = spec.status === 'closed' || spec.status === 'archived'
  const days = spec.acceptedDaysAgo ?? 2
  // A test that replaces the clock may not have set it yet.
  const at = now() ?? new Date()
  await db.query(
    `INSERT INTO cases (id, court_id, institution_id, holder_id, mediator_id, mediator_name, status,
      number_year, number_prefix, number_serial, case_no, source, dispute_type, cause,
        cause_version, claim, facts, amount, referred_at, received_at, accepted_at, closed_at,
          outcome, last_act, last_act_by, last_act_at, closing_days)
     VALUES ($1, $2::uuid, $3::uuid, coalesce($3::uuid, $2::uuid), $4, $5, $6, 2026, '测试', $7, $8,
       'delegated_pre_filing', $9, '财产损害赔偿纠纷', '2025', '请求赔偿', '因漏水受损',
       '1200.00', $13::timestamptz - make_interval(days => $10::int + 1),
         $13::timestamptz - make_interval(days => $10::int + 1), CASE WHEN $11::boolean
           THEN $13::timestamptz - make_interval(days => $10::int) END, CASE WHEN $12::boolean
             THEN $13::timestamptz END, CASE WHEN $12::boolean THEN 'agreement' END,
       'case.referred', '甲区法院', $13::timestamptz - make_interval(days => $10::int + 1),
         CASE WHEN $12::boolean THEN $10::int + 1 END)`,
    [
      id,
      court,
      institution,
      mediator?.id ?? null,
      mediator?.name ?? null,
      spec.status,
      number,
      caseNo,
      spec.disputeType ?? 'tort',
      days,
      IS_ACCEPTED.includes(spec.status),
      isClosed,
      at,
    ],
  )
  const [applicantId, respondentId] = [randomUUID(), randomUUID()]
  // In one statement: what a case is searched by is written once for both.
  await db.query(
    `INSERT INTO parties (id, case_id, court_id, holder_id, position, side, kind, name)
     VALUES ($4, $1, $2, $3, 1, 'applicant', 'natural', '申请人' || $6),
       ($5, $1, $2, $3, 2, 'respondent', 'natural', '被申请人' || $6)`,
    [id, court, institution ?? court, applicantId, respondentId, String(number)],
  )
  if (mediator) {
    await db.query(
      `INSERT INTO assignments (case_id, court_id, holder_id, mediator_id, mediator_name,
        assigned_at, assigned_by, rank, rank_score, accepted_at, ended_at, ended_because)
       VALUES ($1, $2, $3, $4, $5, $8, '林敏', 1, 80, CASE WHEN $7::boolean
         OR $6::text = 'in_mediation' THEN $8::timestamptz END, CASE WHEN $7::boolean
           THEN $8::timestamptz END, CASE WHEN $7::boolean THEN 'case_closed' END)`,
      [id, court, institution ?? court, mediator.id, mediator.name, spec.status, isClosed, at],
    )
  }
  if (spec.status === 'disclosure_review') {
    await db.query(
      `INSERT INTO disclosures (case_id, court_id, holder_id, mediator_id, grounds, statement,
        made_at) VALUES ($1, $2, $3, $4, '{interest}', '与被申请人有往来', $5)`,
      [id, court, institution, mediator!.id, at],
    )
  }
  return { id, caseNo, applicantId, respondentId }
}
