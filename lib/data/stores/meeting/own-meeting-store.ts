import 'server-only'
import { MEETING_FORMS, type Meeting } from '@/lib/domain/meeting/meeting'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

// 调解会 as those who take part in the case read them
// (prisma/functions/101-policies-case-entries.sql).

const m = columnsOf('meetings', 'm')
const PLANNED = select({ startsAt: m.starts_at, endsAt: m.ends_at })
const PLAN = select({
  id: m.id,
  no: m.meeting_no,
  form: m.form,
  startsAt: m.starts_at,
  endsAt: m.ends_at,
  place: m.place,
})

export type OwnPlanned = Pick<Meeting, 'id' | 'no' | 'form' | 'startsAt' | 'endsAt' | 'place'>

/** When the meetings take place that are planned and were neither held nor cancelled. */
export function findPlannedMeetings(
  db: Read,
  caseId: string,
): Promise<{ readonly startsAt: Date; readonly endsAt: Date }[]> {
  return readRows(
    db,
    PLANNED,
    Prisma.sql`FROM meetings m WHERE ${m.case_id} = ${caseId}::uuid AND ${m.state} = 'planned'
      ORDER BY ${m.starts_at}`,
  )
}

/** The same with number, form and place. */
export async function findOwnPlanned(db: Read, caseId: string): Promise<OwnPlanned[]> {
  const rows = await readRows(
    db,
    PLAN,
    Prisma.sql`FROM meetings m WHERE ${m.case_id} = ${caseId}::uuid AND ${m.state} = 'planned'
      ORDER BY ${m.starts_at}`,
  )
  return rows.map((row) => ({
    ...row,
    form: parseStoredEnum(MEETING_FORMS, row.form, 'meetings.form'),
  }))
}
