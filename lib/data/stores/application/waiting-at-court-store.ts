import 'server-only'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { toDayOrNull } from '@/lib/data/mappers/day'
import { expression, readRows, select } from '@/lib/data/typed-reads'

/**
 * An application of parties that no institution has answered: what a court knows of it before there
 * is a case.
 */
export type WaitingApplication = {
  readonly institution: string
  readonly submittedAt: Date
  readonly answerDueOn: LocalDate | null
}

/**
 * Those of the actor's court, that with the earliest last day first, at most 200; for everyone but
 * its clerks none.
 */
export async function findWaitingApplications(db: Read): Promise<WaitingApplication[]> {
  const rows = await readRows(
    db,
    select({
      institution: expression<string>(Prisma.sql`p.institution`),
      submittedAt: expression<Date>(Prisma.sql`p.submitted_at`),
      answerDueOn: expression<Date | null>(Prisma.sql`p.answer_due_on`),
    }),
    Prisma.sql`FROM heyi_waiting_applications() p`,
  )
  return rows.map((row) => ({ ...row, answerDueOn: toDayOrNull(row.answerDueOn) }))
}
