import 'server-only'
import {
  CONFIRMATION_STATUSES,
  COURT_STATUSES,
  type ConfirmationStatus,
} from '@/lib/domain/confirmation/confirmation-status'
import { reviewClockOf, type ReviewClock } from '@/lib/domain/confirmation/court-rule'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Standing } from '@/lib/domain/ruling/objection'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { toDayOrNull } from '@/lib/data/mappers/day'
import { readStanding, rulingStanding } from '@/lib/data/mappers/ruling-standing'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
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

const whereOpen = (courtId: string, isOpen: boolean) => ({
  courtId,
  submittedAt: { not: null },
  status: isOpen ? { in: [...COURT_STATUSES] } : { notIn: [...COURT_STATUSES] },
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

export function countConfirmations(
  db: Db,
  { courtId, isOpen }: { readonly courtId: string; readonly isOpen: boolean },
): Promise<number> {
  return db.confirmation.count({ where: whereOpen(courtId, isOpen) })
}
