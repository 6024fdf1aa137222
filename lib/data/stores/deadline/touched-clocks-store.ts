import 'server-only'
import { firstTouchedDay, type RecountFacts } from '@/lib/domain/deadline/recount'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { readRecountFacts, type RecountRow } from '@/lib/data/mappers/recount-facts'
import { expression, readRows, select } from '@/lib/data/typed-reads'

export type TouchedCase = {
  readonly caseNo: string
  readonly institution: string
  readonly facts: RecountFacts
}

const TOUCHED = select({
  caseNo: expression<string>(Prisma.sql`t.case_no`),
  institution: expression<string | null>(Prisma.sql`t.institution`),
  source: expression<string>(Prisma.sql`t.source`),
  receivedAt: expression<Date>(Prisma.sql`t.received_at`),
  acceptedAt: expression<Date | null>(Prisma.sql`t.accepted_at`),
  acceptanceDueOn: expression<Date | null>(Prisma.sql`t.acceptance_due_on`),
  acceptanceDueProvisional: expression<boolean>(Prisma.sql`t.acceptance_due_provisional`),
  mediationDueOn: expression<Date | null>(Prisma.sql`t.mediation_due_on`),
  mediationDueProvisional: expression<boolean>(Prisma.sql`t.mediation_due_provisional`),
  pauses: expression<RecountRow['pauses']>(Prisma.sql`t.pauses`),
  extensions: expression<RecountRow['extensions']>(Prisma.sql`t.extensions`),
})

/**
 * Open cases whose clocks a notice for the year can touch, in the order of their numbers: for the
 * system administrator, who learns nothing else of them. None for anyone else.
 */
export async function findTouchedCases(
  db: Db,
  year: number,
  atMost: number,
): Promise<TouchedCase[]> {
  const from: LocalDate = firstTouchedDay(year)
  const rows = await readRows(
    db,
    TOUCHED,
    Prisma.sql`FROM heyi_clocks_from(${from}::date, ${atMost}::int) t`,
  )
  return rows.map((row) => ({
    caseNo: row.caseNo,
    institution: row.institution ?? '',
    facts: readRecountFacts(row),
  }))
}
