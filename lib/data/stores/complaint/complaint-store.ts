import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  COMPLAINT_OFFICES,
  COMPLAINT_SUBJECTS,
  type ComplaintAnswer,
  type ComplaintMark,
  type ComplaintOffice,
  type ComplaintResult,
  type NewComplaint,
} from '@/lib/domain/complaint/complaint'
import {
  COMPLAINT_GROUNDS,
  COMPLAINT_MEASURES,
  COMPLAINT_RESULTS,
} from '@/lib/domain/complaint/complaint-limits'
import type { ComplaintMeasure } from '@/lib/domain/complaint/hearing'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRow, readRows, select } from '@/lib/data/typed-reads'

// 投诉. Who reads which one is decided by the policies
// (prisma/functions/165-policies-complaints.sql).

export type FiledAnswer = ComplaintAnswer & {
  readonly words: string
  readonly measure: ComplaintMeasure | null
}

/** A complaint with its words and answers. */
export type FiledComplaint = Omit<ComplaintMark, 'answers'> & {
  readonly caseId: string
  readonly caseNo: string
  readonly courtId: string
  readonly institutionId: string | null
  readonly holderId: string
  readonly complainant: string
  readonly mediatorName: string | null
  readonly words: string
  readonly takenWords: string | null
  readonly answers: readonly FiledAnswer[]
}

const m = columnsOf('complaints', 'm')
const c = columnsOf('cases', 'c')
const w = columnsOf('complaint_answers', 'w')

const COMPLAINT = select({
  id: m.id,
  caseId: m.case_id,
  caseNo: c.case_no,
  courtId: m.court_id,
  institutionId: c.institution_id,
  holderId: m.holder_id,
  accountId: m.account_id,
  complainant: m.complainant_name,
  about: m.about,
  mediatorId: m.mediator_id,
  mediatorName: m.mediator_name,
  office: m.office,
  ground: m.ground,
  words: m.words,
  digest: m.digest,
  filedAt: m.filed_at,
  takenToCourtAt: m.taken_to_court_at,
  takenWords: m.taken_words,
  withdrawnAt: m.withdrawn_at,
})

const ANSWER = select({
  complaintId: w.complaint_id,
  office: w.office,
  result: w.result,
  measure: w.measure,
  words: w.words,
  answeredAt: w.answered_at,
  answeredBy: w.answered_by_name,
})

const FROM = Prisma.sql`FROM complaints m JOIN cases c ON ${c.id} = ${m.case_id}`

async function readComplaints(db: Read, condition: Prisma.Sql): Promise<FiledComplaint[]> {
  const rows = await readRows(
    db,
    COMPLAINT,
    Prisma.sql`${FROM} WHERE ${condition} ORDER BY ${m.filed_at} DESC, ${m.id}`,
  )
  if (rows.length === 0) return []
  const answers = await readRows(
    db,
    ANSWER,
    Prisma.sql`FROM complaint_answers w WHERE ${w.complaint_id}
      = ANY (${rows.map(({ id }) => id)}::uuid[])
      ORDER BY ${w.answered_at}`,
  )
  return rows.map(({ about, office, ground, ...row }) => ({
    ...row,
    about: parseStoredEnum(COMPLAINT_SUBJECTS, about, 'complaints.about'),
    office: parseStoredEnum(COMPLAINT_OFFICES, office, 'complaints.office'),
    ground: parseStoredEnum(COMPLAINT_GROUNDS, ground, 'complaints.ground'),
    answers: answers
      .filter(({ complaintId }) => complaintId === row.id)
      .map(({ words, answeredAt, answeredBy, ...answer }) => ({
        words,
        answeredAt,
        answeredBy,
        office: parseStoredEnum(COMPLAINT_OFFICES, answer.office, 'complaint_answers.office'),
        result: parseStoredEnum(COMPLAINT_RESULTS, answer.result, 'complaint_answers.result'),
        measure:
          answer.measure === null
            ? null
            : parseStoredEnum(COMPLAINT_MEASURES, answer.measure, 'complaint_answers.measure'),
      })),
  }))
}

/** The complaints about a case that this actor reads, latest first. */
export function findComplaintsOfCase(db: Read, caseId: string): Promise<FiledComplaint[]> {
  return readComplaints(db, Prisma.sql`${m.case_id} = ${caseId}::uuid`)
}

/** One of them. */
export async function findComplaint(db: Read, id: string): Promise<FiledComplaint | null> {
  return (await readComplaints(db, Prisma.sql`${m.id} = ${id}::uuid`))[0] ?? null
}

/** Does an answer show the complaint to the mediator it is about? For the offices alone. */
export async function isComplaintShown(db: Read, id: string): Promise<boolean> {
  const row = await readRow(
    db,
    select({ isShown: w.is_shown }),
    Prisma.sql`FROM complaint_answers w WHERE ${w.complaint_id} = ${id}::uuid AND ${w.is_shown}
      LIMIT 1`,
  )
  return row !== null
}

/** Who mediates or mediated an own case, by name. */
export function findCaseMediators(
  db: Read,
  caseId: string,
): Promise<{ readonly id: string; readonly name: string }[]> {
  const selection = select({
    id: expression<string>(Prisma.sql`r.mediator_id`),
    name: expression<string>(Prisma.sql`r.mediator_name`),
  })
  const rest = Prisma.sql`FROM heyi_case_mediators(${caseId}::uuid) r
    ORDER BY r.mediator_name, r.mediator_id`
  return readRows(db, selection, rest)
}

type OfCase = { readonly id: string; readonly courtId: string; readonly holderId: string }

/** Stores a complaint. @returns whether there was none with this id */
export async function addComplaint(
  db: Db,
  { actor }: Grant<'complaint:file'>,
  { id: caseId, courtId, holderId }: OfCase,
  complaint: NewComplaint & {
    readonly participantId: string
    readonly complainantName: string
    readonly mediatorName: string | null
    readonly words: string
  },
  filedAt: Date,
): Promise<boolean> {
  const { count } = await db.complaint.createMany({
    skipDuplicates: true,
    data: [{ ...complaint, caseId, courtId, holderId, accountId: actor.id, filedAt }],
  })
  return count === 1
}

/** Takes a complaint to the court, once. @returns whether this did it */
export async function takeComplaintToCourt(
  db: Db,
  _grant: Grant<'complaint:take-to-court'>,
  id: string,
  words: string,
  at: Date,
): Promise<boolean> {
  const { count } = await db.complaint.updateMany({
    where: { id, takenToCourtAt: null },
    data: { takenToCourtAt: at, takenWords: words },
  })
  return count === 1
}

/**
 * Takes a complaint back, once, while no office that has it answered: the trigger waits for an
 * answer that is being written.
 * @returns whether this did it
 */
export async function withdrawComplaint(
  db: Db,
  _grant: Grant<'complaint:withdraw'>,
  id: string,
  at: Date,
): Promise<boolean> {
  const { count } = await db.complaint.updateMany({
    where: { id, withdrawnAt: null },
    data: { withdrawnAt: at },
  })
  return count === 1
}

/**
 * Stores the answer of an office.
 * @returns whether there was none of it, and the complaint was not taken back
 */
export async function addComplaintAnswer(
  db: Db,
  { actor }: Grant<'complaint:answer'> | Grant<'complaint:answer-as-court'>,
  { id: complaintId, caseId, courtId, holderId }: FiledComplaint,
  answer: {
    readonly office: ComplaintOffice
    readonly result: ComplaintResult
    readonly words: string
    readonly isShown: boolean
    readonly measure?: ComplaintMeasure | null
  },
  answeredAt: Date,
): Promise<boolean> {
  const { count } = await db.complaintAnswer.createMany({
    skipDuplicates: true,
    data: [
      {
        ...answer,
        complaintId,
        caseId,
        courtId,
        holderId,
        answeredBy: actor.id,
        answeredByName: actor.name,
        answeredAt,
      },
    ],
  })
  return count === 1
}
