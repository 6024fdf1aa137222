import 'server-only'
import { SEAT_KINDS } from '@/lib/domain/conference/conference'
import type { SeatOfPerson } from '@/lib/domain/conference/attendance'
import type { Mark } from '@/lib/domain/conference/marks'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, nullable, readRow, readRows, select } from '@/lib/data/typed-reads'
import { findMarks } from './host-store'

// What a conference leaves behind, for the mediators of the case; that of a hearing for its court.

const c = columnsOf('conferences', 'c')
const s = columnsOf('conference_seats', 's')
const t = columnsOf('participants', 't')
const SEAT = select({
  id: s.id,
  kind: s.kind,
  name: s.name,
  partyIds: s.party_ids,
  personId: nullable(t.person_id),
})

/** Whose a seat was, with the name in it. */
type NamedSeat = SeatOfPerson & { readonly name: string }

/**
 * The log of the conference of a meeting or a hearing, and whose its seats are; null: there was
 * none.
 */
export async function findConferenceLog(
  db: Read,
  meetingId: string,
): Promise<{ readonly marks: readonly Mark[]; readonly seats: readonly NamedSeat[] } | null> {
  const found = await readRow(
    db,
    select({ id: c.id }),
    Prisma.sql`FROM conferences c
      WHERE ${meetingId}::uuid IN (${c.meeting_id}, ${c.hearing_id})`,
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

/** The meetings, for its court the hearings, of a case whose conference is open or paused now. */
export async function findLive(db: Read, caseId: string): Promise<ReadonlySet<string>> {
  const rows = await readRows(
    db,
    select({ meetingId: c.meeting_id, hearingId: c.hearing_id }),
    Prisma.sql`FROM conferences c
      WHERE ${c.case_id} = ${caseId}::uuid AND ${c.state} IN ('open', 'paused')`,
  )
  return new Set(rows.flatMap(({ meetingId, hearingId }) => meetingId ?? hearingId ?? []))
}
