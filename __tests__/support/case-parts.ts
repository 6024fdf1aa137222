import { ownerClient } from './world'

// Rows that belong to a case, inserted past every policy, so that a test of a store begins with
// facts and not with the acts that write them.

type Columns = Readonly<Record<string, unknown>>

type PartOfCase =
  | 'address_confirmations'
  | 'agreement_marks'
  | 'agreement_terms'
  | 'agreements'
  | 'agents'
  | 'assignments'
  | 'change_requests'
  | 'complaints'
  | 'confirmations'
  | 'confirmation_answers'
  | 'confirmation_hearings'
  | 'confirmation_decisions'
  | 'supplementary_agreements'
  | 'supplementary_signatures'
  | 'ruling_objections'
  | 'ruling_services'
  | 'corrections'
  | 'sealed_biddings'
  | 'mediator_choices'
  | 'helpers'
  | 'invited_persons'
  | 'case_co_mediators'
  | 'case_notes'
  | 'clock_extensions'
  | 'clock_pauses'
  | 'invitations'
  | 'materials'
  | 'closings'
  | 'consents'
  | 'contacts'
  | 'deliveries'
  | 'disclosures'
  | 'identity_checks'
  | 'address_confirmations'
  | 'follow_ups'
  | 'meetings'
  | 'performance_days'
  | 'meeting_attendances'
  | 'minutes'
  | 'minutes_entries'
  | 'rights_notices'
  | 'fact_confirmations'
  | 'topics'
  | 'messages'
  | 'parties'
  | 'participants'
  | 'rights_notices'
  | 'meetings'
  | 'parties'
  | 'party_unavailabilities'
  | 'score_points'
  | 'suspicion_reports'
  | 'undisputed_facts'

/** Inserts a row with the keys of its case. @returns its id */
export async function layPart(
  table: PartOfCase,
  caseId: string,
  columns: Columns,
): Promise<string> {
  const names = Object.keys(columns)
  const db = await ownerClient()
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO ${table} (case_id, court_id, holder_id, ${names.join(', ')})
     SELECT id, court_id, holder_id, ${names.map((_, index) => `$${index + 2}`).join(', ')}
     FROM cases WHERE id = $1 RETURNING id`,
    [caseId, ...Object.values(columns)],
  )
  return rows[0]!.id
}

/** A phone call of this mediator with a party, unless the columns say otherwise. */
export function layContact(
  caseId: string,
  {
    happened_at,
    ...columns
  }: Columns & { readonly mediator_id: string; readonly happened_at: Date },
): Promise<string> {
  return layPart('contacts', caseId, {
    channel: 'phone',
    person_kind: 'party',
    result: 'reached',
    happened_at,
    recorded_at: happened_at,
    ...columns,
  })
}

/** What an institution keeps of a case that it declined. */
export async function layDecline(caseId: string, columns: Columns): Promise<void> {
  const all = {
    dispute_type: 'tort',
    court_name: '甲区法院',
    reason_code: 'beyond_scope',
    reason_text: '不在受理范围',
    declined_by: '林敏',
    ...columns,
  }
  const names = Object.keys(all)
  await (
    await ownerClient()
  ).query(
    `INSERT INTO case_declines (case_id, court_id, case_no, received_at, ${names.join(', ')})
     SELECT id, court_id, case_no, received_at,
       ${names.map((_, index) => `$${index + 2}`).join(', ')}
     FROM cases WHERE id = $1`,
    [caseId, ...Object.values(all)],
  )
}

/**
 * Gives a row other values. `key`: the column that `id` is compared with, for all rows of a case.
 */
export async function setRow(
  table: PartOfCase | 'cases' | 'materials' | 'courts',
  id: string,
  columns: Columns,
  key: 'id' | 'case_id' = 'id',
): Promise<void> {
  const changes = Object.keys(columns).map((name, index) => `${name} = $${index + 2}`)
  await (
    await ownerClient()
  ).query(`UPDATE ${table} SET ${changes.join(', ')} WHERE ${key} = $1`, [
    id,
    ...Object.values(columns),
  ])
}
