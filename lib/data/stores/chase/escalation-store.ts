import 'server-only'
import { CHASE_NODES, type ChaseEscalation, type ChaseNode } from '@/lib/domain/chase/chase'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { toDay, toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, nullable, readRow, readRows, select } from '@/lib/data/typed-reads'
import { isPaused } from '../case/case-conditions'

const h = columnsOf('court_chases', 'h')
const w = columnsOf('chase_answers', 'w')
const c = columnsOf('cases', 'c')

/** An open 催办 as the rule of its escalation needs it, and whom the escalation concerns. */
export type WaitingChase = {
  readonly id: string
  readonly caseId: string
  readonly caseNo: string
  readonly courtId: string
  readonly institutionId: string
  /** Who presides now, of a point at which a mediator has to act. */
  readonly mediatorId: string | null
  readonly node: ChaseNode
  readonly answerDueOn: LocalDate
  readonly expectedOn: LocalDate | null
  readonly isPaused: boolean
}

/** The next ids of open 催办 that were not escalated, in their order. */
export async function findWaitingChases(
  db: Db,
  { after, today }: { readonly after: string | null; readonly today: LocalDate },
  atMost: number,
): Promise<{ readonly id: string; readonly caseId: string }[]> {
  return readRows(
    db,
    select({ id: h.id, caseId: h.case_id }),
    Prisma.sql`FROM court_chases h LEFT JOIN chase_answers w ON ${w.chase_id} = ${h.id}
      WHERE ${h.closed_at} IS NULL AND ${h.escalated_at} IS NULL
        AND coalesce(${w.expected_on}, ${h.answer_due_on}) < ${today}::date
        AND (${after}::uuid IS NULL OR ${h.id} > ${after}::uuid)
      ORDER BY ${h.id} ${limitLiteral(atMost)}`,
  )
}

/** One of them once its case is locked; null: it has ended or was escalated meanwhile. */
export async function findWaitingChase(
  db: Db,
  id: string,
  today: LocalDate,
): Promise<WaitingChase | null> {
  const row = await readRow(
    db,
    select({
      id: h.id,
      caseId: h.case_id,
      caseNo: h.case_no,
      courtId: h.court_id,
      institutionId: h.institution_id,
      mediatorId: expression<string | null>(
        Prisma.sql`CASE WHEN ${h.mediator_id} IS NOT NULL THEN ${c.mediator_id} END`,
      ),
      node: h.node,
      answerDueOn: h.answer_due_on,
      expectedOn: nullable(w.expected_on),
      isPaused: expression<boolean>(isPaused(today)),
    }),
    Prisma.sql`FROM court_chases h JOIN cases c ON ${c.id} = ${h.case_id}
      LEFT JOIN chase_answers w ON ${w.chase_id} = ${h.id}
      WHERE ${h.id} = ${id}::uuid AND ${h.closed_at} IS NULL AND ${h.escalated_at} IS NULL`,
  )
  return (
    row && {
      ...row,
      node: parseStoredEnum(CHASE_NODES, row.node, 'court_chases.node'),
      answerDueOn: toDay(row.answerDueOn),
      expectedOn: toDayOrNull(row.expectedOn),
    }
  )
}

/** Marks a 催办 as escalated, once. @returns whether this did it */
export async function markEscalated(
  db: Db,
  id: string,
  why: ChaseEscalation,
  at: Date,
): Promise<boolean> {
  const { count } = await db.courtChase.updateMany({
    where: { id, escalatedAt: null, closedAt: null },
    data: { escalatedAt: at, escalation: why },
  })
  return count === 1
}
