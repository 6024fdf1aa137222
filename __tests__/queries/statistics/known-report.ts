import { layCase, ownerClient, type CaseSpec, type World } from '../../support/world'

type KnownCase = CaseSpec & {
  readonly referred: string
  readonly accepted?: string
  readonly closed?: string
  readonly outcome?: string
  readonly days?: number
  readonly acceptanceDue?: string
  readonly mediationDue?: string
  readonly source?: string
}

/**
 * A case with the days a report counts by; every moment is 10:00 in Shanghai unless it says more.
 */
async function insertCase(world: World, facts: KnownCase): Promise<void> {
  const { id } = await layCase(world, facts)
  const at = (moment: string | undefined) =>
    moment === undefined ? null : moment.length > 10 ? moment : `${moment}T10:00+08:00`
  await (
    await ownerClient()
  ).query(
    `UPDATE cases SET referred_at = $2, received_at = $2, accepted_at = $3, closed_at = $4,
       outcome = $5, closing_days = $6, acceptance_due_on = $7, mediation_due_on = $8,
       source = coalesce($9, source)
     WHERE id = $1`,
    [
      id,
      at(facts.referred),
      at(facts.accepted),
      at(facts.closed),
      facts.outcome ?? null,
      facts.days ?? null,
      facts.acceptanceDue ?? null,
      facts.mediationDue ?? null,
      facts.source ?? null,
    ],
  )
}

async function insertDecline(
  { institutions, courts }: World,
  institution: 'a' | 'b',
  type: string,
  declinedAt: string,
): Promise<void> {
  await (
    await ownerClient()
  ).query(
    `INSERT INTO case_declines (institution_id, court_id, case_id, case_no, dispute_type,
       court_name, reason_code, reason_text, received_at, declined_at, declined_by)
     VALUES ($1, $2, gen_random_uuid(), '(2026) 退回1号', $3,
       '甲区法院', 'other', '不在章程范围', $4, $4, '林敏')`,
    [institutions[institution], courts.a, type, declinedAt],
  )
}

/**
 * Few enough cases to count by hand, as of 24 November 2026: of the first institution three closed
 * in time or late, five open, one declined each in October, November and December; of the second
 * one closed and one open; and one that was returned to the first court. 王朗 is disabled.
 */
export async function insertKnownReport(world: World): Promise<void> {
  const { mediatorA, mediatorA2, mediatorB } = world.people
  const ofB = { institutionId: world.institutions.b, mediator: mediatorB }
  const cases: readonly KnownCase[] = [
    {
      status: 'closed',
      mediator: mediatorA,
      referred: '2026-10-05',
      accepted: '2026-10-06',
      acceptanceDue: '2026-10-10',
      closed: '2026-10-12',
      mediationDue: '2026-11-05',
      outcome: 'agreement',
      days: 7,
    },
    {
      status: 'closed',
      mediator: mediatorA,
      source: 'entrusted_ordinary',
      referred: '2026-10-20',
      accepted: '2026-10-20T11:30+08:00',
      acceptanceDue: '2026-10-23',
      closed: '2026-11-18',
      mediationDue: '2026-11-17',
      outcome: 'deadlock',
      days: 29,
    },
    {
      status: 'archived',
      mediator: mediatorA2,
      disputeType: 'labour',
      referred: '2026-11-01',
      accepted: '2026-11-05',
      acceptanceDue: '2026-11-04',
      closed: '2026-11-16',
      mediationDue: '2026-12-05',
      outcome: 'settled_withdrawn',
      days: 15,
    },
    { status: 'pending_acceptance', referred: '2026-11-20', acceptanceDue: '2026-11-25' },
    {
      status: 'in_mediation',
      mediator: mediatorA,
      referred: '2026-10-31T23:59:59+08:00',
      accepted: '2026-11-01T23:59:59+08:00',
      acceptanceDue: '2026-11-04',
      mediationDue: '2026-11-23',
    },
    {
      status: 'in_mediation',
      mediator: mediatorA,
      referred: '2026-11-11',
      accepted: '2026-11-12',
      mediationDue: '2026-11-30',
    },
    {
      status: 'pending_mediator',
      mediator: mediatorA2,
      referred: '2026-11-12',
      accepted: '2026-11-13',
      mediationDue: '2026-11-27',
    },
    {
      status: 'pending_mediator',
      mediator: mediatorA,
      referred: '2026-09-30T23:59:59+08:00',
      accepted: '2026-10-01',
      mediationDue: '2026-11-24',
    },
    {
      status: 'closed',
      ...ofB,
      referred: '2026-10-05',
      accepted: '2026-10-06',
      closed: '2026-11-10',
      outcome: 'refused_to_sign',
      days: 36,
    },
    {
      status: 'in_mediation',
      ...ofB,
      referred: '2026-11-02',
      accepted: '2026-11-02',
      mediationDue: '2026-11-10',
    },
    { status: 'returned', referred: '2026-11-03' },
  ]
  for (const facts of cases) await insertCase(world, facts)
  await insertDecline(world, 'a', 'tort', '2026-10-01T00:00+08:00')
  await insertDecline(world, 'a', 'labour', '2026-11-30T23:59:59+08:00')
  await insertDecline(world, 'a', 'tort', '2026-12-01T00:00+08:00')
  await insertDecline(world, 'b', 'tort', '2026-11-05T10:00+08:00')
  const db = await ownerClient()
  await db.query(`UPDATE accounts SET status = 'disabled' WHERE id = $1`, [mediatorA2.id])
}
