import 'server-only'
import {
  RETURN_REASONS,
  DISPUTE_TYPES,
  type ReturnReason,
  type DisputeType,
} from '@/lib/domain/case/vocabulary'
import type { Prisma } from '@/lib/data/generated/prisma/client'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

/**
 * Filters of 不受理记录; instants in UTC, `until` not included. The parties are not stored, so they are
 * no filter.
 */
export type DeclineFilter = {
  readonly institutionId: string
  /** A part of the case number, in each of the two spellings (number-parts.ts). */
  readonly numberParts?: readonly string[] | undefined
  readonly disputeType?: DisputeType | undefined
  readonly reason?: ReturnReason | undefined
  readonly courtId?: string | undefined
  readonly since?: Date | undefined
  readonly until?: Date | undefined
}

const select = {
  id: true,
  caseNo: true,
  disputeType: true,
  courtName: true,
  receivedAt: true,
  declinedAt: true,
  declinedBy: true,
  reasonCode: true,
  reasonText: true,
} as const satisfies Prisma.CaseDeclineSelect

type Columns = Prisma.CaseDeclineGetPayload<{ select: typeof select }>
export type Decline = Omit<Columns, 'disputeType' | 'reasonCode'> & {
  readonly disputeType: DisputeType
  readonly reason: ReturnReason
}

function whereDeclined({
  institutionId,
  numberParts,
  disputeType,
  reason,
  courtId,
  since,
  until,
}: DeclineFilter): Prisma.CaseDeclineWhereInput {
  return {
    institutionId,
    // In a LIKE pattern these three would be wildcards.
    ...(numberParts && {
      OR: numberParts.map((part) => ({
        caseNo: { contains: part.replace(/[\\%_]/g, '\\$&') },
      })),
    }),
    ...(disputeType && { disputeType }),
    ...(reason && { reasonCode: reason }),
    ...(courtId && { courtId }),
    ...((since || until) && {
      declinedAt: { ...(since && { gte: since }), ...(until && { lt: until }) },
    }),
  }
}

type Slice = { readonly where: object; readonly orderBy: object; readonly take: number }

/** One slice of what an institution declined, in the order given. */
export async function findDeclined(
  db: Db,
  filter: DeclineFilter,
  { where, orderBy, take }: Slice,
): Promise<Decline[]> {
  const rows = await db.caseDecline.findMany({
    where: { AND: [whereDeclined(filter), where] },
    orderBy,
    take,
    select,
  })
  return rows.map(({ reasonCode, ...row }) => ({
    ...row,
    disputeType: parseStoredEnum(DISPUTE_TYPES, row.disputeType, 'case_declines.dispute_type'),
    reason: parseStoredEnum(RETURN_REASONS, reasonCode, 'case_declines.reason_code'),
  }))
}

export function countDeclined(db: Db, filter: DeclineFilter): Promise<number> {
  return db.caseDecline.count({ where: whereDeclined(filter) })
}

/** The courts whose referrals the institution declined, for the filter's choices. */
export async function findDeclinedCourts(
  db: Db,
  institutionId: string,
): Promise<{ readonly id: string; readonly name: string }[]> {
  const rows = await db.caseDecline.groupBy({
    by: ['courtId', 'courtName'],
    where: { institutionId },
    orderBy: { courtName: 'asc' },
  })
  return rows.map(({ courtId, courtName }) => ({ id: courtId, name: courtName }))
}
