import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import type { Client } from 'pg'

export type NamedSql = { readonly name: string; readonly sql: string }

/**
 * What a release of long ago brought along besides the migrations, which are still here: its last
 * migration, and its function files as they were.
 */
export function readOldRelease(migration: string): { readonly functions: NamedSql[] } {
  const file = join(__dirname, 'releases', `${migration}.json.br`)
  const text = brotliDecompressSync(readFileSync(file)).toString('utf8')
  return JSON.parse(text) as { functions: NamedSql[] }
}

/** Rows as that release wrote them: two courts' cases with parties, people, and their events. */
export async function layOldRows(db: Client): Promise<void> {
  const [court, institution, admin, mediator] = [1, 2, 3, 4].map(() => randomUUID())
  await db.query(
    `INSERT INTO courts (id, code, name, short_name, case_number_prefix)
     VALUES ($1, 'court-a', '甲区法院', '甲区法院', '多元化解')`,
    [court],
  )
  await db.query(
    `INSERT INTO institutions (id, code, name, kind) VALUES ($1, 'inst-a', '甲调解中心', 'people')`,
    [institution],
  )
  await db.query(`INSERT INTO institution_courts VALUES ($1, $2, '2025-01-01')`, [
    institution,
    court,
  ])
  await db.query(
    `INSERT INTO accounts (id, role, name, phone_sealed, phone_hash, institution_id,
       password_hash, must_change_password)
     VALUES ($1, 'institution_admin', '林敏', 'sealed', 'phone-1', $3, 'hash', false),
       ($2, 'mediator', '谢岚', 'sealed', 'phone-2', $3, 'hash', false)`,
    [admin, mediator, institution],
  )
  await db.query(
    `INSERT INTO mediator_profiles (account_id, institution_id, identity_hash, specialties,
       caseload_cap, roster_confirmed_on) VALUES ($1, $2, 'identity', '{tort}', 50, '2025-01-01')`,
    [mediator, institution],
  )
  for (const serial of [1, 2, 3]) await layOldCase(db, { court, institution, mediator, serial })
}

type Place = {
  readonly court: string | undefined
  readonly institution: string | undefined
  readonly mediator: string | undefined
  readonly serial: number
}

async function layOldCase(db: Client, { court, institution, mediator, serial }: Place) {
  const id = randomUUID()
  await db.query(
    `INSERT INTO cases (id, court_id, institution_id, holder_id, mediator_id, mediator_name, status,
       number_year, number_prefix, number_serial, case_no, source, dispute_type, cause,
       cause_version, claim, facts, amount, referred_at, received_at, accepted_at, last_act,
       last_act_by, last_act_at)
     VALUES ($1, $2, $3, $3, $4, '谢岚', 'in_mediation', 2026, '测试', $5::integer,
       '(2026) 测试' || $5::integer || '号',
       'delegated_pre_filing', 'tort', '财产损害赔偿纠纷', '2025', '请求赔偿', '因漏水受损', '1200.00',
       '2026-10-09', '2026-10-09', '2026-10-10', 'case.referred', '甲区法院', '2026-10-09')`,
    [id, court, institution, mediator, serial],
  )
  await db.query(
    `INSERT INTO parties (id, case_id, court_id, holder_id, position, side, kind, name)
     VALUES (gen_random_uuid(), $1, $2, $3, 1, 'applicant', 'natural', '许静'),
       (gen_random_uuid(), $1, $2, $3, 2, 'respondent', 'natural', '卢平')`,
    [id, court, institution],
  )
  for (const kind of ['case.referred', 'case.accepted'])
    await db.query(
      `INSERT INTO events (id, chain, kind, at, actor_name, actor_role, case_id, court_id,
         institution_id, data)
       VALUES (gen_random_uuid(), 'case:' || $1::text, $2, '2026-10-09T02:00:00Z', '甲区法院',
         'court_system', $1::uuid, $3, $4, '{}')`,
      [id, kind, court, institution],
    )
}
