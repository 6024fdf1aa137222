import 'server-only'
import { SEAT_KINDS } from '@/lib/domain/conference/conference'
import type { SeatOfPerson } from '@/lib/domain/conference/attendance'
import type { Mark } from '@/lib/domain/conference/marks'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, nullable, readRow, readRows, select } from '@/lib/data/typed-reads'
import { findMarks } from './host-store'

// What a conference leaves behind, for the mediators of the case.

const c = columnsOf('conferences', 'c')
const s = columnsOf('conference_seats', 's')
const t = columnsOf('participants', 't')
const SEAT = select({
  id: s.id,
  kind: s.kind,
  partyIds: s.party_ids,
  personId: nullable(t.person_id),
})

/** The log of the conference of a meeting, and whose its seats are; null: there was none. */
export async function findConferenceLog(
  db: Read,
  meetingId: string,
): Promise<{ readonly marks: readonly Mark[]; readonly seats: readonly SeatOfPerson[] } | null> {
  const found = await readRow(
    db,
    select({ id: c.id }),
    Prisma.sql`FROM conferences c WHERE ${c.meeting_id} = ${meetingId}::uuid`,
  )
  if (!found) return null
  const seats = await readRows(
    db,
    SEAT,
    Prisma.sql`FROM conference_seats s LEFT JOIN participants t ON ${t.id} = ${s.participant_id}
      WHERE ${s.conference_id} = ${found.id}::uuid ORDER BY ${s.id}`,
  )
  return {
    marks: await findMarks(db, found.id),
    seats: seats.map(({ kind, ...seat }) => ({
      ...seat,
      kind: parseStoredEnum(SEAT_KINDS, kind, 'conference_seats.kind'),
    })),
  }
}

/** The meetings of a case whose conference is open or paused now. */
export async function findLiveMeetings(db: Read, caseId: string): Promise<ReadonlySet<string>> {
  const rows = await readRows(
    db,
    select({ id: c.meeting_id }),
    Prisma.sql`FROM conferences c
      WHERE ${c.case_id} = ${caseId}::uuid AND ${c.state} IN ('open', 'paused')`,
  )
  return new Set(rows.map(({ id }) => id))
}
