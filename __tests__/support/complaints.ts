import { randomUUID } from 'node:crypto'
import { layPart } from './case-parts'
import { asOwner, type World } from './world'

/**
 * A complaint of the applicant about mediator A to the institution, unless the columns say
 * otherwise.
 * @returns its id
 */
export async function layComplaint(
  world: World,
  caseId: string,
  columns: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const [part] = await asOwner<{ id: string; partyId: string; accountId: string | null }>(
    `SELECT t.id, t.party_id AS "partyId", t.account_id AS "accountId" FROM participants t
     JOIN parties p ON p.id = t.party_id
     WHERE t.case_id = $1 AND t.kind = 'party' AND p.side = 'applicant'`,
    [caseId],
  )
  const { id, name } = world.people.mediatorA
  const about = columns.about === 'institution' ? {} : { mediator_id: id, mediator_name: name }
  return layPart('complaints', caseId, {
    id: randomUUID(),
    account_id: part!.accountId ?? randomUUID(),
    participant_id: part!.id,
    party_id: part!.partyId,
    complainant_name: '许静',
    about: 'mediator',
    office: 'institution',
    ground: 'forced',
    words: '他说不签就不让走',
    digest: '5f'.repeat(32),
    filed_at: new Date(),
    ...about,
    ...columns,
  })
}

/** The answer of an office, past every rule. */
export async function layComplaintAnswer(
  world: World,
  complaintId: string,
  columns: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const all = {
    office: 'institution',
    result: 'unfounded',
    words: '查了记录，没有发现',
    is_shown: false,
    answered_by: world.people.adminA.id,
    answered_by_name: world.people.adminA.name,
    answered_at: new Date(),
    ...columns,
  }
  const names = Object.keys(all)
  await asOwner(
    `INSERT INTO complaint_answers (complaint_id, case_id, court_id, holder_id, ${names.join(', ')})
     SELECT id, case_id, court_id, holder_id, ${names.map((_, index) => `$${index + 2}`).join(', ')}
     FROM complaints WHERE id = $1`,
    [complaintId, ...Object.values(all)],
  )
}

/** A hearing of the court that runs for ten days. */
export async function layHearing(complaintId: string): Promise<void> {
  await asOwner(
    `INSERT INTO complaint_hearings (complaint_id, case_id, court_id, holder_id, words, due_on,
      opened_by_name, opened_at)
     SELECT id, case_id, court_id, holder_id, '请说明签字当日的经过', current_date + 10, '甲书记', now()
     FROM complaints WHERE id = $1`,
    [complaintId],
  )
}
