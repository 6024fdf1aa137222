import type { CourtStage } from '@/lib/domain/court-stage/stage'
import { asOwner } from './world'

/** Sets the stage of a case at its court, past every act; since so many days. */
export async function layStage(caseId: string, stage: CourtStage, daysAgo = 0): Promise<void> {
  await asOwner(
    `UPDATE cases SET court_stage = $2, court_stage_at = now() - make_interval(days => $3)
      WHERE id = $1`,
    [caseId, stage, daysAgo],
  )
}

/** A 调解书 that binds all parties of the case was issued today, past every act. */
export async function layIssued(caseId: string): Promise<void> {
  await layStage(caseId, 'paper_issued')
  await asOwner(
    `INSERT INTO court_steps (case_id, step_no, court_id, holder_id, move, by_account, by_name,
      made_on, number, party_ids,
       agreement_no, made_at)
     SELECT id, 1, court_id, holder_id, 'issue_paper', gen_random_uuid(), '周正',
       (now() AT TIME ZONE 'Asia/Shanghai')::date,
       '(2026)粤9901民初12号', ARRAY(SELECT p.id FROM parties p WHERE p.case_id = c.id), 1, now()
         FROM cases c WHERE id = $1`,
    [caseId],
  )
}
