import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { GUIDANCE_STATES, type Guidance } from '@/lib/domain/guidance/guidance'
import { MEETING_FORMS, MEETING_STATES, type Meeting } from '@/lib/domain/meeting/meeting'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRow, readRows, select } from '@/lib/data/typed-reads'

// 请法官指导, for the mediators of the case and the judges of its court
// (prisma/functions/208-guidance.sql).

const g = columnsOf('guidance_requests', 'g')
const m = columnsOf('meetings', 'm')
const c = columnsOf('cases', 'c')
const GUIDANCE = {
  id: g.id,
  meetingId: g.meeting_id,
  question: g.question,
  state: g.state,
  requestedBy: g.requested_by_name,
  requestedAt: g.requested_at,
  judge: g.judge_name,
  answeredAt: g.answered_at,
  words: g.words,
  untilAt: g.until_at,
}
const parse = <T extends { readonly state: string }>(row: T) => ({
  ...row,
  state: parseStoredEnum(GUIDANCE_STATES, row.state, 'guidance_requests.state'),
})

/** Those of a case, the latest first. */
export async function findGuidance(db: Read, caseId: string): Promise<Guidance[]> {
  const rows = await readRows(
    db,
    select(GUIDANCE),
    Prisma.sql`FROM guidance_requests g WHERE ${g.case_id} = ${caseId}::uuid
      ORDER BY ${g.requested_at} DESC, ${g.id}`,
  )
  return rows.map(parse)
}

export type GuidanceMeeting = Pick<Meeting, 'no' | 'form' | 'state' | 'startsAt' | 'endsAt'>
const MEETING = select({
  no: m.meeting_no,
  form: m.form,
  state: m.state,
  startsAt: m.starts_at,
  endsAt: m.ends_at,
})
const meetingOf = (row: {
  readonly no: number
  readonly form: string
  readonly state: string
  readonly startsAt: Date
  readonly endsAt: Date
}): GuidanceMeeting => ({
  ...row,
  form: parseStoredEnum(MEETING_FORMS, row.form, 'meetings.form'),
  state: parseStoredEnum(MEETING_STATES, row.state, 'meetings.state'),
})

/** The meeting that a request is about, for mediator and court; null: there is none. */
export async function findGuidanceMeeting(
  db: Read,
  meetingId: string,
): Promise<GuidanceMeeting | null> {
  const row = await readRow(
    db,
    MEETING,
    Prisma.sql`FROM meetings m WHERE ${m.id} = ${meetingId}::uuid`,
  )
  return row && meetingOf(row)
}

/** A request with its case, for the court; null: for this court there is none. */
export async function findGuidanceById(
  db: Read,
  requestId: string,
): Promise<(Guidance & { readonly caseId: string }) | null> {
  const row = await readRow(
    db,
    select({ ...GUIDANCE, caseId: g.case_id }),
    Prisma.sql`FROM guidance_requests g WHERE ${g.id} = ${requestId}::uuid`,
  )
  return row && parse(row)
}

const AT_COURT = select({
  id: g.id,
  caseNo: c.case_no,
  question: g.question,
  state: g.state,
  requestedBy: g.requested_by_name,
  requestedAt: g.requested_at,
  judge: g.judge_name,
  judgeId: g.judge_id,
  untilAt: g.until_at,
  meetingId: g.meeting_id,
  no: m.meeting_no,
  startsAt: m.starts_at,
  endsAt: m.ends_at,
})

/** What waits at the court, and what its judges accepted: of meetings that are not over. */
export async function findGuidanceAtCourt(db: Read) {
  const rows = await readRows(
    db,
    AT_COURT,
    Prisma.sql`FROM guidance_requests g JOIN meetings m ON ${m.id} = ${g.meeting_id}
      JOIN cases c ON ${c.id} = ${g.case_id}
      WHERE ${g.court_id} = heyi_court() AND ${g.state} IN ('requested', 'accepted')
        AND ${m.state} = 'planned' AND ${m.ends_at} > now() - interval '12 hours'
      ORDER BY ${m.starts_at}, ${g.id} LIMIT 100`,
  )
  return rows.map(parse)
}

/** When this judge last accepted to give guidance in a case; null: never (民诉法 第47条). */
export async function findGuidedAt(db: Read, caseId: string): Promise<Date | null> {
  const row = await readRow(
    db,
    select({ at: g.answered_at }),
    Prisma.sql`FROM guidance_requests g WHERE ${g.case_id} = ${caseId}::uuid
      AND ${g.judge_id} = heyi_actor() AND ${g.until_at} IS NOT NULL
      ORDER BY ${g.answered_at} DESC LIMIT 1`,
  )
  return row?.at ?? null
}

const COMING = select({ judge: g.judge_name, question: g.question })

/** The judge who gives guidance at a meeting and why, for those who take part; null: none. */
export const findGuidanceOfMeeting = (db: Read, meetingId: string) =>
  readRow(
    db,
    COMING,
    Prisma.sql`FROM guidance_requests g WHERE ${g.meeting_id} = ${meetingId}::uuid
      AND ${g.state} = 'accepted' AND ${g.until_at} > now()`,
  )

export async function addGuidance(
  db: Db,
  { actor }: Grant<'guidance:ask'>,
  of: { readonly caseId: string; readonly courtId: string; readonly holderId: string },
  request: { readonly id: string; readonly meetingId: string; readonly question: string },
  at: Date,
): Promise<void> {
  await db.guidanceRequest.createMany({
    data: [{ ...of, ...request, requestedByName: actor.name, requestedAt: at }],
  })
}

/** A judge accepts or declines. @returns false: it is not open any more */
export async function answerGuidance(
  db: Db,
  { actor }: Grant<'guidance:accept' | 'guidance:decline'>,
  id: string,
  answer:
    | { readonly state: 'accepted'; readonly untilAt: Date }
    | { readonly state: 'declined'; readonly words: string },
  at: Date,
): Promise<boolean> {
  const { count } = await db.guidanceRequest.updateMany({
    where: { id, state: 'requested' },
    data: { ...answer, judgeId: actor.id, judgeName: actor.name, answeredAt: at },
  })
  return count === 1
}

/** @returns false: it has ended already */
export async function endGuidance(
  db: Db,
  { actor }: Grant<'guidance:end'>,
  id: string,
  at: Date,
): Promise<boolean> {
  const { count } = await db.guidanceRequest.updateMany({
    where: { id, state: { in: ['requested', 'accepted'] } },
    data: { state: 'ended', endedAt: at, endedByName: actor.name },
  })
  return count === 1
}
