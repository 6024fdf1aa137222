import 'server-only'
import { MEETING_FORMS, type Meeting } from '@/lib/domain/meeting/meeting'
import type { RemindedMeeting } from '@/lib/domain/meeting/reminders'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, readRow, readRows, select } from '@/lib/data/typed-reads'

// Planned meetings of which the parties are reminded (docs/decisions/0146-before-a-conference.md).

const m = columnsOf('meetings', 'm')
const c = columnsOf('cases', 'c')
const s = columnsOf('clock_pauses', 's')
const d = columnsOf('deliveries', 'd')

const COMING = select({
  id: m.id,
  caseId: c.id,
  courtId: c.court_id,
  holderId: c.holder_id,
  caseNo: c.case_no,
  form: m.form,
  startsAt: m.starts_at,
  place: m.place,
  noticedAt: expression<Date>(Prisma.sql`
    coalesce((SELECT max(${d.created_at}) FROM deliveries d
      WHERE ${d.case_id} = ${m.case_id} AND ${d.meeting_id} = ${m.id}
        AND ${d.document} IN ('meeting_scheduled', 'meeting_moved')), ${m.recorded_at})`),
})

export type ComingMeeting = RemindedMeeting &
  Pick<Meeting, 'id' | 'place'> & {
    readonly caseId: string
    readonly courtId: string
    readonly holderId: string
    readonly caseNo: string
  }

/** Of open cases whose clock runs: a meeting is not held while it is paused. */
const IS_COMING = Prisma.sql`${m.state} = 'planned' AND ${c.status} = 'in_mediation'
  AND ${c.court_ended_on} IS NULL AND NOT EXISTS (
    SELECT 1 FROM clock_pauses s WHERE ${s.case_id} = ${c.id} AND ${s.to_on} IS NULL)`

const MOST = 1000

const read = ({ form, ...row }: { form: string } & Omit<ComingMeeting, 'form'>): ComingMeeting => ({
  ...row,
  form: parseStoredEnum(MEETING_FORMS, form, 'meetings.form'),
})

/** The planned meetings that begin between two moments, the next first. */
export async function findComingMeetings(db: Read, from: Date, to: Date): Promise<ComingMeeting[]> {
  const rows = await readRows(
    db,
    COMING,
    Prisma.sql`FROM meetings m JOIN cases c ON ${c.id} = ${m.case_id}
      WHERE ${m.starts_at} > ${from} AND ${m.starts_at} <= ${to} AND ${IS_COMING}
      ORDER BY ${m.starts_at}, ${m.id} ${limitLiteral(MOST)}`,
  )
  return rows.map(read)
}

/** One of them; null: it is no longer planned, or for another time. */
export async function findComingMeeting(
  db: Read,
  meetingId: string,
  startsAt: Date,
): Promise<ComingMeeting | null> {
  const row = await readRow(
    db,
    COMING,
    Prisma.sql`FROM meetings m JOIN cases c ON ${c.id} = ${m.case_id}
      WHERE ${m.id} = ${meetingId}::uuid AND ${m.starts_at} = ${startsAt} AND ${IS_COMING}`,
  )
  return row && read(row)
}
