import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay, toDay } from '@/lib/data/mappers/day'
import { limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, readRow, readRows, ROW_COUNT, select } from '@/lib/data/typed-reads'

// 审阅任务 (docs/decisions/0135-review-assignments.md). The database shows a reviewer the own ones, a
// court those of its reviewers.

export type Inspection = {
  readonly id: string
  readonly courtId: string
  readonly reviewerName: string
  readonly purpose: string
  readonly opensNumbers: boolean
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
  readonly assignedAt: Date
  readonly assignedBy: string
  readonly endedAt: Date | null
  readonly endedBy: string | null
}

const r = columnsOf('review_assignments', 'r')
const ASSIGNMENT = select({
  id: r.id,
  courtId: r.court_id,
  reviewerName: r.reviewer_name,
  purpose: r.purpose,
  opensNumbers: r.opens_numbers,
  startsOn: r.starts_on,
  endsOn: r.ends_on,
  assignedAt: r.assigned_at,
  assignedBy: r.assigned_by,
  endedAt: r.ended_at,
  endedBy: r.ended_by,
})

const toAssignment = <T extends { readonly startsOn: Date; readonly endsOn: Date }>(row: T) => ({
  ...row,
  startsOn: toDay(row.startsOn),
  endsOn: toDay(row.endsOn),
})

/** The latest assignments, at most so many. */
export async function findInspections(db: Read, atMost: number): Promise<Inspection[]> {
  const rows = await readRows(
    db,
    ASSIGNMENT,
    Prisma.sql`FROM review_assignments r ORDER BY ${r.assigned_at} DESC,
      ${r.id} ${limitLiteral(atMost)}`,
  )
  return rows.map(toAssignment)
}

/** One assignment, locked until the transaction ends; null: there is none for this actor. */
export async function lockInspection(db: Db, id: string): Promise<Inspection | null> {
  const row = await readRow(
    db,
    ASSIGNMENT,
    Prisma.sql`FROM review_assignments r WHERE ${r.id} = ${id}::uuid FOR UPDATE`,
  )
  return row && toAssignment(row)
}

const k = columnsOf('review_cases', 'k')
const INSPECTED_CASE = select({
  caseId: k.case_id,
  caseNo: k.case_no,
})

/** A case of an assignment. */
export type InspectedCase = {
  readonly caseId: string
  readonly caseNo: string
}

const CASE_COUNT = select({ assignmentId: k.assignment_id, cases: ROW_COUNT })

/** How many cases each of these assignments has. */
export function countInspectedCases(
  db: Read,
  ids: readonly string[],
): Promise<readonly { readonly assignmentId: string; readonly cases: number }[]> {
  return readRows(
    db,
    CASE_COUNT,
    Prisma.sql`FROM review_cases k WHERE ${k.assignment_id} = ANY (${[...ids]}::uuid[])
      GROUP BY ${k.assignment_id}`,
  )
}

/** The cases of an assignment, by their numbers. */
export function findInspectedCases(db: Read, assignmentId: string): Promise<InspectedCase[]> {
  return readRows(
    db,
    INSPECTED_CASE,
    Prisma.sql`FROM review_cases k WHERE ${k.assignment_id} = ${assignmentId}::uuid
      ORDER BY ${k.case_no}`,
  )
}

/**
 * The assignment by which this reviewer sees the personal numbers of a case on this day; null: none
 * does.
 */
export async function findOpenInspection(
  db: Read,
  caseId: string,
  today: LocalDate,
): Promise<Inspection | null> {
  const row = await readRow(
    db,
    ASSIGNMENT,
    Prisma.sql`FROM review_assignments r JOIN review_cases k ON ${k.assignment_id} = ${r.id}
      WHERE ${k.case_id} = ${caseId}::uuid AND ${r.opens_numbers} AND ${r.ended_at} IS NULL
        AND ${today}::date BETWEEN ${r.starts_on} AND ${r.ends_on}
      ORDER BY ${r.ends_on} DESC LIMIT 1`,
  )
  return row && toAssignment(row)
}

const PERSON = select({
  id: expression<string>(Prisma.sql`p.id`),
  name: expression<string>(Prisma.sql`p.name`),
})

/** The active reviewers of the clerk's court. */
export function findReviewers(
  db: Read,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return readRows(db, PERSON, Prisma.sql`FROM heyi_court_reviewers() p ORDER BY p.name, p.id`)
}

const c = columnsOf('cases', 'c')
const NUMBERED = select({ id: c.id, caseNo: c.case_no })

/** The cases with these numbers that the court has referred. */
export function findCasesByNumber(
  db: Read,
  courtId: string,
  caseNos: readonly string[],
): Promise<readonly { readonly id: string; readonly caseNo: string }[]> {
  return readRows(
    db,
    NUMBERED,
    Prisma.sql`FROM cases c WHERE ${c.court_id} = ${courtId}::uuid
      AND ${c.case_no} = ANY (${[...caseNos]}::text[])`,
  )
}

export type NewInspection = Omit<
  Inspection,
  'assignedAt' | 'assignedBy' | 'endedAt' | 'endedBy'
> & {
  readonly reviewerId: string
  readonly cases: readonly { readonly id: string; readonly caseNo: string }[]
}

/**
 * Adds an assignment with its cases under the id of the form.
 * @returns false where that id is taken
 */
export async function addInspection(
  db: Db,
  { actor }: Grant<'review:assign'>,
  { cases, startsOn, endsOn, ...inspection }: NewInspection,
  at: Date,
): Promise<boolean> {
  const { count } = await db.reviewAssignment.createMany({
    data: [
      {
        ...inspection,
        startsOn: fromDay(startsOn),
        endsOn: fromDay(endsOn),
        assignedAt: at,
        assignedBy: actor.name,
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0) return false
  await db.reviewCase.createMany({
    data: cases.map(({ id, caseNo }) => ({
      assignmentId: inspection.id,
      courtId: inspection.courtId,
      caseId: id,
      caseNo,
    })),
  })
  return true
}

/** Ends a locked assignment before its term. */
export async function endInspectionRow(
  db: Db,
  { actor }: Grant<'review:end'>,
  id: string,
  at: Date,
): Promise<void> {
  await db.reviewAssignment.updateMany({
    where: { id, endedAt: null },
    data: { endedAt: at, endedBy: actor.name },
  })
}
