import 'server-only'
import {
  CONFIRMATION_STATUSES,
  COURT_STATUSES,
  type ConfirmationStatus,
} from '@/lib/domain/confirmation/confirmation-status'
import { reviewClockOf, type ReviewClock } from '@/lib/domain/confirmation/court-rule'
import type { Standing } from '@/lib/domain/ruling/objection'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { countUpToMost, type Counted } from '@/lib/data/bounded-count'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { toDayOrNull } from '@/lib/data/mappers/day'
import { readStanding, rulingStanding } from '@/lib/data/mappers/ruling-standing'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { enumListLiteral } from '@/lib/data/sql-literals'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'
import { findConfirmationRules } from '../court/confirmation-rule-store'

// 司法确认 as the list of the court: what it has to decide, and what it decided.

const k = columnsOf('confirmations', 'k')
const STANDING = select({ id: k.id, standing: rulingStanding(k.id) })

export type ConfirmationHead = {
  readonly id: string
  readonly caseNo: string
  readonly cause: string
  readonly status: ConfirmationStatus
  readonly number: string | null
  readonly parties: readonly string[]
  readonly submittedAt: Date
  readonly receivedOn: LocalDate | null
  readonly correctionDueOn: LocalDate | null
  readonly admittedOn: LocalDate | null
  readonly reviewClock: ReviewClock
  readonly extraDays: number | null
  readonly decidedOn: LocalDate | null
  readonly standing: Standing
}

export type ConfirmationSlice = {
  readonly where: object
  readonly orderBy: object
  readonly take: number
}

/** A submitted application waits for the court, or is over. */
const OVER_STATUSES = CONFIRMATION_STATUSES.filter(
  (status) => !(COURT_STATUSES as readonly ConfirmationStatus[]).includes(status),
)

const whereOpen = (courtId: string, isOpen: boolean) => ({
  courtId,
  submittedAt: { not: null },
  status: { in: isOpen ? [...COURT_STATUSES] : OVER_STATUSES },
})

export async function findConfirmationHeads(
  db: Db,
  { courtId, isOpen }: { readonly courtId: string; readonly isOpen: boolean },
  { where, orderBy, take }: ConfirmationSlice,
): Promise<ConfirmationHead[]> {
  const rows = await db.confirmation.findMany({
    where: { AND: [whereOpen(courtId, isOpen), where] },
    orderBy,
    take,
    select: {
      id: true,
      status: true,
      number: true,
      submittedAt: true,
      receivedOn: true,
      correctionDueOn: true,
      admittedOn: true,
      extraDays: true,
      decidedOn: true,
      case: { select: { caseNo: true, cause: true } },
      answers: { select: { partyName: true }, orderBy: { agreedAt: 'asc' } },
    },
  })
  const rules = await findConfirmationRules(db, courtId)
  const standings = await readRows(
    db,
    STANDING,
    Prisma.sql`FROM confirmations k WHERE ${k.id} = ANY (${rows.map(({ id }) => id)}::uuid[])`,
  )
  return rows.flatMap(({ submittedAt, answers, case: of, ...row }) =>
    submittedAt === null
      ? []
      : [
          {
            id: row.id,
            caseNo: of.caseNo,
            cause: of.cause,
            status: parseStoredEnum(CONFIRMATION_STATUSES, row.status, 'confirmations.status'),
            number: row.number,
            parties: answers.map(({ partyName }) => partyName),
            submittedAt,
            receivedOn: toDayOrNull(row.receivedOn),
            correctionDueOn: toDayOrNull(row.correctionDueOn),
            admittedOn: toDayOrNull(row.admittedOn),
            reviewClock: reviewClockOf(rules, toDayOrNull(row.admittedOn)),
            extraDays: row.extraDays,
            decidedOn: toDayOrNull(row.decidedOn),
            standing: readStanding(
              standings.find(({ id }) => id === row.id)?.standing ?? 'in_force',
            ),
          },
        ],
  )
}

/** How many there are, counted up to COUNTED_AT_MOST. */
export function countConfirmations(
  db: Read,
  { courtId, isOpen }: { readonly courtId: string; readonly isOpen: boolean },
): Promise<Counted> {
  const statuses = enumListLiteral(isOpen ? COURT_STATUSES : OVER_STATUSES)
  return countUpToMost(
    db,
    Prisma.sql`FROM confirmations k WHERE ${k.court_id} = ${courtId}::uuid
      AND ${k.submitted_at} IS NOT NULL AND ${k.status} IN ${statuses}`,
  )
}
