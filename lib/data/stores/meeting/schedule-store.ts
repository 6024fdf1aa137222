import 'server-only'
import { MEDIATION_CLOCK_STATUSES } from '@/lib/domain/case/status'
import { LONGEST_HELD_MS } from '@/lib/domain/meeting/decide-hold'
import {
  ATTENDANCES,
  MEETING_FORMS,
  MEETING_STATES,
  type Meeting,
  type MeetingAttendance,
  type MeetingForm,
  type MeetingState,
} from '@/lib/domain/meeting/meeting'
import { LONGEST_SPAN_MS } from '@/lib/domain/meeting/plan'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { partyNames } from '@/lib/data/mappers/case-list'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { enumListLiteral, limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'

/** A meeting as a schedule shows it, with the case it belongs to. */
export type ScheduledMeeting = {
  readonly id: string
  readonly no: number
  readonly caseId: string
  readonly caseNo: string
  readonly applicants: readonly string[]
  readonly respondents: readonly string[]
  readonly mediatorName: string
  readonly form: MeetingForm
  readonly state: MeetingState
  readonly startsAt: Date
  readonly endsAt: Date
  readonly roomId: string | null
  readonly place: string | null
  readonly held: Meeting['held']
  /** Its conference was left by all, and the system ended it. */
  readonly wasLeft: boolean
  /** Who was late or absent at one that was held. */
  readonly missing: readonly Pick<MeetingAttendance, 'personName' | 'attendance' | 'arrivedAt'>[]
}

type MissingRead = { personName: string; attendance: string; arrivedAt: string | null }

const m = columnsOf('meetings', 'm')
const t = columnsOf('meeting_attendances', 't')
const c = columnsOf('cases', 'c')
const x = columnsOf('conferences', 'x')
const SCHEDULED = select({
  id: m.id,
  no: m.meeting_no,
  caseId: m.case_id,
  caseNo: c.case_no,
  applicants: partyNames('applicant'),
  respondents: partyNames('respondent'),
  mediatorName: m.mediator_name,
  form: m.form,
  state: m.state,
  startsAt: m.starts_at,
  endsAt: m.ends_at,
  roomId: m.room_id,
  place: m.place,
  heldFrom: m.held_from,
  heldTo: m.held_to,
  wasLeft: expression<boolean>(Prisma.sql`
    EXISTS (SELECT 1 FROM conferences x WHERE ${x.meeting_id} = ${m.id}
      AND ${x.state} = 'ended' AND ${x.ended_by_name} IS NULL)`),
  missing: expression<MissingRead[] | null>(Prisma.sql`
    (SELECT jsonb_agg(jsonb_build_object('personName', ${t.person_name}, 'attendance',
      ${t.attendance}, 'arrivedAt', ${t.arrived_at}) ORDER BY ${t.person_kind} DESC,
        ${t.person_name}, ${t.person_id})
      FROM meeting_attendances t
      WHERE ${t.meeting_id} = ${m.id} AND ${t.attendance} IN ('late', 'absent'))`),
})
const MOST = 500
/**
 * A meeting that goes on then began at this moment at the earliest; it bounds what an index reads.
 */
const before = (moment: Date, longestMs: number) => new Date(moment.getTime() - longestMs)

async function read(db: Read, where: Prisma.Sql): Promise<ScheduledMeeting[]> {
  const rows = await readRows(
    db,
    SCHEDULED,
    Prisma.sql`FROM meetings m JOIN cases c ON ${c.id} = ${m.case_id} WHERE ${where}
      ORDER BY coalesce(${m.held_from}, ${m.starts_at}), ${m.id} ${limitLiteral(MOST)}`,
  )
  return rows.map(({ heldFrom, heldTo, missing, ...row }) => ({
    ...row,
    form: parseStoredEnum(MEETING_FORMS, row.form, 'meetings.form'),
    state: parseStoredEnum(MEETING_STATES, row.state, 'meetings.state'),
    held: heldFrom && heldTo ? { from: heldFrom, to: heldTo } : null,
    missing: (missing ?? []).map(({ personName, attendance, arrivedAt }) => ({
      personName,
      attendance: parseStoredEnum(ATTENDANCES, attendance, 'meeting_attendances.attendance'),
      arrivedAt: arrivedAt === null ? null : new Date(arrivedAt),
    })),
  }))
}

/**
 * The planned meetings of a mediator's own open cases, past ones that were not registered included.
 */
export function findMyPlanned(db: Read, mediatorId: string): Promise<ScheduledMeeting[]> {
  return read(
    db,
    Prisma.sql`${m.state} = 'planned' AND ${c.mediator_id} = ${mediatorId}::uuid
      AND ${c.status} = 'in_mediation'`,
  )
}

/**
 * What a mediator held of the own cases that ended after a moment, with the planned meetings of the
 * open ones.
 */
export function findMyMeetings(
  db: Read,
  mediatorId: string,
  heldSince: Date,
): Promise<ScheduledMeeting[]> {
  return read(
    db,
    Prisma.sql`${c.mediator_id} = ${mediatorId}::uuid
      AND ((${m.state} = 'planned' AND ${c.status} = 'in_mediation')
        OR (${m.state} = 'held' AND ${m.held_to} > ${heldSince}))`,
  )
}

/**
 * The meetings of an institution that touch a span of time: held ones by the times at which they
 * were held, and planned ones of open cases by their plan.
 */
export function findMeetingsBetween(
  db: Read,
  institutionId: string,
  from: Date,
  to: Date,
): Promise<ScheduledMeeting[]> {
  return read(
    db,
    Prisma.sql`${m.holder_id} = ${institutionId}::uuid AND (
      (${m.state} = 'held' AND ${m.held_from} < ${to} AND ${m.held_to} > ${from}
        AND ${m.held_from} >= ${before(from, LONGEST_HELD_MS)})
      OR (${m.state} = 'planned' AND ${m.starts_at} < ${to} AND ${m.ends_at} > ${from}
        AND ${m.starts_at} >= ${before(from, LONGEST_SPAN_MS)}
        AND ${c.status} IN ${enumListLiteral(MEDIATION_CLOCK_STATUSES)}))`,
  )
}
