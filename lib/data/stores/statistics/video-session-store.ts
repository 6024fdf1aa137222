import 'server-only'
import {
  CONFERENCE_FORMS,
  CONFERENCE_STATES,
  END_REASONS,
  type ConferenceForm,
  type ConferenceState,
  type EndReason,
} from '@/lib/domain/conference/conference'
import type { SessionFigures, SessionKind } from '@/lib/domain/conference/sessions'
import { firstDayOf, lastDayOf } from '@/lib/domain/statistics/month'
import type { Period } from '@/lib/domain/statistics/period'
import { addDays, endOfLocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readRow, select } from '@/lib/data/typed-reads'
import type { ReportFilter } from './report-filter'

// Meetings by video of an institution, by the day for which they are planned: an index of its own
// finds those of a period (migration 0154).

export type SessionFilter = ReportFilter & {
  readonly institutionId: string
  readonly period: Period
}

const sinceOf = ({ from }: Period) => endOfLocalDate(addDays(firstDayOf(from), -1))
const untilOf = ({ to }: Period) => endOfLocalDate(lastDayOf(to))

/** Which sessions each kind counts: in the figures by SQL, in the list by `WHERE_KIND`. */
const KIND_SQL: Readonly<Record<SessionKind, Prisma.Sql>> = {
  planned: Prisma.sql`true`,
  begun: Prisma.sql`v.opened_at IS NOT NULL`,
  finished: Prisma.sql`v.end_reason = 'finished'`,
  no_show: Prisma.sql`v.end_reason = 'no_show'`,
  line: Prisma.sql`v.end_reason = 'line'`,
  time: Prisma.sql`v.end_reason = 'time'`,
  other: Prisma.sql`v.end_reason = 'other'`,
  sound: Prisma.sql`'sound' = ANY (v.forms)`,
  telephone: Prisma.sql`'telephone' = ANY (v.forms)`,
  broken: Prisma.sql`v.broken_lines > 0`,
}
const WHERE_KIND: Readonly<Record<SessionKind, Prisma.ConferenceWhereInput | null>> = {
  planned: null,
  begun: { openedAt: { not: null } },
  finished: { endReason: 'finished' },
  no_show: { endReason: 'no_show' },
  line: { endReason: 'line' },
  time: { endReason: 'time' },
  other: { endReason: 'other' },
  sound: { forms: { has: 'sound' } },
  telephone: { forms: { has: 'telephone' } },
  broken: { brokenLines: { gt: 0 } },
}

const count = (kind: SessionKind) =>
  expression<number>(Prisma.sql`(count(*) FILTER (WHERE ${KIND_SQL[kind]}))::int`)
const FIGURES = select({
  planned: count('planned'),
  begun: count('begun'),
  finished: count('finished'),
  noShow: count('no_show'),
  line: count('line'),
  time: count('time'),
  other: count('other'),
  sound: count('sound'),
  telephone: count('telephone'),
  broken: count('broken'),
  minutes: expression<number>(Prisma.sql`coalesce(sum(v.minutes), 0)::int`),
  brokenLines: expression<number>(Prisma.sql`coalesce(sum(v.broken_lines), 0)::int`),
})

/** What is counted of the sessions of a period, in one statement. */
export async function readSessionFigures(
  db: Read,
  { institutionId, period, disputeType, source, mediatorId }: SessionFilter,
): Promise<SessionFigures> {
  const isNarrowed = disputeType !== undefined || source !== undefined || mediatorId !== undefined
  const among = isNarrowed
    ? Prisma.sql`AND EXISTS (SELECT 1 FROM cases c WHERE c.id = m.case_id
        ${disputeType ? Prisma.sql`AND c.dispute_type = ${disputeType}` : Prisma.empty}
        ${source ? Prisma.sql`AND c.source = ${source}` : Prisma.empty}
        ${mediatorId ? Prisma.sql`AND c.mediator_id = ${mediatorId}::uuid` : Prisma.empty})`
    : Prisma.empty
  const row = await readRow(
    db,
    FIGURES,
    Prisma.sql`FROM meetings m LEFT JOIN conferences v ON v.meeting_id = m.id
      WHERE m.holder_id = ${institutionId}::uuid AND m.form IN ('video', 'mixed')
        AND m.starts_at >= ${sinceOf(period)} AND m.starts_at < ${untilOf(period)} ${among}`,
  )
  if (!row) throw new Error('counts without a row')
  const { noShow, ...figures } = row
  return { ...figures, no_show: noShow }
}

const whereSession = (
  { institutionId, period, disputeType, source, mediatorId }: SessionFilter,
  kind: SessionKind,
): Prisma.MeetingWhereInput => ({
  holderId: institutionId,
  form: { in: ['video', 'mixed'] },
  startsAt: { gte: sinceOf(period), lt: untilOf(period) },
  case: {
    ...(disputeType && { disputeType }),
    ...(source && { source }),
    ...(mediatorId && { mediatorId }),
  },
  ...(WHERE_KIND[kind] && { conference: WHERE_KIND[kind] }),
})

const COLUMNS = {
  id: true,
  meetingNo: true,
  startsAt: true,
  state: true,
  mediatorName: true,
  caseId: true,
  case: { select: { caseNo: true } },
  conference: {
    select: { state: true, endReason: true, minutes: true, brokenLines: true, forms: true },
  },
} as const satisfies Prisma.MeetingSelect

export type VideoSession = {
  readonly id: string
  readonly no: number
  readonly startsAt: Date
  readonly isCancelled: boolean
  readonly mediatorName: string
  readonly caseId: string
  readonly caseNo: string
  /** null: no one came in. */
  readonly conference: {
    readonly state: ConferenceState
    readonly endReason: EndReason | null
    readonly minutes: number | null
    readonly brokenLines: number | null
    readonly forms: readonly ConferenceForm[]
  } | null
}

type Slice = { readonly where: object; readonly orderBy: object; readonly take: number }

/** One slice of the sessions that a figure counts. */
export async function findVideoSessions(
  db: Db,
  filter: SessionFilter,
  kind: SessionKind,
  { where, orderBy, take }: Slice,
): Promise<VideoSession[]> {
  const rows = await db.meeting.findMany({
    where: { AND: [whereSession(filter, kind), where] },
    orderBy,
    take,
    select: COLUMNS,
  })
  return rows.map(({ meetingNo, state, case: { caseNo }, conference, ...row }) => ({
    ...row,
    caseNo,
    no: meetingNo,
    isCancelled: state === 'cancelled',
    conference: conference && {
      ...conference,
      state: parseStoredEnum(CONFERENCE_STATES, conference.state, 'conferences.state'),
      endReason:
        conference.endReason === null
          ? null
          : parseStoredEnum(END_REASONS, conference.endReason, 'conferences.end_reason'),
      forms: conference.forms.map((form) =>
        parseStoredEnum(CONFERENCE_FORMS, form, 'conferences.forms'),
      ),
    },
  }))
}

export const countVideoSessions = (db: Db, filter: SessionFilter, kind: SessionKind) =>
  db.meeting.count({ where: whereSession(filter, kind) })
