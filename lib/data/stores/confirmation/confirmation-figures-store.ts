import 'server-only'
import {
  CONFIRMATION_STATUSES,
  DISMISSAL_GROUNDS,
  REFUSAL_GROUNDS,
} from '@/lib/domain/confirmation/confirmation-status'
import type { ConfirmationOutcome, Days } from '@/lib/domain/statistics/confirmation-figures'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay, toDay, toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readRows, select } from '@/lib/data/typed-reads'

const column = <T>(name: Prisma.Sql) => expression<T>(name)
const OUTCOME = select({
  institutionId: column<string>(Prisma.sql`r.institution_id`),
  institution: column<string>(Prisma.sql`r.institution`),
  status: column<string>(Prisma.sql`r.status`),
  submittedOn: column<Date>(Prisma.sql`r.submitted_on`),
  correctedOn: column<Date | null>(Prisma.sql`r.corrected_on`),
  admittedOn: column<Date | null>(Prisma.sql`r.admitted_on`),
  endedOn: column<Date | null>(Prisma.sql`r.ended_on`),
  ground: column<string | null>(Prisma.sql`r.ground`),
  refusalGround: column<string | null>(Prisma.sql`r.refusal_ground`),
  setAsideOn: column<Date | null>(Prisma.sql`r.set_aside_on`),
})

/**
 * What became of the applications of the actor's court or institution that had something happen in
 * the period.
 */
export async function findConfirmationOutcomes(
  db: Read,
  { from, to }: Days,
): Promise<ConfirmationOutcome[]> {
  const rows = await readRows(
    db,
    OUTCOME,
    Prisma.sql`FROM heyi_confirmation_outcomes(${fromDay(from)}::date, ${fromDay(to)}::date) r`,
  )
  return rows.map(({ status, ground, refusalGround, ...row }) => ({
    institutionId: row.institutionId,
    institution: row.institution,
    status: parseStoredEnum(CONFIRMATION_STATUSES, status, 'confirmations.status'),
    submittedOn: toDay(row.submittedOn),
    correctedOn: toDayOrNull(row.correctedOn),
    admittedOn: toDayOrNull(row.admittedOn),
    endedOn: toDayOrNull(row.endedOn),
    ground:
      ground === null
        ? null
        : parseStoredEnum(DISMISSAL_GROUNDS, ground, 'confirmation_decisions.ground'),
    refusalGround:
      refusalGround === null
        ? null
        : parseStoredEnum(REFUSAL_GROUNDS, refusalGround, 'confirmation_decisions.refusal_ground'),
    setAsideOn: toDayOrNull(row.setAsideOn),
  }))
}
