import type { CourtStage } from '@/lib/domain/court-stage/stage'
import type { Actor } from '@/lib/domain/access/roles'
import { handOver } from '@/lib/edge/dossier/hand-over'
import { fileMaterial, seenPlan } from './packs'
import { layTalk, type Talk } from './talk'
import { asOwner, type World } from './world'

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

const REPORT = {
  title: '调解终结报告',
  text: '四项记录',
  slot: 'outcome',
  kind: 'closing_report',
} as const

export const stageOf = async (caseId: string) => {
  const [row] = await asOwner<{ stage: string | null }>(
    'SELECT court_stage AS stage FROM cases WHERE id = $1',
    [caseId],
  )
  return row!.stage
}

export const handOverAs = async (actor: Actor, caseId: string) =>
  handOver(actor, { caseId, seen: await seenPlan(actor, caseId) })

/**
 * A case of two parties who have come in, closed without an agreement, which the court waits for.
 */
export async function layFailed(world: World, source: string): Promise<Talk> {
  const talk = await layTalk(world)
  await asOwner(
    `UPDATE cases SET status = 'closed', outcome = 'deadlock', source = $2, closed_at = now(),
      closing_days = 3 WHERE id = $1`,
    [talk.caseId, source],
  )
  await layStage(talk.caseId, 'transfer_due')
  await fileMaterial(talk.caseId, REPORT)
  return talk
}
