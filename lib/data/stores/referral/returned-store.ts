import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { EndReturnedChoice } from '@/lib/domain/case/decide-end-returned'
import type { FormerReferral } from '@/lib/domain/case/decide-refer-again'
import type { ReceivedReferral } from '@/lib/domain/case/decide-undo-referral'
import {
  NOT_CONFIRMED,
  RETURN_REASONS,
  RETURNED_END_REASONS,
  RETURNED_ENDS,
  type ReturnedEnd,
  type ReturnedEndReason,
} from '@/lib/domain/case/vocabulary'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { fromDay, toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRow, readRows, readValue, select } from '@/lib/data/typed-reads'
import { isInForceOn } from '../roster/in-force'

// What the court does with a referral that an institution did not take
// (docs/decisions/0124-returned-cases.md).

const i = columnsOf('institutions', 'i')
const NAME = select({ name: i.name })

/** The name of the institution that has the case; null where none has it. */
export async function findHolderName(
  db: Read,
  { institutionId }: Pick<CaseRecord, 'institutionId'>,
): Promise<string | null> {
  if (institutionId === null) return null
  const row = await readRow(
    db,
    NAME,
    Prisma.sql`FROM institutions i WHERE ${i.id} = ${institutionId}::uuid`,
  )
  return row?.name ?? null
}

/**
 * The institution's record that it did not confirm and the court took the case back; written before
 * the case leaves the institution, whose name and days it holds.
 */
export async function addRecall(
  db: Db,
  grant: Grant<'case:recall'>,
  record: CaseRecord,
  text: string,
  at: Date,
): Promise<void> {
  await db.caseDecline.createMany({
    data: {
      institutionId: record.holderId,
      courtId: record.courtId,
      caseId: record.id,
      caseNo: record.caseNo,
      disputeType: record.disputeType,
      courtName: record.courtName,
      reasonCode: NOT_CONFIRMED,
      reasonText: text,
      receivedAt: record.receivedAt,
      declinedAt: at,
      declinedBy: grant.actor.name,
    },
  })
}

const d = columnsOf('case_declines', 'd')
const RECEIVED = select({
  institutionId: d.institution_id,
  institution: i.name,
  reason: d.reason_code,
  at: d.declined_at,
  receivedAt: d.received_at,
})
const FORMER = select({ institutionId: d.institution_id, reason: d.reason_code, at: d.declined_at })

/** The institutions that did not take this case, as its court reads them. */
export async function findFormerReferrals(db: Read, caseId: string): Promise<FormerReferral[]> {
  const rows = await readRows(
    db,
    FORMER,
    Prisma.sql`FROM case_declines d WHERE ${d.case_id} = ${caseId}::uuid ORDER BY ${d.declined_at}`,
  )
  return rows.map(({ reason, ...row }) => ({
    ...row,
    reason: parseStoredEnum(RETURN_REASONS, reason, 'case_declines.reason_code'),
  }))
}

/** The same with their names, and when they had received it, for an undo. */
export async function findReceivedReferrals(db: Read, caseId: string): Promise<ReceivedReferral[]> {
  const rows = await readRows(
    db,
    RECEIVED,
    Prisma.sql`FROM case_declines d JOIN institutions i ON ${i.id} = ${d.institution_id}
      WHERE ${d.case_id} = ${caseId}::uuid`,
  )
  return rows.map(({ reason, ...row }) => ({
    ...row,
    reason: parseStoredEnum(RETURN_REASONS, reason, 'case_declines.reason_code'),
  }))
}

/**
 * The record of a recall does not count any more (prisma/functions/186-court-stages.sql).
 * @returns false: there is none that may be taken back
 */
export async function undoRecallRecord(
  db: Db,
  _grant: Grant<'case:undo-recall'>,
  caseId: string,
): Promise<boolean> {
  const from = expression<string | null>(Prisma.sql`heyi_undo_recall(${caseId}::uuid)`)
  return (await readValue(db, from)) !== null
}

const v = columnsOf('institution_courts', 'v')
const INVITED = select({ id: i.id, name: i.name })

/** The institution with this id, if it is in the roster of this court today (特邀规定 第5条). */
export function findInvited(
  db: Read,
  courtId: string,
  institutionId: string,
  today: LocalDate,
): Promise<{ readonly id: string; readonly name: string } | null> {
  return readRow(
    db,
    INVITED,
    Prisma.sql`FROM institution_courts v JOIN institutions i ON ${i.id} = ${v.institution_id}
      WHERE ${v.court_id} = ${courtId}::uuid AND ${v.institution_id} = ${institutionId}::uuid
        AND ${isInForceOn(today)}`,
  )
}

/** Writes what became of a returned case; the case has its status already. */
export async function addReturnedEnd(
  db: Db,
  grant: Grant<'case:end-returned'>,
  record: CaseRecord,
  { end, reason, text, on, courtCaseNo }: EndReturnedChoice,
  at: Date,
): Promise<void> {
  await db.returnedEnd.createMany({
    data: {
      caseId: record.id,
      courtId: record.courtId,
      holderId: record.courtId,
      way: end,
      reasonCode: reason,
      reasonText: text,
      endedOn: fromDay(on),
      courtCaseNo,
      recordedAt: at,
      recordedBy: grant.actor.name,
      endNo: (await db.returnedEnd.count({ where: { caseId: record.id } })) + 1,
    },
  })
}

const r = columnsOf('returned_ends', 'r')
const ENDED = select({
  caseId: r.case_id,
  end: r.way,
  reason: r.reason_code,
  text: r.reason_text,
  on: r.ended_on,
  courtCaseNo: r.court_case_no,
  by: r.recorded_by,
})

/** What became of a returned case, and who recorded it. */
export type RecordedEnd = {
  readonly caseId: string
  readonly end: ReturnedEnd
  readonly reason: ReturnedEndReason
  readonly text: string
  readonly on: LocalDate
  readonly courtCaseNo: string | null
  readonly by: string
}

/** The ends of these cases, by the case's id; a case without one is missing. */
export async function findReturnedEnds(
  db: Read,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, RecordedEnd>> {
  if (caseIds.length === 0) return new Map()
  const rows = await readRows(
    db,
    ENDED,
    // Of an end that was taken back and another one the latest counts.
    Prisma.sql`FROM returned_ends r WHERE ${r.case_id} = ANY (${[...caseIds]}::uuid[])
      ORDER BY ${r.end_no}`,
  )
  return new Map(
    rows.map((row) => [
      row.caseId,
      {
        ...row,
        on: toDay(row.on),
        end: parseStoredEnum(RETURNED_ENDS, row.end, 'returned_ends.way'),
        reason: parseStoredEnum(RETURNED_END_REASONS, row.reason, 'returned_ends.reason_code'),
      },
    ]),
  )
}
