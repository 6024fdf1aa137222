import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  SUSPICION_ANSWERS,
  type SuspicionAnswer,
  type SuspicionReport,
} from '@/lib/domain/case/suspicion'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { REPORTED } from './case-conditions'
import { columnsOf, expression, readRows, readValue, select } from '@/lib/data/typed-reads'

// 虚假调解的报告: a report gets the court's answer once and is never removed.

/** A report with what was written. */
export type FiledSuspicion = SuspicionReport & {
  readonly suspicion: string
  readonly findings: string
  readonly answerText: string | null
}

const q = columnsOf('suspicion_reports', 'q')
const REPORT = select({
  id: q.id,
  mediatorName: q.mediator_name,
  suspicion: q.suspicion,
  findings: q.findings,
  reportedAt: q.reported_at,
  answer: q.answer,
  answerText: q.answer_text,
  answeredAt: q.answered_at,
  answeredBy: q.answered_by,
})

const CASE_COUNT = expression<number>(Prisma.sql`count(DISTINCT c.id)::int`)

/** The reports of a case, earliest first. */
export async function findSuspicionReports(
  db: Db | Read,
  caseId: string,
): Promise<FiledSuspicion[]> {
  const rows = await readRows(
    db,
    REPORT,
    Prisma.sql`FROM suspicion_reports q WHERE ${q.case_id} = ${caseId}::uuid
      ORDER BY ${q.reported_at}, ${q.id}`,
  )
  return rows.map(({ answer, ...row }) => ({
    ...row,
    answer:
      answer === null
        ? null
        : parseStoredEnum(SUSPICION_ANSWERS, answer, 'suspicion_reports.answer'),
  }))
}

/** The report of a case that was made last. */
export async function findLastReport(
  db: Db | Read,
  caseId: string,
): Promise<FiledSuspicion | null> {
  return (await findSuspicionReports(db, caseId)).at(-1) ?? null
}

/** Cases of a court with a report that waits for an answer; as the condition of the lists. */
export async function countUnanswered(db: Db | Read, courtId: string): Promise<number> {
  return readValue(
    db,
    CASE_COUNT,
    Prisma.sql`FROM suspicion_reports q JOIN cases c ON c.id = q.case_id
      WHERE ${q.court_id} = ${courtId}::uuid AND ${q.answer} IS NULL AND ${REPORTED}`,
  )
}

/** Stores what the mediator reports with a suspension. */
export async function addSuspicionReport(
  db: Db,
  grant: Grant<'clock:pause'>,
  { id, courtId, holderId }: CaseRecord,
  report: { readonly suspicion: string; readonly findings: string },
  reportedAt: Date,
): Promise<void> {
  await db.suspicionReport.create({
    data: {
      ...report,
      reportedAt,
      caseId: id,
      courtId,
      holderId,
      mediatorId: grant.actor.id,
      mediatorName: grant.actor.name,
    },
    select: { id: true },
  })
}

/** Gives a report its answer; the database refuses a second one. */
export async function storeAnswer(
  db: Db,
  grant: Grant<'suspicion:answer'>,
  reportId: string,
  { answer, text }: { readonly answer: SuspicionAnswer; readonly text: string },
  at: Date,
): Promise<void> {
  await db.suspicionReport.updateMany({
    where: { id: reportId, answer: null },
    data: { answer, answerText: text, answeredAt: at, answeredBy: grant.actor.name },
  })
}
