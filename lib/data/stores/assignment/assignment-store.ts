import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { ASSIGNMENT_UNDONE, type AssignmentEnd } from '@/lib/domain/case/vocabulary'
import type { Db } from '@/lib/data/door'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { endCoMediatorWhoPresides } from '../case/co-mediator-store'

type CaseKeys = Pick<CaseRecord, 'id' | 'courtId' | 'holderId'>

export type NewAssignment = {
  readonly mediatorId: string
  readonly mediatorName: string
  readonly rank: number
  readonly rankScore: number
  readonly note: string | null
  readonly handoverNote: string | null
  /**
   * The institution has switched the mediator's own acceptance off: it is accepted with the
   * assignment.
   */
  readonly isAccepted: boolean
}

/**
 * Opens an assignment; a partial unique index keeps it the only open one of its case. One who
 * co-mediated the case presides from now on.
 */
export async function openAssignment(
  db: Db,
  grant: Grant<'case:assign' | 'case:reassign'>,
  record: CaseKeys,
  assignment: NewAssignment,
  at: Date,
): Promise<void> {
  const { isAccepted, ...row } = assignment
  await db.assignment.create({
    data: {
      ...row,
      caseId: record.id,
      courtId: record.courtId,
      holderId: record.holderId,
      assignedAt: at,
      assignedBy: grant.actor.name,
      acceptedAt: isAccepted ? at : null,
    },
    select: { id: true },
  })
  await endCoMediatorWhoPresides(db, grant, record.id, assignment.mediatorId, at)
}

/**
 * The mediator accepts the case (or continues with the consent of all parties): the open assignment
 * is marked as accepted.
 */
export async function markAssignmentAccepted(
  db: Db,
  _grant: Grant<'case:take' | 'disclosure:allow'>,
  caseId: string,
  at: Date,
): Promise<void> {
  await db.assignment.updateMany({
    where: { caseId, endedAt: null, acceptedAt: null },
    data: { acceptedAt: at },
  })
}

/** Ends the open assignment of a case, with the reason that was given. */
export async function endAssignment(
  db: Db,
  _grant: Grant<
    | 'case:withdraw'
    | 'case:replace-mediator'
    | 'case:close'
    | 'disclosure:replace'
    | 'change:decide'
  >,
  caseId: string,
  end: {
    readonly because: AssignmentEnd
    readonly reason: string | null
    readonly text: string | null
  },
  at: Date,
): Promise<void> {
  await db.assignment.updateMany({
    where: { caseId, endedAt: null },
    data: { endedAt: at, endedBecause: end.because, endReason: end.reason, endText: end.text },
  })
}

/**
 * Takes back the open assignment. Its row is kept with that reason and no longer counts as work on
 * the case.
 */
export async function undoAssignmentRow(
  db: Db,
  _grant: Grant<'case:undo-assignment'>,
  caseId: string,
  at: Date,
): Promise<void> {
  await db.assignment.updateMany({
    where: { caseId, endedAt: null },
    data: { endedAt: at, endedBecause: ASSIGNMENT_UNDONE },
  })
}

/**
 * Assignments that were not taken back: the only ones that count as work. For a `where` without an
 * `OR` of its own.
 */
export const NOT_UNDONE = {
  OR: [{ endedBecause: null }, { endedBecause: { not: ASSIGNMENT_UNDONE } }],
}

export type FormerAssignment = {
  readonly mediatorName: string
  readonly endedAt: Date
  readonly endedBecause: string
  readonly endReason: string | null
  readonly endText: string | null
}

/** Who worked on the case before and why they left, latest first. */
export async function findFormerAssignments(db: Db, caseId: string): Promise<FormerAssignment[]> {
  const rows = await db.assignment.findMany({
    where: { caseId, endedAt: { not: null }, ...NOT_UNDONE },
    orderBy: { endedAt: 'desc' },
    select: {
      mediatorName: true,
      endedAt: true,
      endedBecause: true,
      endReason: true,
      endText: true,
    },
  })
  return rows.map((row) => ({ ...row, endedAt: row.endedAt!, endedBecause: row.endedBecause! }))
}
