import 'server-only'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import type { UncontactedCase } from '@/lib/domain/desk/contact-age'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { untriedParties } from '@/lib/data/mappers/party-contacts'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'
import { isPaused } from './case-conditions'

/** Cases beyond are not counted: so many wait in no court at once. */
const MOST = 2_000

const c = columnsOf('cases', 'c')
const t = columnsOf('courts', 't')
const a = columnsOf('assignments', 'a')
const CASE = select({
  id: c.id,
  source: c.source,
  receivedAt: c.received_at,
  acceptedAt: c.accepted_at,
  courtNoticeDays: t.notice_days,
  takenAt: a.accepted_at,
  untriedParties: untriedParties(),
})

/**
 * The court's delegated cases in mediation that a mediator has taken and whose period runs, with the parties that were not tried yet. No
 * index knows who was not contacted: the cases in mediation are read, and of a court there are some hundreds.
 */
export async function findUncontactedCases(
  db: Read,
  courtId: string,
  today: LocalDate,
): Promise<UncontactedCase[]> {
  const rows = await readRows(
    db,
    CASE,
    Prisma.sql`FROM cases c JOIN courts t ON ${t.id} = ${c.court_id}
      JOIN assignments a ON ${a.case_id} = ${c.id} AND ${a.ended_at} IS NULL
      WHERE ${c.court_id} = ${courtId}::uuid AND c.status = 'in_mediation' AND c.source = 'delegated_pre_filing'
        AND ${c.mediation_due_on} >= ${today}::date AND NOT ${isPaused(today)} ${limitLiteral(MOST)}`,
  )
  return rows.map(({ receivedAt, takenAt, source, ...row }) => ({
    ...row,
    source: parseStoredEnum(CASE_SOURCES, source, 'cases.source'),
    referredOn: toLocalDate(receivedAt),
    takenOn: takenAt && toLocalDate(takenAt),
  }))
}
