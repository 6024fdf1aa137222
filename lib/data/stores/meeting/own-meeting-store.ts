import 'server-only'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

// 调解会 as those who take part in the case read them
// (prisma/functions/101-policies-case-entries.sql).

const m = columnsOf('meetings', 'm')
const PLANNED = select({ startsAt: m.starts_at, endsAt: m.ends_at })

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
