import 'server-only'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import { firstTouchedDay, type RecountFacts } from '@/lib/domain/deadline/recount'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { clockChangeColumns, readClockChanges } from '@/lib/data/mappers/clock-changes'
import { toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readRows, select, type RowOf } from '@/lib/data/typed-reads'

export type TouchedCase = {
  readonly caseNo: string
  readonly institution: string
  readonly facts: RecountFacts
}

const typed = <T>(sql: Prisma.Sql) => expression<T>(sql)
type Changes = RowOf<typeof clockChangeColumns>

const TOUCHED = select({
  caseNo: typed<string>(Prisma.sql`t.case_no`),
  institution: typed<string | null>(Prisma.sql`t.institution`),
  source: typed<string>(Prisma.sql`t.source`),
  receivedAt: typed<Date>(Prisma.sql`t.received_at`),
  acceptedAt: typed<Date | null>(Prisma.sql`t.accepted_at`),
  acceptanceDueOn: typed<Date | null>(Prisma.sql`t.acceptance_due_on`),
  acceptanceDueProvisional: typed<boolean>(Prisma.sql`t.acceptance_due_provisional`),
  mediationDueOn: typed<Date | null>(Prisma.sql`t.mediation_due_on`),
  mediationDueProvisional: typed<boolean>(Prisma.sql`t.mediation_due_provisional`),
  pauses: typed<Changes['pauses']>(Prisma.sql`t.pauses`),
  extensions: typed<Changes['extensions']>(Prisma.sql`t.extensions`),
})

function storedDay(dueOn: Date | null, isProvisional: boolean) {
  const day = toDayOrNull(dueOn)
  return day && { dueOn: day, isProvisional }
}

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
    facts: {
      source: parseStoredEnum(CASE_SOURCES, row.source, 'cases.source'),
      receivedAt: row.receivedAt,
      acceptedAt: row.acceptedAt,
      ...readClockChanges(row),
      stored: {
        acceptance: storedDay(row.acceptanceDueOn, row.acceptanceDueProvisional),
        mediation: storedDay(row.mediationDueOn, row.mediationDueProvisional),
      },
    },
  }))
}
