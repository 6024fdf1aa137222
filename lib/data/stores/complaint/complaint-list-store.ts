import 'server-only'
import {
  COMPLAINT_SUBJECTS,
  type ComplaintGround,
  type ComplaintOffice,
  type ComplaintSubject,
} from '@/lib/domain/complaint/complaint'
import { COMPLAINT_GROUNDS } from '@/lib/domain/complaint/complaint-limits'
import type { Db } from '@/lib/data/door'
import type { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

// 投诉 as the list of the office that answers them.

export type ComplaintFilter = {
  /** The institution or court of the reader. */
  readonly tenant: { readonly holderId: string } | { readonly courtId: string }
  readonly office: ComplaintOffice
  readonly state: 'waiting' | 'answered' | 'all'
  readonly ground?: ComplaintGround | undefined
}

export type ComplaintHead = {
  readonly id: string
  readonly caseNo: string
  readonly about: ComplaintSubject
  readonly mediatorName: string | null
  readonly ground: ComplaintGround
  readonly complainant: string
  readonly filedAt: Date
  readonly isTakenToCourt: boolean
  readonly isWithdrawn: boolean
  /** By the office of the reader; null: it waits. */
  readonly answered: { readonly by: string; readonly at: Date } | null
}

export type ComplaintSlice = {
  readonly where: object
  readonly orderBy: object
  readonly take: number
}

function whereComplaint({
  tenant,
  office,
  state,
  ground,
}: ComplaintFilter): Prisma.ComplaintWhereInput {
  return {
    ...tenant,
    ...(ground && { ground }),
    ...(state === 'waiting' && { withdrawnAt: null, NOT: { answeredOffices: { has: office } } }),
    ...(state === 'answered' && { answeredOffices: { has: office } }),
  }
}

export async function findComplaintHeads(
  db: Db,
  filter: ComplaintFilter,
  { where, orderBy, take }: ComplaintSlice,
): Promise<ComplaintHead[]> {
  const rows = await db.complaint.findMany({
    where: { AND: [whereComplaint(filter), where] },
    orderBy,
    take,
    select: {
      id: true,
      about: true,
      mediatorName: true,
      ground: true,
      complainantName: true,
      filedAt: true,
      takenToCourtAt: true,
      withdrawnAt: true,
      case: { select: { caseNo: true } },
      answers: {
        where: { office: filter.office },
        select: { answeredByName: true, answeredAt: true },
      },
    },
  })
  return rows.map(({ answers: [answer], ...row }) => ({
    id: row.id,
    caseNo: row.case.caseNo,
    about: parseStoredEnum(COMPLAINT_SUBJECTS, row.about, 'complaints.about'),
    mediatorName: row.mediatorName,
    ground: parseStoredEnum(COMPLAINT_GROUNDS, row.ground, 'complaints.ground'),
    complainant: row.complainantName,
    filedAt: row.filedAt,
    isTakenToCourt: row.takenToCourtAt !== null,
    isWithdrawn: row.withdrawnAt !== null,
    answered: answer ? { by: answer.answeredByName, at: answer.answeredAt } : null,
  }))
}

export async function countComplaints(db: Db, filter: ComplaintFilter): Promise<number> {
  return db.complaint.count({ where: whereComplaint(filter) })
}
