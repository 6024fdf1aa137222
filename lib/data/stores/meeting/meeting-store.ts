import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  ATTENDANCES,
  MEETING_FORMS,
  MEETING_STATES,
  type Meeting,
  type MeetingAttendance,
} from '@/lib/domain/meeting/meeting'
import type { MeetingPlan } from '@/lib/domain/meeting/plan'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'

// 调解会: the meetings of a case. A plan may be moved or cancelled; what was held stays as registered.

type AttendanceRead = Omit<MeetingAttendance, 'personKind' | 'attendance' | 'arrivedAt'> & {
  personKind: string
  attendance: string
  arrivedAt: string | null
}

const m = columnsOf('meetings', 'm')
const t = columnsOf('meeting_attendances', 't')
const MEETING = select({
  id: m.id,
  no: m.meeting_no,
  form: m.form,
  startsAt: m.starts_at,
  endsAt: m.ends_at,
  roomId: m.room_id,
  place: m.place,
  state: m.state,
  reason: m.reason,
  heldFrom: m.held_from,
  heldTo: m.held_to,
  mediatorName: m.mediator_name,
  guidingJudges: m.guiding_judges,
  attendances: expression<AttendanceRead[] | null>(Prisma.sql`
    (SELECT jsonb_agg(jsonb_build_object('personKind', ${t.person_kind}, 'personId', ${t.person_id},
        'personName', ${t.person_name}, 'attendance', ${t.attendance}, 'arrivedAt', ${t.arrived_at},
        'note', ${t.note}) ORDER BY ${t.person_kind} DESC, ${t.person_name}, ${t.person_id})
      FROM meeting_attendances t WHERE ${t.meeting_id} = ${m.id})`),
})

function toAttendance(read: AttendanceRead): MeetingAttendance {
  return {
    ...read,
    personKind: parseStoredEnum(
      ['party', 'agent'],
      read.personKind,
      'meeting_attendances.person_kind',
    ),
    attendance: parseStoredEnum(ATTENDANCES, read.attendance, 'meeting_attendances.attendance'),
    arrivedAt: read.arrivedAt === null ? null : new Date(read.arrivedAt),
  }
}

/** The meetings of a case in the order in which they were planned. */
export async function findMeetings(db: Read, caseId: string): Promise<Meeting[]> {
  const rows = await readRows(
    db,
    MEETING,
    Prisma.sql`FROM meetings m WHERE ${m.case_id} = ${caseId}::uuid ORDER BY ${m.meeting_no}`,
  )
  return rows.map(({ heldFrom, heldTo, attendances, ...row }) => ({
    ...row,
    form: parseStoredEnum(MEETING_FORMS, row.form, 'meetings.form'),
    state: parseStoredEnum(MEETING_STATES, row.state, 'meetings.state'),
    held: heldFrom && heldTo ? { from: heldFrom, to: heldTo } : null,
    attendances: (attendances ?? []).map(toAttendance),
  }))
}

/** What a plan is stored as; `place` in words. */
type StoredPlan = Pick<MeetingPlan, 'form' | 'startsAt' | 'endsAt' | 'roomId'> & {
  readonly place: string | null
}

/** Adds a planned meeting. The case is locked: the database refuses two of one number. */
export async function addMeeting(
  db: Db,
  { actor }: Grant<'meeting:schedule'>,
  { id, courtId, holderId }: CaseRecord,
  { no, ...plan }: StoredPlan & { readonly no: number },
  recordedAt: Date,
): Promise<string> {
  const { id: meetingId } = await db.meeting.create({
    data: {
      ...plan,
      meetingNo: no,
      state: 'planned',
      recordedAt,
      mediatorId: actor.id,
      mediatorName: actor.name,
      caseId: id,
      courtId,
      holderId,
    },
    select: { id: true },
  })
  return meetingId
}

/** Gives a planned meeting another time, form or place. */
export async function replan(
  db: Db,
  { actor }: Grant<'meeting:move'>,
  meetingId: string,
  plan: StoredPlan & { readonly reason: string },
): Promise<void> {
  await db.meeting.updateMany({
    where: { id: meetingId, state: 'planned' },
    data: { ...plan, mediatorId: actor.id, mediatorName: actor.name },
  })
}

/** Marks a planned meeting as cancelled. */
export async function cancelPlanned(
  db: Db,
  _grant: Grant<'meeting:cancel'>,
  meetingId: string,
  reason: string,
): Promise<void> {
  await db.meeting.updateMany({
    where: { id: meetingId, state: 'planned' },
    data: { state: 'cancelled', reason },
  })
}

/** Marks a planned meeting as held by this mediator, and stores who came. */
export async function storeHeld(
  db: Db,
  { actor }: Grant<'meeting:hold'>,
  { id, courtId, holderId }: CaseRecord,
  meetingId: string,
  held: { readonly from: Date; readonly to: Date },
  attendances: readonly MeetingAttendance[],
  guidingJudges: readonly string[],
): Promise<void> {
  await db.meeting.updateMany({
    where: { id: meetingId, state: 'planned' },
    data: {
      state: 'held',
      heldFrom: held.from,
      heldTo: held.to,
      guidingJudges: [...guidingJudges],
      mediatorId: actor.id,
      mediatorName: actor.name,
    },
  })
  await db.meetingAttendance.createMany({
    data: attendances.map((each) => ({ ...each, meetingId, caseId: id, courtId, holderId })),
  })
}
