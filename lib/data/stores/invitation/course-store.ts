import 'server-only'
import type { InvitationCourse, PersonCourse } from '@/lib/domain/invitation/funnel'
import { REPEAT_MONTHS } from '@/lib/domain/invitation/funnel'
import { INVITATION_CHANNELS } from '@/lib/domain/invitation/invitation'
import { addMonths, firstDayOf } from '@/lib/domain/statistics/month'
import type { Period } from '@/lib/domain/statistics/period'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { PERSON_OF_PARTICIPANT } from '@/lib/data/mappers/participant-person'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'
import type { Read } from '@/lib/data/door'
import type { ReportFilter } from '../statistics/report-filter'

// How far invited people came: facts with their instants, as the rule of the funnel takes them.

const t = columnsOf('participants', 't')
const c = columnsOf('cases', 'c')
const i = columnsOf('invitations', 'i')
const d = columnsOf('deliveries', 'd')
const n = columnsOf('consents', 'n')
const k = columnsOf('identity_checks', 'k')
const p = columnsOf('parties', 'p')
const q = columnsOf('parties', 'q')
const e = columnsOf('cases', 'e')

type InvitationRead = {
  channel: string
  issuedAt: string
  deliveredAt: string | null
  hasFailed: boolean
  openedAt: string | null
  usedAt: string | null
}

const INVITATIONS = expression<InvitationRead[]>(Prisma.sql`
  (SELECT jsonb_agg(jsonb_build_object('channel', ${i.channel}, 'issuedAt', ${i.issued_at},
      'deliveredAt', CASE WHEN ${d.state} = 'delivered' THEN ${d.changed_at} END,
      'hasFailed', coalesce(${d.state} = 'failed', false), 'openedAt', ${i.opened_at}, 'usedAt',
        ${i.used_at}))
    FROM invitations i LEFT JOIN deliveries d ON ${d.id} = ${i.delivery_id}
    WHERE ${i.participant_id} = ${t.id})`)
const OWN_ANSWERS = Prisma.sql`consents n
  WHERE ${n.case_id} = ${t.case_id} AND ${n.participant_id} = ${t.id} AND ${n.scope} = 'mediation'`

const COURSE = {
  participantId: t.id,
  invitations: INVITATIONS,
  answeredAt: expression<Date | null>(
    Prisma.sql`(SELECT min(${n.recorded_at}) FROM ${OWN_ANSWERS})`,
  ),
  consentedAt: expression<Date | null>(
    Prisma.sql`(SELECT min(${n.recorded_at}) FROM ${OWN_ANSWERS} AND ${n.answer} = 'given')`,
  ),
}

function toCourse(row: {
  readonly invitations: readonly InvitationRead[]
  readonly answeredAt: Date | null
  readonly consentedAt: Date | null
}): PersonCourse {
  const toDate = (text: string | null) => (text === null ? null : new Date(text))
  return {
    invitations: row.invitations.map((each): InvitationCourse => ({
      channel: parseStoredEnum(INVITATION_CHANNELS, each.channel, 'invitations.channel'),
      issuedAt: new Date(each.issuedAt),
      deliveredAt: toDate(each.deliveredAt),
      hasFailed: each.hasFailed,
      openedAt: toDate(each.openedAt),
      usedAt: toDate(each.usedAt),
    })),
    answeredAt: row.answeredAt,
    consentedAt: row.consentedAt,
  }
}

const OF_CASE = select(COURSE)

/** The courses of those who were invited into a case, by participant. */
export async function findCoursesOfCase(
  db: Read,
  caseId: string,
): Promise<ReadonlyMap<string, PersonCourse>> {
  const rows = await readRows(
    db,
    OF_CASE,
    Prisma.sql`FROM participants t WHERE ${t.case_id} = ${caseId}::uuid
      AND EXISTS (SELECT 1 FROM invitations i WHERE ${i.participant_id} = ${t.id})`,
  )
  return new Map(rows.map((row) => [row.participantId, toCourse(row)]))
}

/** One invited person of a case, as the report of an institution counts them. */
export type ArrivalFacts = {
  readonly participantId: string
  readonly person: string
  readonly caseId: string
  readonly caseNo: string
  readonly course: PersonCourse
  /** The identity was checked against a document, by the person or by the mediator. */
  readonly isDocumentChecked: boolean
  /**
   * Cases of the busiest applicant with this institution in the twelve months up to the referral.
   */
  readonly applicantCases: number
}

const ARRIVAL = select({
  ...COURSE,
  person: t.name,
  caseId: c.id,
  caseNo: c.case_no,
  isDocumentChecked: expression<boolean>(Prisma.sql`EXISTS (
    SELECT 1 FROM identity_checks k WHERE ${k.case_id} = ${t.case_id} AND ${k.matches}
      AND (${k.person_kind}, ${k.person_id}) = ${PERSON_OF_PARTICIPANT})`),
  // The document decides who an applicant is; an organisation without one is known by its name.
  applicantCases: expression<number>(Prisma.sql`
    (SELECT coalesce(max(a.cases), 0)::int FROM parties p CROSS JOIN LATERAL (
        SELECT count(DISTINCT ${e.id}) AS cases FROM parties q JOIN cases e
          ON ${e.id} = ${q.case_id}
        WHERE ${q.side} = 'applicant' AND ${e.holder_id} = ${c.holder_id}
          AND ${e.referred_at} <= ${c.referred_at}
          AND ${e.referred_at} > ${c.referred_at} - make_interval(months => ${REPEAT_MONTHS}::int)
          AND CASE WHEN ${p.document_hash} IS NOT NULL THEN ${q.document_hash} = ${p.document_hash}
            WHEN ${p.kind} <> 'natural' THEN ${q.name} = ${p.name} AND ${q.kind} = ${p.kind}
            ELSE ${q.id} = ${p.id} END) a
      WHERE ${p.case_id} = ${c.id} AND ${p.side} = 'applicant')`),
})

/** Everyone for a party whom an institution first invited in the months given, the latest first. */
export async function findArrivals(
  db: Read,
  institutionId: string,
  { from, to }: Period,
  { disputeType, source, mediatorId }: ReportFilter,
): Promise<ArrivalFacts[]> {
  const midnight = (day: LocalDate) =>
    Prisma.sql`(${day}::date::timestamp AT TIME ZONE 'Asia/Shanghai')`
  const rows = await readRows(
    db,
    ARRIVAL,
    Prisma.sql`FROM (SELECT ${i.participant_id}, min(${i.issued_at}) AS invited_at
      FROM invitations i
        WHERE ${i.holder_id} = ${institutionId}::uuid GROUP BY ${i.participant_id}) f
      JOIN participants t ON ${t.id} = f.participant_id JOIN cases c ON ${c.id} = ${t.case_id}
      WHERE ${t.kind} NOT IN ('helper', 'invited') AND f.invited_at >= ${midnight(firstDayOf(from))}
        AND f.invited_at < ${midnight(firstDayOf(addMonths(to, 1)))}
        ${disputeType ? Prisma.sql`AND ${c.dispute_type} = ${disputeType}` : Prisma.empty}
        ${source ? Prisma.sql`AND ${c.source} = ${source}` : Prisma.empty}
        ${mediatorId ? Prisma.sql`AND ${c.mediator_id} = ${mediatorId}::uuid` : Prisma.empty}
      ORDER BY f.invited_at DESC, ${t.id}`,
  )
  return rows.map((row) => ({
    participantId: row.participantId,
    person: row.person,
    caseId: row.caseId,
    caseNo: row.caseNo,
    course: toCourse(row),
    isDocumentChecked: row.isDocumentChecked,
    applicantCases: row.applicantCases,
  }))
}
