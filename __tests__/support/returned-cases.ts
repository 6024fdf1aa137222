import { toLocalDate } from '@/lib/domain/time/local-date'
import { addDays } from '@/lib/domain/time/local-date'
import { asOwner, layCase, type CaseSpec, type World } from './world'

// Referrals that were not taken: cases whose days to confirm are over, and cases that are with
// their court again.

/** Sets the last day on which the institution may confirm, so many days from today. */
export async function setAcceptanceDue(caseId: string, inDays: number): Promise<void> {
  const dueOn = addDays(toLocalDate(new Date()), inDays)
  await asOwner('UPDATE cases SET acceptance_due_on = $2 WHERE id = $1', [caseId, dueOn])
}

/** A case of institution A that waits for its confirmation since before yesterday. */
export async function layOverdue(world: World, spec: Partial<CaseSpec> = {}) {
  const existing = await layCase(world, { status: 'pending_acceptance', ...spec })
  await setAcceptanceDue(existing.id, -1)
  return existing
}

/** That an institution did not take the case, as the record of its court says. */
export async function layFormerReferral(
  caseId: string,
  institutionId: string,
  reason = 'beyond_scope',
): Promise<void> {
  await asOwner(
    `INSERT INTO case_declines (institution_id, court_id, case_id, case_no, dispute_type,
      court_name, reason_code, reason_text, received_at, declined_at, declined_by)
     SELECT $2, court_id, id, case_no, dispute_type, '甲区法院', $3, '不在受理范围之内', received_at, now(),
       '林敏'
     FROM cases WHERE id = $1`,
    [caseId, institutionId, reason],
  )
}
