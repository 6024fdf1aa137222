import { randomUUID } from 'node:crypto'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import { CASE_STATUSES, isAtCourt, type CaseStatus } from '@/lib/domain/case/status'
import { DISPUTE_TYPES, OUTCOMES } from '@/lib/domain/case/vocabulary'
import { seededRandom } from './seeded-random'
import { ownerClient, type World } from './world'

// Random cases of two institutions and two courts over two years, inserted in lawful states, for
// reports to be checked against.

const MEDIATED: readonly CaseStatus[] = [
  'pending_mediator',
  'disclosure_review',
  'in_mediation',
  'closed',
  'archived',
]

/** Lays `count` cases and some declines. The same seed lays the same cases. */
export async function layReportCases(world: World, count: number, seed: number): Promise<void> {
  const db = await ownerClient()
  const random = seededRandom(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const { people, institutions, courts } = world
  const now = Date.now()
  const rows = Array.from({ length: count }, (_, index) => {
    const status = pick(CASE_STATUSES)
    const side = pick(['a', 'b'] as const)
    const mediator = MEDIATED.includes(status)
      ? side === 'a'
        ? pick([people.mediatorA, people.mediatorA2])
        : people.mediatorB
      : null
    const daysAgo = Math.floor(random() * 730)
    const referred = now - daysAgo * 86_400_000 - Math.floor(random() * 80_000_000)
    const received = referred + Math.floor(random() * 3_600_000)
    const accepted =
      status === 'pending_acceptance' || isAtCourt(status)
        ? null
        : Math.min(now, received + Math.floor(random() ** 2 * 6 * 86_400_000))
    const isClosed = status === 'closed' || status === 'archived'
    const closed = isClosed
      ? Math.min(now, accepted! + Math.floor(random() ** 2 * 120 * 86_400_000))
      : null
    const day = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)
    return {
      id: randomUUID(),
      court: pick([courts.a, courts.b]),
      institution: isAtCourt(status) ? null : institutions[side],
      mediator: mediator?.id ?? null,
      mediatorName: mediator?.name ?? null,
      status,
      serial: 500_000 + index,
      source: pick(CASE_SOURCES),
      type: pick(DISPUTE_TYPES),
      referred: new Date(referred),
      received: new Date(received),
      accepted: accepted && new Date(accepted),
      closed: closed && new Date(closed),
      outcome: isClosed ? pick(OUTCOMES) : null,
      days:
        closed && Math.round((Date.parse(day(closed)) - Date.parse(day(referred))) / 86_400_000),
      acceptanceDue: day(received + 4 * 86_400_000),
      mediationDue: accepted && day(accepted + Math.floor(20 + random() * 60) * 86_400_000),
    }
  })
  const column = (name: keyof (typeof rows)[number]) => rows.map((row) => row[name])
  await db.query(
    `INSERT INTO cases (id, court_id, institution_id, holder_id, mediator_id, mediator_name, status,
      number_year, number_prefix, number_serial, case_no, source, dispute_type, cause,
        cause_version, claim, facts, referred_at, received_at, accepted_at, closed_at, outcome,
          closing_days, acceptance_due_on, mediation_due_on, last_act, last_act_by, last_act_at)
     SELECT id, court, institution, coalesce(institution, court), mediator, mediator_name, status,
       2026, '报表', serial, '(2026) 报表' || serial || '号', source, type, '财产损害赔偿纠纷', '2025', '请求赔偿',
         '因漏水受损', referred, received, accepted, closed, outcome, days, acceptance_due,
           mediation_due, 'case.referred', '甲区法院', referred
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::int[],
       $8::text[], $9::text[], $10::timestamptz[], $11::timestamptz[],
       $12::timestamptz[], $13::timestamptz[], $14::text[], $15::int[], $16::date[], $17::date[])
       AS r(id, court, institution, mediator, mediator_name, status, serial, source, type, referred,
         received, accepted, closed, outcome, days, acceptance_due, mediation_due)`,
    [
      column('id'),
      column('court'),
      column('institution'),
      column('mediator'),
      column('mediatorName'),
      column('status'),
      column('serial'),
      column('source'),
      column('type'),
      column('referred'),
      column('received'),
      column('accepted'),
      column('closed'),
      column('outcome'),
      column('days'),
      column('acceptanceDue'),
      column('mediationDue'),
    ],
  )
  await db.query(
    `INSERT INTO case_declines (institution_id, court_id, case_id, case_no, dispute_type,
      court_name, reason_code, reason_text, received_at, declined_at, declined_by)
     SELECT CASE WHEN i % 3 = 0 THEN $2::uuid ELSE $1::uuid END, $3, gen_random_uuid(), 'd' || i,
       CASE WHEN i % 2 = 0 THEN 'tort' ELSE 'labour' END, '甲区法院', 'other', '理由若干字',
       now() - i * interval '20 days', now() - i * interval '20 days', '林敏'
         FROM generate_series(1, 30) i`,
    [institutions.a, institutions.b, courts.a],
  )
}
