import 'server-only'
import type { EventSubject } from '@/lib/domain/audit/events'
import { MEDIATION_CLOCK_STATUSES } from '@/lib/domain/case/status'
import {
  WARNING_LEVELS,
  type Warning,
  type WarningFacts,
} from '@/lib/domain/deadline/decide-warning'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { clockChangeColumns, readClockChanges } from '@/lib/data/mappers/clock-changes'
import { fromDay, toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { enumListLiteral, limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'

const c = columnsOf('cases', 'c')
const w = columnsOf('deadline_warnings', 'w')

const CASE = select({
  id: c.id,
  caseNo: c.case_no,
  courtId: c.court_id,
  holderId: c.holder_id,
  institutionId: c.institution_id,
  mediatorId: c.mediator_id,
  dueOn: c.mediation_due_on,
  isProvisional: c.mediation_due_provisional,
  ...clockChangeColumns,
  warned: expression<string[] | null>(Prisma.sql`
    (SELECT array_agg(${w.level}) FROM deadline_warnings w
      WHERE ${w.case_id} = ${c.id} AND ${w.due_on} = ${c.mediation_due_on})`),
})

export type CaseToWarn = {
  readonly id: string
  readonly caseNo: string
  readonly courtId: string
  readonly holderId: string
  readonly institutionId: string | null
  readonly mediatorId: string | null
  readonly facts: WarningFacts
  readonly subject: EventSubject
}

/**
 * The next cases whose mediation period runs and ends on `until` or before, in the order of their
 * ids, locked until the batch is written: none is closed between its warning and its event.
 */
export async function findCasesToWarn(
  db: Db,
  { after, until }: { readonly after: string | null; readonly until: LocalDate },
  atMost: number,
): Promise<CaseToWarn[]> {
  const rows = await readRows(
    db,
    CASE,
    Prisma.sql`FROM cases c
      WHERE ${c.status} IN ${enumListLiteral(MEDIATION_CLOCK_STATUSES)}
        AND ${c.mediation_due_on} <= ${fromDay(until)}::date
        AND (${after}::uuid IS NULL OR ${c.id} > ${after}::uuid)
      ORDER BY ${c.id} ${limitLiteral(atMost)} FOR NO KEY UPDATE OF c`,
  )
  return rows.map(({ dueOn, isProvisional, warned, pauses, extensions, ...row }) => ({
    ...row,
    subject: { caseId: row.id, courtId: row.courtId, institutionId: row.institutionId },
    facts: {
      mediationDueOn: toDayOrNull(dueOn),
      isMediationDueProvisional: isProvisional,
      pauses: readClockChanges({ pauses, extensions }).pauses,
      hasMediator: row.mediatorId !== null,
      warned: (warned ?? []).map((level) =>
        parseStoredEnum(WARNING_LEVELS, level, 'deadline_warnings.level'),
      ),
    },
  }))
}

/** Records the warnings of a batch. @throws where one of these levels was already raised */
export async function addWarnings(
  db: Db,
  warnings: readonly { readonly about: CaseToWarn; readonly warning: Warning }[],
  at: Date,
): Promise<void> {
  await db.deadlineWarning.createMany({
    data: warnings.map(({ about: { id, courtId, holderId }, warning: { dueOn, level } }) => ({
      caseId: id,
      courtId,
      holderId,
      dueOn: fromDay(dueOn),
      level,
      warnedAt: at,
    })),
  })
}
