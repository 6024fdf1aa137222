import 'server-only'
import { MEDIATION_CLOCK_STATUSES } from '@/lib/domain/case/status'
import {
  MEETING_FORMS,
  MEETING_STATES,
  type MeetingForm,
  type MeetingState,
} from '@/lib/domain/meeting/meeting'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { partyNames } from '@/lib/data/mappers/case-list'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { enumListLiteral, limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

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
}

const m = columnsOf('meetings', 'm')
const c = columnsOf('cases', 'c')
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
})
const MOST = 500

async function read(db: Read, where: Prisma.Sql): Promise<ScheduledMeeting[]> {
  const rows = await readRows(
    db,
    SCHEDULED,
    Prisma.sql`FROM meetings m JOIN cases c ON ${c.id} = ${m.case_id} WHERE ${where}
      ORDER BY ${m.starts_at}, ${m.id} ${limitLiteral(MOST)}`,
  )
  return rows.map((row) => ({
    ...row,
    form: parseStoredEnum(MEETING_FORMS, row.form, 'meetings.form'),
    state: parseStoredEnum(MEETING_STATES, row.state, 'meetings.state'),
  }))
}

/** The planned meetings of a mediator's own open cases, past ones that were not registered included. */
export function findMyPlanned(db: Read, mediatorId: string): Promise<ScheduledMeeting[]> {
  return read(
    db,
    Prisma.sql`${m.state} = 'planned' AND ${c.mediator_id} = ${mediatorId}::uuid
      AND ${c.status} = 'in_mediation'`,
  )
}

/** The meetings of an institution that touch a span of time: held ones, and planned ones of open cases. */
export function findMeetingsBetween(
  db: Read,
  institutionId: string,
  from: Date,
  to: Date,
): Promise<ScheduledMeeting[]> {
  return read(
    db,
    Prisma.sql`${m.holder_id} = ${institutionId}::uuid
      AND ${m.starts_at} < ${to} AND ${m.ends_at} > ${from}
      AND (${m.state} = 'held' OR (${m.state} = 'planned'
        AND ${c.status} IN ${enumListLiteral(MEDIATION_CLOCK_STATUSES)}))`,
  )
}
