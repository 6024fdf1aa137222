import 'server-only'
import { PARTY_SIDES } from '@/lib/domain/case/vocabulary'
import { COMPANIES, SEAT_KINDS } from '@/lib/domain/conference/conference'
import type { SeatOfPerson } from '@/lib/domain/conference/attendance'
import type { Mark } from '@/lib/domain/conference/marks'
import type { ConferenceCourse } from '@/lib/domain/minutes/course'
import { RECORDING_PURPOSES } from '@/lib/domain/recording/recording'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, nullable, readRow, readRows, select } from '@/lib/data/typed-reads'
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

const COURSE_SEAT = select({
  id: s.id,
  kind: s.kind,
  name: s.name,
  company: s.company,
  side: expression<string | null>(Prisma.sql`
    (SELECT p.side FROM parties p WHERE p.id = s.party_ids[1])`),
})
const r = columnsOf('recordings', 'r')
const RECORDING = select({
  purpose: r.purpose,
  startedAt: expression<Date>(Prisma.sql`${r.started_at}`),
  stoppedAt: expression<Date>(Prisma.sql`coalesce(${r.stopped_at}, ${c.ended_at})`),
  consents: expression<readonly { readonly name: string; readonly at: string }[] | null>(Prisma.sql`
    (SELECT jsonb_agg(jsonb_build_object('name', a.name, 'at', a.at)) FROM (
      SELECT o.name, min(o.at) AS at FROM recording_consents o
      WHERE o.recording_id = ${r.id} AND o.answer = 'given' GROUP BY o.seat_id, o.name) a)`),
})
const p = columnsOf('parties', 'p')
const PARTY = select({ id: p.id, side: p.side })

/**
 * All that the minutes of a meeting take from its conference, for a mediator of the case; null:
 * there was none, or it has not ended.
 */
export async function findConferenceCourse(
  db: Read,
  { caseId, meetingId }: { readonly caseId: string; readonly meetingId: string },
): Promise<ConferenceCourse | null> {
  const found = await readRow(
    db,
    select({ id: c.id }),
    Prisma.sql`FROM conferences c
      WHERE ${c.meeting_id} = ${meetingId}::uuid AND ${c.state} = 'ended'`,
  )
  if (!found) return null
  const seats = await readRows(
    db,
    COURSE_SEAT,
    Prisma.sql`FROM conference_seats s
      WHERE ${s.conference_id} = ${found.id}::uuid ORDER BY ${s.name}, ${s.id}`,
  )
  const recordings = await readRows(
    db,
    RECORDING,
    Prisma.sql`FROM recordings r JOIN conferences c ON ${c.id} = ${r.conference_id}
      WHERE ${r.conference_id} = ${found.id}::uuid AND ${r.started_at} IS NOT NULL
      ORDER BY ${r.started_at}`,
  )
  const parties = await readRows(
    db,
    PARTY,
    Prisma.sql`FROM parties p WHERE ${p.case_id} = ${caseId}::uuid`,
  )
  const sideOf = (side: string) => parseStoredEnum(PARTY_SIDES, side, 'parties.side')
  return {
    marks: await findMarks(db, found.id),
    seats: seats.map(({ kind, company, side, ...seat }) => ({
      ...seat,
      kind: parseStoredEnum(SEAT_KINDS, kind, 'conference_seats.kind'),
      company:
        company === null ? null : parseStoredEnum(COMPANIES, company, 'conference_seats.company'),
      side: side === null ? null : sideOf(side),
    })),
    sides: new Map(parties.map(({ id, side }) => [id, sideOf(side)])),
    recordings: recordings.map(({ purpose, consents, ...recording }) => ({
      ...recording,
      purpose: parseStoredEnum(RECORDING_PURPOSES, purpose, 'recordings.purpose'),
      consents: (consents ?? []).map(({ name, at }) => ({ name, at: new Date(at) })),
    })),
  }
}
