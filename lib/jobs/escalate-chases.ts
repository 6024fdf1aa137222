import 'server-only'
import { asSystem, type Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { lockCase } from '@/lib/data/stores/case/case-store'
import {
  findWaitingChase,
  findWaitingChases,
  markEscalated,
  type WaitingChase,
} from '@/lib/data/stores/chase/escalation-store'
import {
  notify,
  toAdministrators,
  toClerks,
  toMediator,
  toOrNone,
} from '@/lib/data/stores/notice/notify'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import type { ChaseEscalation } from '@/lib/domain/chase/chase'
import { decideEscalation } from '@/lib/domain/chase/decide-escalation'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import { toLocalDate } from '@/lib/domain/time/local-date'

/** 催办 per transaction; their cases are locked until it ends. */
const CHASES_PER_BATCH = 100

/**
 * Plans the escalations of today: one job for each day, however many processes plan it and however
 * often.
 */
export async function planEscalations(at: Date): Promise<void> {
  const day = toLocalDate(at)
  await asSystem('plan the escalations of the day', (db) =>
    enqueue(db, { kind: 'chases', key: `chases:${day}`, payload: { day, after: null }, runAt: at }),
  )
}

/**
 * Escalates one batch of 催办 and plans the next, in one transaction: each is escalated once. It
 * counts by the day on which it runs.
 */
export async function escalateChases(
  db: Db,
  { day, after }: JobPayload<'chases'>,
  at: Date,
): Promise<void> {
  const today = toLocalDate(at)
  const waiting = await findWaitingChases(db, { after, today }, CHASES_PER_BATCH)
  // Cases are locked in one order everywhere.
  for (const { id, caseId } of waiting.toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1))) {
    await lockCase(db, caseId)
    const chase = await findWaitingChase(db, id, today)
    const why = chase && decideEscalation(toFacts(chase), today, chase.isPaused)
    if (why && (await markEscalated(db, id, why, at))) await report(db, chase, why, at)
  }
  const last = waiting.at(-1)
  if (last && waiting.length === CHASES_PER_BATCH)
    await enqueue(db, {
      kind: 'chases',
      key: `chases:${day}:${last.id}`,
      payload: { day, after: last.id },
      runAt: at,
    })
}

const toFacts = ({ answerDueOn, expectedOn }: WaitingChase) => ({
  answerDueOn,
  answer: expectedOn === null ? null : { expectedOn },
  escalated: null,
  closed: null,
})

/**
 * The event, and the inboxes of the institution's administrators, the mediator and the clerks of
 * the court.
 */
async function report(db: Db, chase: WaitingChase, why: ChaseEscalation, at: Date): Promise<void> {
  const { id: chaseId, caseId, caseNo, courtId, institutionId, mediatorId, node } = chase
  await appendEvent(db, {
    event: { kind: 'chase.escalated', data: { chaseId, node, why } },
    subject: { caseId, courtId, institutionId },
    by: null,
    at,
  })
  for (const to of [
    toAdministrators(institutionId),
    toOrNone(mediatorId, toMediator),
    toClerks(courtId),
  ])
    await notify(db, {
      kind: 'chase.escalated',
      facts: { why },
      about: { id: caseId, caseNo },
      to,
      by: null,
      at,
    })
}
