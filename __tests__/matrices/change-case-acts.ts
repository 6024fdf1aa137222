import type { Actor } from '@/lib/domain/access/roles'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { decideChange } from '@/lib/use-cases/change/decide-change'
import { requestChange } from '@/lib/use-cases/change/request-change'
import { answerSuspicion } from '@/lib/use-cases/suspicion/answer-suspicion'
import { asOwner, ownerClient } from '../support/world'
import type { ActCase } from './case-acts'

/** A report that waits for the court's answer; one, however often the act is tried. */
async function openReportOf(caseId: string): Promise<string> {
  const db = await ownerClient()
  await db.query(
    `INSERT INTO suspicion_reports (case_id, court_id, holder_id, mediator_id, mediator_name,
      suspicion, findings, reported_at)
     SELECT c.id, c.court_id, c.holder_id, c.id, '谢岚', '双方陈述与书证不符', '借条与转账记录金额不一致', now()
     FROM cases c WHERE c.id = $1 AND NOT EXISTS (
       SELECT 1 FROM suspicion_reports q WHERE q.case_id = c.id AND q.answer IS NULL)`,
    [caseId],
  )
  const { rows } = await db.query<{ id: string }>(
    'SELECT id FROM suspicion_reports WHERE case_id = $1 AND answer IS NULL',
    [caseId],
  )
  return rows[0]!.id
}

/** Of a closed case the court says only what its review found. */
async function isClosed(caseId: string): Promise<boolean> {
  const [row] = await asOwner<{ closed_at: Date | null }>(
    'SELECT closed_at FROM cases WHERE id = $1',
    [caseId],
  )
  return row!.closed_at !== null
}

/**
 * A request against the present mediator of the case that waits; one, however often it is tried.
 */
async function openRequestOf(caseId: string): Promise<string> {
  const db = await ownerClient()
  await db.query(
    `INSERT INTO change_requests (case_id, court_id, holder_id, mediator_id, mediator_name,
      party_id, party_name, ground, statement, requested_on, refuses_to_choose, recorded_at,
        recorded_by)
     SELECT c.id, c.court_id, c.holder_id, coalesce(c.mediator_id, c.id), '谢岚', p.id, p.name,
       'good_reason', '多次联系不上调解员', heyi_day(now()), false, now(), '谢岚'
     FROM cases c JOIN parties p ON p.case_id = c.id AND p.side = 'respondent'
     WHERE c.id = $1 AND NOT EXISTS (SELECT 1 FROM change_requests g WHERE g.case_id = c.id
       AND g.decision IS NULL)
     LIMIT 1`,
    [caseId],
  )
  const { rows } = await db.query<{ id: string }>(
    'SELECT id FROM change_requests WHERE case_id = $1 AND decision IS NULL',
    [caseId],
  )
  return rows[0]!.id
}

async function decideRequested(actor: Actor, caseId: string, decision: 'granted' | 'refused') {
  const requestId = await openRequestOf(caseId)
  const on = toLocalDate(new Date())
  return decideChange(actor, { caseId, requestId, decision, text: '经核实后作出决定', on })
}

/** Requests for another mediator, and the answer to a report; each finds what it needs. */
export const CHANGE_CASE_ACTS: readonly ActCase[] = [
  {
    act: 'request_change',
    run: (actor, { id, applicantId }) =>
      requestChange(actor, {
        caseId: id,
        partyId: applicantId,
        ground: 'good_reason',
        statement: '多次联系不上调解员',
        on: toLocalDate(new Date()),
      }),
  },
  { act: 'grant_change', run: (actor, { id }) => decideRequested(actor, id, 'granted') },
  { act: 'refuse_change', run: (actor, { id }) => decideRequested(actor, id, 'refused') },
  {
    act: 'answer_suspicion',
    run: async (actor, { id }) =>
      answerSuspicion(actor, {
        caseId: id,
        reportId: await openReportOf(id),
        answer: (await isClosed(id)) ? 'unfounded' : 'continue',
        text: '双方已提交转账凭证',
      }),
  },
]
