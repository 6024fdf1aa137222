import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { computeCaseDiff, withCaseDiff } from '@/lib/domain/case/case-diff'
import type { Urging } from '@/lib/domain/case/decide-urge'
import type { ActMaking, ActMove } from '@/lib/domain/case/moves'
import type { CaseChanges, Transition } from '@/lib/domain/case/transition'
import { stageAfterClosing } from '@/lib/domain/court-stage/stage'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import type { Db } from '@/lib/data/door'
import { fromDay } from '@/lib/data/mappers/day'
import { caseSelect, toCaseRecord, type CaseRecord } from '@/lib/data/mappers/case'
import { appendEvent, findLastMove, isUndoneReferral } from '../audit/event-store'

/** The case, if this actor may see it. */
export async function findCase(db: Db, caseId: string): Promise<CaseRecord | null> {
  const row = await db.case.findUnique({ where: { id: caseId }, select: caseSelect })
  return row && toCaseRecord(row)
}

/** Natural days from the referral to the closing, both included; null while the case is open. */
export async function getClosingDays(db: Db, caseId: string): Promise<number | null> {
  const { closingDays } = await db.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { closingDays: true },
  })
  return closingDays
}

/** Bare numbers of cases by id. */
export async function findNumbersOfCases(
  db: Db,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.case.findMany({
    where: { id: { in: [...caseIds] } },
    select: { id: true, caseNo: true },
  })
  return new Map(rows.map(({ id, caseNo }) => [id, caseNo]))
}

/**
 * Locks the case for the rest of the transaction, for acts decided on more than its status and
 * version.
 */
export async function lockCase(db: Db, caseId: string): Promise<void> {
  await db.$executeRaw`SELECT 1 FROM cases WHERE id = ${caseId}::uuid FOR UPDATE`
}

/**
 * For an act whose facts are read in several statements: whether the case was moved while they were
 * read, so that they do not belong together.
 * @returns CASE_CHANGED_MEANWHILE with who did what and when; or null
 */
export async function findMovedMeanwhile(
  db: Db,
  { id, version }: CaseRecord,
): Promise<Decided<never> | null> {
  const now = await findCase(db, id)
  return now?.version === version ? null : refuseMeanwhile(db, id)
}

/**
 * Applies a decided transition. The row changes only where status and version are still those that
 * were decided on, so that exactly one of two simultaneous users succeeds. The event is written in
 * the same transaction.
 * @returns the event's id; or CASE_CHANGED_MEANWHILE with who did what and when
 */
export async function applyTransition<M extends ActMove>(
  db: Db,
  grant: NoInfer<Grant<ActMaking<M>>>,
  record: CaseRecord,
  transition: Transition<M>,
  at: Date,
): Promise<Decided<{ eventId: string }>> {
  const { changes } = transition
  const { referredTo } = changes
  const event = withCaseDiff(transition.event, computeCaseDiff(record, transition))
  if (changes.returnedToCourt || changes.mediator === null) {
    // The row leaves the actor's sight with this update (heyi_handover in the floors' migration).
    await db.$executeRaw`SELECT set_config('heyi.handover_case_id', ${record.id}, true)`
  }
  // A note that moves nothing needs the status alone: two calls logged at once are both true.
  const moves = transition.from !== transition.to
  const { count } = await db.case.updateMany({
    where: { id: record.id, status: transition.from, ...(moves && { version: record.version }) },
    data: {
      ...(moves && { status: transition.to, version: { increment: 1 } }),
      lastAct: event.kind,
      lastActBy: grant.actor.name,
      lastActAt: at,
      // The mediator who was urged has acted, or has the case no longer (decide-urge.ts); what
      // others note of the case leaves the urging as it is.
      ...((moves || grant.actor.id === record.mediatorId) && {
        urgedAt: null,
        urgedBy: null,
        urgeNote: null,
      }),
      ...(changes.acceptedAt !== undefined && { acceptedAt: changes.acceptedAt }),
      ...(changes.mediationDueOn !== undefined && {
        mediationDueOn: changes.mediationDueOn && fromDay(changes.mediationDueOn),
        mediationDueProvisional: changes.isMediationDueProvisional ?? false,
      }),
      ...(changes.courtEndedOn && { courtEndedOn: fromDay(changes.courtEndedOn) }),
      ...(changes.assignedAt !== undefined && { assignedAt: changes.assignedAt }),
      ...(changes.closedAt && { closedAt: changes.closedAt, closingDays: changes.closingDays }),
      ...(changes.outcome && { outcome: changes.outcome, ...stageOfClosing(record, changes, at) }),
      ...(changes.courtStage && { courtStage: changes.courtStage, courtStageAt: at }),
      ...(changes.mediator !== undefined && {
        mediatorId: changes.mediator?.id ?? null,
        mediatorName: changes.mediator?.name ?? null,
      }),
      ...(changes.returnedToCourt && { institutionId: null, holderId: record.courtId }),
      ...(changes.givenBackTo && {
        institutionId: changes.givenBackTo,
        holderId: changes.givenBackTo,
      }),
      ...(changes.referredAt && {
        referredAt: changes.referredAt,
        receivedAt: changes.referredAt,
      }),
      ...(referredTo && {
        institutionId: referredTo.institutionId,
        holderId: referredTo.institutionId,
        referredAt: referredTo.at,
        receivedAt: referredTo.at,
        acceptanceDueOn: fromDay(referredTo.acceptanceDueOn),
        acceptanceDueProvisional: referredTo.isProvisional,
      }),
    },
  })
  if (count === 0) return refuseMeanwhile(db, record.id)
  const eventId = await appendEvent(db, {
    event,
    by: grant.actor,
    at,
    basis: transition.basis,
    subject: {
      caseId: record.id,
      courtId: record.courtId,
      // A referral is an event of the institution that gets the case; one that is taken back leaves
      // nothing with the institution.
      institutionId: changes.referredAt
        ? null
        : (referredTo?.institutionId ?? changes.givenBackTo ?? record.institutionId),
    },
  })
  return allow({ eventId })
}

/** A closing says what the court waits for. */
function stageOfClosing({ source }: CaseRecord, { outcome }: CaseChanges, at: Date) {
  const courtStage = outcome ? stageAfterClosing(outcome, source) : null
  return courtStage ? { courtStage, courtStageAt: at } : {}
}

/** Stores who urged the mediator of the case, until the case's next move. */
export async function storeUrging(
  db: Db,
  _grant: Grant<'case:urge'>,
  caseId: string,
  { at, by, note }: Urging,
): Promise<void> {
  await db.case.update({
    where: { id: caseId },
    data: { urgedAt: at, urgedBy: by, urgeNote: note },
    select: { id: true },
  })
}

/** Someone else was faster: say who did what and when, as far as the actor may know it. */
export async function refuseMeanwhile(db: Db, caseId: string): Promise<Decided<never>> {
  const seen = await findLastMove(db, caseId)
  const last = isUndoneReferral(seen) && !(await findCase(db, caseId)) ? null : seen
  return refuse('CASE_CHANGED_MEANWHILE', {
    lastAct: last?.kind ?? null,
    by: last?.by ?? null,
    at: last?.at.toISOString() ?? null,
  })
}
