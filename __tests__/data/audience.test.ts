import pg from 'pg'
import {
  AUDIENCES,
  findListener,
  mayHear,
  type Audience,
  type AudienceKind,
} from '@/lib/domain/audience/audience'
import { layNote } from '../support/notes'
import { layCoMediator } from '../support/lay-co-mediator'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../support/world'

// 保密：程序里的规则和数据库里的规则逐一相同；有受众的表只问这一条规则. 参加人见 audience-participants.test.ts.

let world: World
let login: pg.Client
let cases: readonly { readonly id: string; readonly applicantId: string }[]
let facts: ReadonlyMap<
  string,
  { mediatorId: string | null; coMediatorIds: readonly string[]; institutionId: string | null }
>
beforeAll(async () => {
  world = await buildWorld()
  cases = [
    await layCase(world, { status: 'in_mediation' }),
    await layCase(world, { status: 'pending_assignment' }),
    await layCase(world, { status: 'returned' }),
    await layCase(world, { status: 'closed' }),
    await layCase(world, { status: 'in_mediation' }),
  ]
  const { id: coMediatorId } = world.people.mediatorA2
  const coMediated = cases.at(-1)!.id
  await layCoMediator(world, coMediated)
  const rows = await asOwner<{ id: string; mediator: string | null; institution: string | null }>(
    'SELECT id, mediator_id AS mediator, institution_id AS institution FROM cases',
  )
  facts = new Map(
    rows.map(({ id, mediator, institution }) => [
      id,
      {
        mediatorId: mediator,
        coMediatorIds: id === coMediated ? [coMediatorId] : [],
        institutionId: institution,
      },
    ]),
  )
  login = new pg.Client({ connectionString: process.env.HEYI_JOB_DATABASE_URL })
  await login.connect()
})
afterAll(async () => {
  await login.end()
  await closeWorld()
})

type Who = keyof World['people']

type DatabaseRole = 'heyi_app' | 'heyi_reader'

/** Works as this person in a transaction that is rolled back. */
async function actingAs<T>(who: Who, dbRole: DatabaseRole, work: () => Promise<T>): Promise<T> {
  const { id, role, courtId, institutionId } = world.people[who]
  await login.query('BEGIN')
  try {
    await login.query(`SET LOCAL ROLE ${dbRole}`)
    for (const [name, value] of Object.entries({
      role,
      actor_id: id,
      court_id: courtId,
      institution_id: institutionId,
    }))
      await login.query('SELECT set_config($1, $2, true)', [`heyi.${name}`, value ?? ''])
    return await work()
  } finally {
    await login.query('ROLLBACK')
  }
}

/** Every table with the columns that the role may read, as text: `"a"::text, "b"::text`. */
const readableTables = (dbRole: DatabaseRole) =>
  asOwner<{ name: string; row: string }>(
    `SELECT table_name::text AS name, string_agg(format('%I::text', column_name), ', ') AS row
     FROM information_schema.columns
     WHERE table_schema = 'public' AND has_column_privilege($1, format('%I', table_name),
       column_name, 'SELECT')
     GROUP BY 1`,
    [dbRole],
  )

const audienceOf = (kind: AudienceKind, partyId: string): Audience =>
  kind === 'caucus' ? { kind, partyId } : { kind }

test('每个人、每一件案件、每一种受众：数据库的回答就是规则的回答', async () => {
  const heard = new Set<string>()
  for (const who of Object.keys(world.people) as Who[])
    await actingAs(who, 'heyi_app', async () => {
      for (const { id, applicantId } of cases)
        for (const kind of AUDIENCES) {
          const listener = findListener(world.people[who], { ...facts.get(id)!, participants: [] })
          const { rows } = await login.query<{ hears: boolean }>(
            'SELECT heyi_may_hear($1, $2, $3) AS hears',
            [id, kind, kind === 'caucus' ? applicantId : null],
          )
          const expected = mayHear(listener, audienceOf(kind, applicantId))
          expect({ who, id, kind, hears: rows[0]!.hears }).toEqual({
            who,
            id,
            kind,
            hears: expected,
          })
          if (expected) heard.add(`${listener.kind} ${kind}`)
        }
    })
  // Had no one heard anything, the two rules would agree on nothing.
  expect([...heard].sort()).toEqual([
    'administrator case',
    'mediator case',
    'mediator caucus',
    'mediator mediators',
  ])
})

/**
 * What an invited person may hear depends on the topic: its own rows, and what is said in it; of an
 * offer it is none. What a third person may hear depends on when it was said.
 */
const TOPIC_OF: Readonly<Record<string, string>> = {
  topics: ', id, opened_at',
  messages: ', CASE WHEN (offer_until IS NULL) THEN topic_id ELSE NULL::uuid END, sent_at',
  message_reads: ', NULL::uuid, heyi_said_at(message_id)',
  message_files: ', NULL::uuid, heyi_said_at(message_id)',
  offer_answers: ', NULL::uuid, heyi_said_at(offer_id)',
}

test('有受众的表：受众与说的一方由约束相连，每一条策略都只问同一条规则', async () => {
  const tables = await asOwner<{ name: string }>(
    `SELECT table_name::text AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'audience' ORDER BY 1`,
  )
  expect(tables.length).toBeGreaterThan(0)
  for (const { name } of tables) {
    const checks = await asOwner<{ rule: string }>(
      `SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint
       WHERE conrelid = $1::regclass AND contype = 'c'`,
      [name],
    )
    expect([name, checks.map(({ rule }) => rule)]).toEqual([
      name,
      expect.arrayContaining([
        `CHECK (((audience = 'caucus'::text) = (caucus_party_id IS NOT NULL)))`,
      ]),
    ])
    const policies = await asOwner<{ qual: string | null; check: string | null }>(
      `SELECT qual, with_check AS check FROM pg_policies
       WHERE tablename = $1 AND policyname NOT IN ('job_all', 'owner_compares')`,
      [name],
    )
    expect(policies.length).toBeGreaterThan(0)
    for (const { qual, check } of policies)
      for (const rule of [qual, check].filter((each) => each !== null))
        expect([name, rule.replace(/\s+/g, ' ')]).toEqual([
          name,
          `heyi_may_hear(case_id, audience, caucus_party_id${TOPIC_OF[name] ?? ''})`,
        ])
  }
  const others = await asOwner(
    `SELECT tablename FROM pg_policies WHERE (qual LIKE '%heyi_may_hear%'
      OR with_check LIKE '%heyi_may_hear%')
       AND tablename <> ALL ($1)`,
    [tables.map(({ name }) => name)],
  )
  expect(others).toEqual([])
  // What is sealed is compared by functions with the owner's rights; no other table has such a
  // policy, and it is no role's of the application.
  const comparing = await asOwner<{ table: string; roles: string }>(
    `SELECT tablename::text AS table, roles::text FROM pg_policies
      WHERE policyname = 'owner_compares' ORDER BY 1`,
  )
  expect(comparing).toEqual([
    { table: 'choice_wishes', roles: expect.not.stringContaining('heyi_') },
    { table: 'sealed_offers', roles: expect.not.stringContaining('heyi_') },
  ])
  const readers = await asOwner(
    `SELECT grantee FROM information_schema.column_privileges
     WHERE table_name IN ('sealed_offers', 'choice_wishes') AND grantee LIKE 'heyi%'`,
  )
  expect(readers).toEqual([])
})

test('备忘里的话，除承办的调解员以外，任何人以任何数据库角色查任何表的任何一列，都没有', async () => {
  const marker = '底线七七四千元'
  const { id, applicantId } = cases[0]!
  await layNote(id, { words: marker })
  await layNote(id, { words: marker, audience: 'caucus', caucus_party_id: applicantId })
  const found: string[] = []
  for (const dbRole of ['heyi_app', 'heyi_reader'] as const) {
    const tables = await readableTables(dbRole)
    for (const who of Object.keys(world.people) as Who[])
      await actingAs(who, dbRole, async () => {
        for (const { name, row } of tables) {
          const { rows } = await login.query(
            `SELECT 1 FROM "${name}" WHERE concat_ws(' ', ${row}) LIKE '%' || $1 || '%'`,
            [marker],
          )
          if (rows.length > 0) found.push(`${who} ${dbRole} ${name} ${rows.length}`)
        }
      })
  }
  expect(found).toEqual(['mediatorA heyi_app case_notes 2'])
  const privileges = await asOwner<{ role: string }>(
    `SELECT r AS role FROM unnest(ARRAY['heyi_job', 'heyi_access', 'heyi_login', 'heyi_web',
      'heyi_reader', 'heyi_public']) r
     WHERE has_column_privilege(r, 'case_notes', 'words', 'SELECT')`,
  )
  expect(privileges).toEqual([])
})
