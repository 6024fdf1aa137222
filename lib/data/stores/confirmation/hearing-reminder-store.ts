import 'server-only'
import type { RemindedMeeting } from '@/lib/domain/meeting/reminders'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, readRow, readRows, select } from '@/lib/data/typed-reads'

// Hearings by video of which the parties are reminded (docs/decisions/0154-around-a-conference.md).

const h = columnsOf('confirmation_hearings', 'h')
const k = columnsOf('confirmations', 'k')
const c = columnsOf('cases', 'c')

const COMING = select({
  id: h.id,
  caseId: h.case_id,
  courtId: h.court_id,
  holderId: h.holder_id,
  caseNo: c.case_no,
  startsAt: h.starts_at,
  noticedAt: h.appointed_at,
})

export type ComingHearing = Omit<RemindedMeeting, 'form'> & {
  readonly id: string
  readonly caseId: string
  readonly courtId: string
  readonly holderId: string
  readonly caseNo: string
}

/** Of applications that are in the review: a hearing of another is not held. */
const FROM_COMING = Prisma.sql`FROM confirmation_hearings h
  JOIN confirmations k ON ${k.id} = ${h.confirmation_id} AND ${k.status} = 'admitted'
  JOIN cases c ON ${c.id} = ${h.case_id}
  WHERE ${h.state} = 'appointed' AND ${h.way} = 'video'`

const MOST = 1000

/** The hearings by video that begin between two moments, the next first. */
export function findComingHearings(db: Read, from: Date, to: Date): Promise<ComingHearing[]> {
  return readRows(
    db,
    COMING,
    Prisma.sql`${FROM_COMING} AND ${h.starts_at} > ${from} AND ${h.starts_at} <= ${to}
      ORDER BY ${h.starts_at}, ${h.id} ${limitLiteral(MOST)}`,
  )
}

/** One of them; null: it was cancelled or held. */
export function findComingHearing(db: Read, hearingId: string): Promise<ComingHearing | null> {
  return readRow(db, COMING, Prisma.sql`${FROM_COMING} AND ${h.id} = ${hearingId}::uuid`)
}
