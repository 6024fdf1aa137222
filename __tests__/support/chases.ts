import { randomUUID } from 'node:crypto'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { asOwner } from './world'

// 催办 of courts, inserted past every policy.

export const inDays = (days: number) => addDays(toLocalDate(new Date()), days)

export type ChaseSpec = {
  readonly node?: string
  readonly answerDue?: number
}

/**
 * An open 催办 of the case to the institution that has it, or had it last, and to its mediator.
 * @returns its id
 */
export async function layChase(
  caseId: string,
  institutionId: string,
  { node = 'mediation', answerDue = 3 }: ChaseSpec = {},
): Promise<string> {
  const id = randomUUID()
  await asOwner(
    `INSERT INTO court_chases (id, case_id, court_id, institution_id, institution_name, case_no,
      mediator_id, mediator_name, node, basis, due_on, chased_at, chased_by, chased_by_name,
        answer_due_on)
     SELECT $1, c.id, c.court_id, i.id, i.name, c.case_no, CASE WHEN $6 THEN c.mediator_id END,
       CASE WHEN $6 THEN c.mediator_name END, $4, 'online_mediation_12', c.acceptance_due_on, now(),
         gen_random_uuid(), '齐正', $5
     FROM cases c, institutions i WHERE c.id = $2 AND i.id = $3`,
    [
      id,
      caseId,
      institutionId,
      node,
      inDays(answerDue),
      !['acceptance', 'assignment'].includes(node),
    ],
  )
  return id
}

/** Sets the last days of the case's periods, so many days from today. */
export async function setDues(caseId: string, days: number): Promise<void> {
  await asOwner(
    `UPDATE cases SET acceptance_due_on = $2, mediation_due_on = CASE WHEN accepted_at IS NULL
      THEN NULL ELSE $2::date END
     WHERE id = $1`,
    [caseId, inDays(days)],
  )
}

export const chaseRows = (caseId: string) =>
  asOwner<{
    id: string
    node: string
    basis: string | null
    due: string
    answer_due: string
    escalation: string | null
    closed_because: string | null
  }>(
    `SELECT id, node, basis, due_on::text AS due, answer_due_on::text AS answer_due, escalation,
      closed_because
     FROM court_chases WHERE case_id = $1 ORDER BY chased_at, id`,
    [caseId],
  )

export const answerInput = (fields: Readonly<Record<string, unknown>> = {}) => ({
  reason: 'other',
  words: '已经约好时间办理',
  expectedOn: inDays(2),
  ...fields,
})
